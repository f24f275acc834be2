/** What an article must give: the content of one `NAME.expected.yaml`. The format is described in docs/annotation.md. */
import type { Kind } from '../record/types.js';

export type Scalar = string | number | null;

/** A value, or a list of values of which any one is right. */
export type ExpectedValue = Scalar | readonly Scalar[];

/** Whether the value is a list of right values. */
export function isList(value: ExpectedValue): value is readonly Scalar[] {
  return Array.isArray(value);
}

export interface ExpectedMention {
  readonly kind: Kind;
  /** The span in its context, as written: "высадили [80 рябин], причём". */
  readonly mark: string;
  /** Only the fields that are compared; null is a value like any other. */
  readonly fields: Readonly<Record<string, ExpectedValue>>;
  /** Neither missing when absent nor extra when present. */
  readonly optional: boolean;
  /** Marks of other spans that are as right. */
  readonly alt: readonly string[];
  /** 1-based line in the file; 0 for what does not come from one. */
  readonly line: number;
}

export interface Expected {
  /** How the article is to be read: what `--published` and `--encoding` would say. */
  readonly reading: { readonly published?: string; readonly encoding?: string };
  /** Compared when present. */
  readonly published?: string | null;
  readonly title?: string | null;
  readonly mentions: readonly ExpectedMention[];
}

type FieldType = 'string' | 'number';

/** The value fields that may be expected, for each kind, in the order in which they are written. */
export const FIELDS: Readonly<Record<Kind, Readonly<Record<string, FieldType>>>> = {
  date: {
    normal: 'string',
    type: 'string',
    edtf: 'string',
    from: 'string',
    to: 'string',
    modifier: 'string',
    anchor: 'string',
    every: 'string',
  },
  quantity: {
    normal: 'string',
    value: 'number',
    max: 'number',
    modifier: 'string',
    measure: 'string',
    unit: 'string',
    object: 'string',
    tail: 'string',
    per: 'string',
  },
  organisation: { normal: 'string', type: 'string', descriptor: 'string', place: 'string' },
  place: { normal: 'string', type: 'string', code: 'string', parent: 'string' },
  programme: { normal: 'string', type: 'string', owner: 'string' },
  person: { normal: 'string', surname: 'string', name: 'string', patronymic: 'string', role: 'string' },
};

/** One mistake in a file that people write by hand. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** A file of expectations or known differences that cannot be used; the message has `file:line` for each mistake. */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError';
  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => `${file}:${problem.line}: ${problem.message}`).join('\n'));
  }
}
