/** Regular expressions of the dictionaries, with what can be told of them at a glance: most need not be tried. */

export interface WordExpression {
  readonly tag: number;
  readonly regexp: RegExp;
  /** "^[12][0-9]…" need not be tried on words. */
  readonly onlyDigits: boolean;
  /** "^[а-я]+-[а-я]+$" need not be tried on words without a hyphen. */
  readonly needsHyphen: boolean;
}

export function expressionsOf(sources: readonly { readonly tag: number; readonly source: string }[]): WordExpression[] {
  return sources.map(({ tag, source }) => ({
    tag,
    regexp: new RegExp(source, 'u'),
    onlyDigits: /^\^\[\d[\d-]*\]/.test(source),
    needsHyphen: needsHyphen(source),
  }));
}

/** False where it would take more than a look to tell. */
function needsHyphen(source: string): boolean {
  if (/[\\|(]/.test(source)) return false;
  return /-(?![?*{])/.test(source.replace(/\[[^\]]*\]/g, '.'));
}
