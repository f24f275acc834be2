/**
 * The programmes of a sentence in square brackets, all of them: a row without brackets has none. Then the normal
 * form of the first where it differs from its words, then values of the first.
 */
export interface Values {
  readonly type?: string | null;
  readonly owner?: string;
}
export type Row = readonly [text: string, normal?: string | null, values?: Values];
