/** Expected records against what an extraction gave: a list of differences, each with a key that stays the same. */
import type { Extraction, Kind, Mention, Span } from '../record/types.js';
import { type Expected, type ExpectedMention, type ExpectedValue, isList, type Scalar } from './expected.js';
import { locate, makeMark } from './mark.js';

export type DifferenceType = 'missing' | 'extra' | 'span' | 'value' | 'document' | 'obsolete';

export interface Difference {
  readonly type: DifferenceType;
  /** Names the difference in lists of known ones: "date edtf | в [2019 году], когда". */
  readonly key: string;
  readonly kind: Kind | null;
  /** The expectation's own mark; of an extra mention the shortest one. */
  readonly mark: string | null;
  /** The wrong field of `value` and `document`. */
  readonly field: string | null;
  readonly expected: ExpectedValue;
  readonly got: Scalar;
  /** The rule that found what is extra or wrong. */
  readonly rule: string | null;
  /** 1-based line in the expectations; 0 for what is not there. */
  readonly line: number;
}

/** Counts of one kind. Optional mentions count neither way; a wrong span counts as missing and as extra. */
export interface Counts {
  right: number;
  missing: number;
  extra: number;
  valuesRight: number;
  valuesWrong: number;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Partial<Record<Kind, Counts>>>;
}

/** Values that follow the wording of the span: with an alternative span they are not compared. */
const WORDING: ReadonlySet<string> = new Set(['normal', 'object', 'tail']);

interface Placed {
  readonly expected: ExpectedMention;
  /** The main span, then the alternatives. */
  readonly spans: readonly Span[];
}

/** Compares an extraction with the records that its article must give. `text` is the article's decoded text. */
export function compare(expected: Expected, extraction: Extraction, text: string): Comparison {
  const differences: Difference[] = [];
  const counts: Partial<Record<Kind, Counts>> = {};
  for (const field of ['published', 'title'] as const) {
    const value = expected[field];
    if (value === undefined || value === extraction[field]) continue;
    const key = `document ${field}`;
    const got = extraction[field];
    differences.push({ ...BLANK, type: 'document', key, field, expected: value, got });
  }
  const placed = place(expected.mentions, text, differences);
  const kinds = new Set([...placed.map((item) => item.expected.kind), ...extraction.mentions.map(({ kind }) => kind)]);
  for (const kind of kinds) {
    const wanted = placed.filter((item) => item.expected.kind === kind);
    const got = extraction.mentions.filter((mention) => mention.kind === kind);
    counts[kind] = compareKind(wanted, got, text, differences);
  }
  return { differences, counts };
}

const BLANK = { kind: null, mark: null, field: null, expected: null, got: null, rule: null, line: 0 } as const;

/** Finds the marks in the text; what is not there any more is obsolete. */
function place(mentions: readonly ExpectedMention[], text: string, differences: Difference[]): Placed[] {
  const placed: Placed[] = [];
  for (const expected of mentions) {
    const spans: Span[] = [];
    for (const mark of [expected.mark, ...expected.alt]) {
      const found = locate(mark, text);
      if ('span' in found) spans.push(found.span);
      else {
        const { kind, line } = expected;
        const key = `${kind} obsolete | ${mark}`;
        const got = mark === expected.mark ? found.problem : `alternative ${mark} ${found.problem}`;
        differences.push({ ...BLANK, type: 'obsolete', key, kind, mark: expected.mark, got, line });
        if (mark === expected.mark) break;
      }
    }
    if (spans.length > 0) placed.push({ expected, spans });
  }
  return placed;
}

function compareKind(
  wanted: readonly Placed[],
  got: readonly Mention[],
  text: string,
  differences: Difference[],
): Counts {
  const counts: Counts = { right: 0, missing: 0, extra: 0, valuesRight: 0, valuesWrong: 0 };
  const left = new Set(got);
  const missed: Placed[] = [];
  for (const item of wanted) {
    const index = item.spans.findIndex((span) => got.some((mention) => left.has(mention) && same(span, mention)));
    const mention = got.find((candidate) => left.has(candidate) && index >= 0 && same(item.spans[index]!, candidate));
    if (!mention) {
      if (!item.expected.optional) missed.push(item);
      continue;
    }
    left.delete(mention);
    if (!item.expected.optional) counts.right++;
    compareValues(item.expected, mention, index > 0, counts, differences);
  }
  for (const item of wanted) {
    if (!item.expected.optional) continue;
    for (const mention of left) if (item.spans.some((span) => overlaps(span, mention))) left.delete(mention);
  }
  for (const { expected, spans } of missed) {
    const { kind, mark, line } = expected;
    const near = [...left].find((mention) => overlaps(spans[0]!, mention));
    counts.missing++;
    const base = { ...BLANK, kind, mark, line };
    if (near) {
      left.delete(near);
      counts.extra++;
      const got = makeMark(text, [near.start, near.end]);
      differences.push({ ...base, type: 'span', key: `${kind} span | ${mark}`, expected: mark, got, rule: near.rule });
    } else differences.push({ ...base, type: 'missing', key: `${kind} missing | ${mark}` });
  }
  for (const { kind, start, end, rule } of left) {
    const mark = makeMark(text, [start, end]);
    counts.extra++;
    differences.push({ ...BLANK, type: 'extra', key: `${kind} extra | ${mark}`, kind, mark, rule });
  }
  return counts;
}

function compareValues(
  expected: ExpectedMention,
  mention: Mention,
  alternative: boolean,
  counts: Counts,
  differences: Difference[],
): void {
  for (const [field, value] of Object.entries(expected.fields)) {
    if (alternative && WORDING.has(field)) continue;
    const got = fieldOf(mention, field);
    if (fits(value, got)) {
      counts.valuesRight++;
      continue;
    }
    counts.valuesWrong++;
    const { kind, mark, line } = expected;
    const key = `${kind} ${field} | ${mark}`;
    differences.push({ type: 'value', key, kind, mark, field, expected: value, got, rule: mention.rule, line });
  }
}

/** A value field of a mention by name; null when the mention has none of that name. */
export function fieldOf(mention: Mention, field: string): Scalar {
  const value: unknown = Object.getOwnPropertyDescriptor(mention, field)?.value;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function fits(expected: ExpectedValue, got: Scalar): boolean {
  if (isList(expected)) return expected.some((value) => equal(value, got));
  return equal(expected, got);
}

function equal(expected: Scalar, got: Scalar): boolean {
  if (typeof expected === 'number' && typeof got === 'number') {
    return Math.abs(expected - got) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  return expected === got;
}

function same(span: Span, mention: Mention): boolean {
  return span[0] === mention.start && span[1] === mention.end;
}

function overlaps(span: Span, mention: Mention): boolean {
  return span[0] < mention.end && mention.start < span[1];
}
