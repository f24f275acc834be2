/** Writes `NAME.expected.yaml`: anew, or by changing what is there so that comments and order survive. */
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type Extraction, KINDS, type Kind, type Mention } from '../record/types.js';
import { type Comparison, fieldOf, isList } from './compare.js';
import { type Expected, type ExpectedMention, FIELDS, type Scalar } from './expected.js';
import { locate, makeMark } from './mark.js';
import { newMap, print, scalarNode, sequence, TO_STRING } from './yaml.js';

type Map = YAMLMap<unknown, unknown>;

/** The file for these expectations; mentions are grouped by kind and keep their order within it. */
export function formatExpected(expected: Expected): string {
  const file = newMap();
  const { published: readPublished, encoding } = expected.reading;
  if (readPublished !== undefined || encoding !== undefined) {
    const reading = newMap();
    reading.flow = true;
    if (readPublished !== undefined) reading.set(scalarNode('published'), scalarNode(readPublished));
    if (encoding !== undefined) reading.set(scalarNode('encoding'), scalarNode(encoding));
    file.set(scalarNode('reading'), reading);
  }
  if (expected.published !== undefined) file.set(scalarNode('published'), scalarNode(expected.published));
  if (expected.title !== undefined) file.set(scalarNode('title'), scalarNode(expected.title));
  for (const kind of KINDS) {
    const mentions = expected.mentions.filter((mention) => mention.kind === kind);
    if (mentions.length === 0) continue;
    const group = addGroup(file, kind);
    for (const mention of mentions) group.set(scalarNode(mention.mark), mentionMap(mention));
  }
  return print(file);
}

function addGroup(file: Map, kind: Kind): Map {
  const key = scalarNode(kind);
  key.spaceBefore = file.items.length > 0;
  const group = newMap();
  file.set(key, group);
  return group;
}

function mentionMap({ fields, optional, alt }: Omit<ExpectedMention, 'kind' | 'mark' | 'line'>): Map {
  const map = newMap();
  map.flow = true;
  for (const [field, value] of Object.entries(fields)) {
    map.set(scalarNode(field), isList(value) ? sequence(value) : scalarNode(value));
  }
  if (optional) map.set(scalarNode('optional'), scalarNode('true'));
  if (alt.length > 0) map.set(scalarNode('alt'), sequence(alt));
  return map;
}

/** Nulls that say something: a mention without a modifier, an interval without an end. */
const TELLING_NULLS: ReadonlySet<string> = new Set(['modifier', 'from', 'to']);

function fieldsOf(mention: Mention): Record<string, Scalar> {
  const fields: Record<string, Scalar> = {};
  for (const field of Object.keys(FIELDS[mention.kind])) {
    if (field === 'normal' && (mention.kind === 'date' || mention.kind === 'quantity')) continue;
    const value = fieldOf(mention, field);
    if (value !== null || (TELLING_NULLS.has(field) && field in mention)) fields[field] = value;
  }
  return fields;
}

/**
 * The file after its differences have been accepted: missing and obsolete expectations go, wrong values are
 * replaced, extra mentions are added in text order. What is right keeps its wording, its comments and its place.
 * @param source the file as it is; null: there is none yet
 */
export function acceptDifferences(
  source: string | null,
  comparison: Comparison,
  extraction: Extraction,
  text: string,
): string {
  if (source === null || source.trim() === '') {
    return formatExpected({
      reading: {},
      published: extraction.published,
      title: extraction.title,
      mentions: extraction.mentions.map((mention) => expectedOf(mention, text)),
    });
  }
  const document = parseDocument(source, { schema: 'failsafe' });
  const file = document.contents;
  if (!isMap(file)) return source;
  for (const difference of comparison.differences) {
    const { type, kind, mark, field } = difference;
    if (type === 'document' && field !== null) setScalar(file, field, difference.got);
    if (kind === null || mark === null) continue;
    if (type === 'value' && field !== null) {
      const values = pairOf(groupOf(document, kind), mark)?.value;
      if (isMap(values)) setScalar(values, field, difference.got);
    } else if (type === 'obsolete' && startOf(mark, text) >= 0) dropAlternatives(groupOf(document, kind), mark, text);
    else if (type === 'missing' || type === 'span' || type === 'obsolete') groupOf(document, kind)?.delete(mark);
    const added = type === 'extra' ? mark : type === 'span' ? String(difference.got) : null;
    const mention =
      added === null ? undefined : extraction.mentions.find((one) => one.kind === kind && at(added, one, text));
    if (mention) insert(file, document, expectedOf(mention, text), text);
  }
  return document.toString(TO_STRING);
}

function expectedOf(mention: Mention, text: string): ExpectedMention {
  const mark = makeMark(text, [mention.start, mention.end]);
  return { kind: mention.kind, mark, fields: fieldsOf(mention), optional: false, alt: [], line: 0 };
}

function at(mark: string, mention: Mention, text: string): boolean {
  return startOf(mark, text) === mention.start;
}

function startOf(mark: string, text: string): number {
  const found = locate(mark, text);
  return 'span' in found ? found.span[0] : -1;
}

function groupOf(document: Document, kind: Kind): Map | null {
  const group: unknown = document.get(kind, true);
  return isMap(group) ? group : null;
}

function pairOf(map: Map | null, key: string): Pair | undefined {
  return map?.items.find((pair) => textOf(pair) === key);
}

function textOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function setScalar(map: Map, field: string, value: Scalar): void {
  const pair = pairOf(map, field);
  if (pair) pair.value = scalarNode(value);
  else map.set(scalarNode(field), scalarNode(value));
}

/** Alternatives that the text no longer has. */
function dropAlternatives(group: Map | null, mark: string, text: string): void {
  const values = pairOf(group, mark)?.value;
  const alt: unknown = isMap(values) ? values.get('alt', true) : undefined;
  if (!isMap(values) || !isSeq(alt)) return;
  alt.items = alt.items.filter((item) => isScalar(item) && startOf(String(item.value), text) >= 0);
  if (alt.items.length === 0) values.delete('alt');
}

function insert(file: Map, document: Document, expected: ExpectedMention, text: string): void {
  const group = groupOf(document, expected.kind) ?? addGroup(file, expected.kind);
  const start = startOf(expected.mark, text);
  const before = group.items.findIndex((pair) => startOf(textOf(pair), text) > start);
  group.set(scalarNode(expected.mark), mentionMap(expected));
  const added = group.items.pop();
  if (!added) return;
  if (before < 0) group.items.push(added);
  else group.items.splice(before, 0, added);
}
