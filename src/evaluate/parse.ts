/** Reads `NAME.expected.yaml`. Every mistake is reported with its line, all of them at once. */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { KINDS, type Kind } from '../record/types.js';
import {
  ExpectationError,
  type Expected,
  type ExpectedMention,
  type ExpectedValue,
  FIELDS,
  type Problem,
  type Scalar,
} from './expected.js';
import { parseMark } from './mark.js';

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** Collects problems while it walks; `failsafe` leaves all scalars as written, so `2019`, `NO` and `~` stay text. */
class Reader {
  readonly problems: Problem[] = [];
  constructor(private readonly lines: LineCounter) {}

  lineOf(node: unknown): number {
    const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : null;
    return range ? this.lines.linePos(range[0]).line : 1;
  }

  fail(node: unknown, message: string): void {
    this.problems.push({ line: this.lineOf(node), message });
  }

  /** The written text of a scalar; null for a bare `null` or nothing; undefined (and a problem) for anything else. */
  text(node: unknown, what: string): string | null | undefined {
    if (node === null) return null;
    if (!isScalar(node) || (typeof node.value !== 'string' && node.value !== null)) {
      this.fail(node, `${what} must be a single value`);
      return undefined;
    }
    if (node.type === 'PLAIN' && (node.value === 'null' || node.value === '')) return null;
    return node.value;
  }

  scalar(node: unknown, what: string, type: 'string' | 'number'): Scalar | undefined {
    const text = this.text(node, what);
    if (typeof text !== 'string' || type === 'string') return text;
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) {
      this.fail(node, `${what} must be a number, not "${text}"`);
      return undefined;
    }
    return number;
  }

  value(node: unknown, what: string, type: 'string' | 'number'): ExpectedValue | undefined {
    if (!isSeq(node)) return this.scalar(node, what, type);
    const values: Scalar[] = [];
    for (const item of node.items) {
      const value = this.scalar(item, what, type);
      if (value !== undefined) values.push(value);
    }
    return values;
  }

  mark(node: unknown): string {
    const text = this.text(node, 'a mark') ?? '';
    const parsed = parseMark(text);
    if (typeof parsed === 'string') this.fail(node, `bad mark "${text}": ${parsed}`);
    return text;
  }

  pairs(node: Node | null | undefined, what: string): readonly Pair[] {
    if (node === null || node === undefined) return [];
    if (isMap(node)) return (node as YAMLMap).items;
    if (!(isScalar(node) && (node.value === '' || node.value === null))) this.fail(node, `${what} must be a mapping`);
    return [];
  }

  day(node: unknown, what: string): string | null | undefined {
    const text = this.text(node, what);
    if (typeof text === 'string' && !ISO_DAY.test(text)) this.fail(node, `${what} must be a day such as 2025-09-01`);
    return text;
  }
}

function readMention(reader: Reader, kind: Kind, pair: Pair): ExpectedMention {
  const mark = reader.mark(pair.key);
  const fields: Record<string, ExpectedValue> = {};
  let optional = false;
  let alt: string[] = [];
  for (const { key, value } of reader.pairs(nodeOf(pair.value), 'the values of a mention')) {
    const name = reader.text(key, 'a field name') ?? '';
    const type = FIELDS[kind][name];
    if (name === 'optional') {
      const text = reader.text(value, name);
      if (text !== 'true' && text !== 'false') reader.fail(value, 'optional must be true or false');
      optional = text === 'true';
    } else if (name === 'alt') {
      alt = isSeq(value) ? value.items.map((item) => reader.mark(item)) : [reader.mark(value)];
    } else if (type === undefined) {
      reader.fail(key, `a ${kind} has no field "${name}" (known: ${Object.keys(FIELDS[kind]).join(', ')})`);
    } else {
      const read = reader.value(value, name, type);
      if (read !== undefined) fields[name] = read;
    }
  }
  return { kind, mark, fields, optional, alt, line: reader.lineOf(pair.key) };
}

function nodeOf(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) ? value : null;
}

function readReading(reader: Reader, node: Node | null): Expected['reading'] {
  const reading: { published?: string; encoding?: string } = {};
  for (const { key, value } of reader.pairs(node, 'reading')) {
    const name = reader.text(key, 'a field name');
    const text = name === 'published' ? reader.day(value, name) : reader.text(value, 'encoding');
    if (name !== 'published' && name !== 'encoding') reader.fail(key, `reading has no field "${name}"`);
    else if (typeof text === 'string') reading[name] = text;
  }
  return reading;
}

/**
 * Reads a file of expectations.
 * @param source the file's text
 * @param file its name, for messages
 * @throws ExpectationError with `file:line: …` for each mistake
 */
export function parseExpected(source: string, file: string): Expected {
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const reader = new Reader(lines);
  for (const error of document.errors) {
    reader.problems.push({ line: lines.linePos(error.pos[0]).line, message: error.message });
  }
  const expected: { -readonly [K in keyof Expected]: Expected[K] } = { reading: {}, mentions: [] };
  const mentions: ExpectedMention[] = [];
  if (reader.problems.length === 0) {
    for (const pair of reader.pairs(document.contents, 'the file')) {
      const name = reader.text(pair.key, 'a field name');
      const kind = KINDS.find((known) => known === name);
      if (kind) {
        for (const item of reader.pairs(nodeOf(pair.value), kind)) mentions.push(readMention(reader, kind, item));
      } else if (name === 'published') {
        const day = reader.day(pair.value, name);
        if (day !== undefined) expected.published = day;
      } else if (name === 'title') {
        const title = reader.text(pair.value, name);
        if (title !== undefined) expected.title = title;
      } else if (name === 'reading') expected.reading = readReading(reader, nodeOf(pair.value));
      else reader.fail(pair.key, `unknown key "${name}" (known: reading, published, title, ${KINDS.join(', ')})`);
    }
  }
  if (reader.problems.length > 0) throw new ExpectationError(file, reader.problems);
  return { ...expected, mentions };
}
