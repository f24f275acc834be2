/**
 * Accepting differences by editing the file's text: missing and obsolete expectations go, wrong values are replaced,
 * extra mentions are added in text order. Every other byte stays: comments, order, the way a hand wrote it.
 */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Extraction, Kind } from '../record/types.js';
import type { Comparison, Difference } from './compare.js';
import type { ExpectedMention, Scalar } from './expected.js';
import { expectedOf } from './format.js';
import { locate } from './mark.js';
import { mentionLine, scalar, value } from './render.js';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Group {
  /** Where the group's first line would go. */
  readonly start: number;
  readonly indent: string;
  readonly pairs: readonly Placed[];
}

interface Placed {
  readonly mark: string;
  readonly values: YAMLMap | null;
  /** Whole lines of the source. */
  readonly from: number;
  readonly to: number;
}

/**
 * The file's text after its differences have been accepted.
 * @param source the file as it is; it must have been read without errors
 * @param text the article's decoded text
 */
export function acceptDifferences(
  source: string,
  comparison: Comparison,
  extraction: Extraction,
  text: string,
): string {
  const whole = source === '' || source.endsWith('\n') ? source : `${source}\n`;
  const file = parseDocument(whole, { schema: 'failsafe' }).contents;
  const top = isMap(file) ? file : null;
  const edits: Edit[] = [];
  const added: ExpectedMention[] = [];
  for (const difference of comparison.differences) {
    const { type, kind, mark, field, got } = difference;
    if (type === 'document' && field !== null) edits.push(...replaced(top, field, scalar(got, 'value')));
    if (kind === null || mark === null) continue;
    const pair = type === 'extra' ? undefined : groupOf(top, kind, whole)?.pairs.find((one) => one.mark === mark);
    if (pair) edits.push(...mended(pair, difference, text));
    const spanMark = type === 'extra' ? mark : type === 'span' ? String(got) : null;
    const start = spanMark === null ? -1 : startOf(spanMark, text);
    const mention = extraction.mentions.find((one) => one.kind === kind && one.start === start);
    if (mention) added.push(expectedOf(mention, text));
  }
  added.sort((a, b) => startOf(a.mark, text) - startOf(b.mark, text));
  edits.push(...insertions(top, whole, added, text));
  return apply(whole, edits);
}

function mended(pair: Placed, { type, field, got }: Difference, text: string): Edit[] {
  if (type === 'value' && field !== null) return replaced(pair.values, field, scalar(got, 'flow'));
  // An obsolete alternative: the expectation itself still fits.
  if (type === 'obsolete' && startOf(pair.mark, text) >= 0) {
    const alt: unknown = pair.values?.get('alt', true);
    const marks = isSeq(alt) ? alt.items.map((item) => (isScalar(item) ? String(item.value) : '')) : [];
    return replaced(pair.values, 'alt', value(marks.filter((mark) => startOf(mark, text) >= 0)));
  }
  return [{ from: pair.from, to: pair.to, text: '' }];
}

/** Puts another text in the place of a field's value. */
function replaced(map: YAMLMap | null, field: string, text: string): Edit[] {
  const node: unknown = map?.get(field, true);
  const range = isScalar(node) || isSeq(node) || isMap(node) ? node.range : null;
  if (!range) return [];
  const [from, to] = range;
  return [{ from, to, text: from === to ? ` ${text}` : text }];
}

function insertions(top: YAMLMap | null, source: string, added: readonly ExpectedMention[], text: string): Edit[] {
  const edits: Edit[] = [];
  const fresh = new Map<Kind, string[]>();
  for (const mention of added) {
    const group = groupOf(top, mention.kind, source);
    if (!group) {
      fresh.set(mention.kind, [...(fresh.get(mention.kind) ?? []), `  ${mentionLine(mention)}\n`]);
      continue;
    }
    const start = startOf(mention.mark, text);
    const before = group.pairs.filter((pair) => startOf(pair.mark, text) <= start && startOf(pair.mark, text) >= 0);
    const at = before.at(-1)?.to ?? group.start;
    edits.push({ from: at, to: at, text: `${group.indent}${mentionLine(mention)}\n` });
  }
  for (const [kind, lines] of fresh) {
    const gap = source.trim() === '' ? '' : '\n';
    edits.push({ from: source.length, to: source.length, text: `${gap}${kind}:\n${lines.join('')}` });
  }
  return edits;
}

function groupOf(top: YAMLMap | null, kind: Kind, source: string): Group | null {
  const pair = top?.items.find((one) => isScalar(one.key) && one.key.value === kind);
  if (!pair || !isScalar(pair.key) || !pair.key.range) return null;
  const pairs = isMap(pair.value) ? pair.value.items.map((item) => placed(item, source)) : [];
  const first = pairs[0];
  const indent = first ? (/^ */.exec(source.slice(first.from))?.[0] ?? '  ') : '  ';
  return { start: lineEnd(source, pair.key.range[1]), indent, pairs };
}

function placed({ key, value }: Pair, source: string): Placed {
  const [start, keyEnd] = isScalar(key) && key.range ? key.range : [0, 0, 0];
  const end = isMap(value) || isScalar(value) ? (value.range?.[1] ?? keyEnd) : keyEnd;
  return {
    mark: isScalar(key) ? String(key.value) : '',
    values: isMap(value) ? value : null,
    from: source.lastIndexOf('\n', start - 1) + 1,
    to: lineEnd(source, Math.max(end, keyEnd)),
  };
}

/** The start of the line after the one that `offset` is in. */
function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  return newline < 0 ? source.length : newline + 1;
}

function startOf(mark: Scalar, text: string): number {
  const found = locate(String(mark), text);
  return 'span' in found ? found.span[0] : -1;
}

function apply(source: string, edits: readonly Edit[]): string {
  // At one place what is inserted comes before what is taken away there.
  const ordered = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let at = 0;
  for (const { from, to, text } of ordered) {
    if (from < at) continue; // the same lines twice: an obsolete mark with obsolete alternatives
    result += source.slice(at, from) + text;
    at = to;
  }
  return result + source.slice(at);
}
