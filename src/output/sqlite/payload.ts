/**
 * What a worker hands to the database sink, in two parts: a JSON array of flat rows, and the long texts as UTF-8, just
 * as SQLite keeps them. The writing thread never makes strings of those.
 */
import { KINDS, type Mention, type Span } from '../../record/types.js';
import { Bytes } from '../bytes.js';
import { eachValue, type Value } from '../columns.js';
import { frame, unframe } from '../frame.js';
import { sourceLineOf, sourceOf } from '../source.js';
import type { Outcome, Renderer } from '../types.js';
import { sketchBytes } from './reprints.js';
import { putSearchText } from './search-text.js';

/** A cell as SQLite binds it. */
export type Cell = string | number | null;

/** Cells per sentence in `DocumentRow`: start, end, first character, characters. */
export const SENTENCE_CELLS = 4;
/** Cells per mention in `DocumentRow`: sentence (index), kind (index), start, end, text, normal (null: as text), rule, confidence, entry, entity. */
export const MENTION_CELLS = 10;

export type DocumentRow = readonly [
  tag: 0,
  source: string,
  sourceLine: number,
  externalId: string,
  hash: string,
  path: string | null,
  line: number | null,
  url: string | null,
  title: string | null,
  published: string | null,
  dictionary: string,
  /** Length of the text in UTF-16 code units. */
  characters: number,
  /** Where these end in the second part: text, tokens of the title, tokens of the text, lemmas, sketch. */
  ends: readonly [text: number, title: number, tokens: number, lemmas: number, sketch: number],
  sentences: readonly (number | null)[],
  mentions: readonly Cell[],
  /** For each kind, flat: index of the mention, then its value columns. */
  values: readonly (readonly Cell[])[],
];

export type ErrorRow = readonly [
  tag: 1,
  source: string,
  sourceLine: number,
  externalId: string | null,
  path: string | null,
  line: number | null,
  code: string,
  message: string,
];

export type PayloadRow = DocumentRow | ErrorRow;

const KIND_INDEX: ReadonlyMap<string, number> = new Map(KINDS.map((kind, index) => [kind, index]));

/** A surrogate: the text has characters that are two code units to us and one to SQLite. */
const ASTRAL = /[\ud800-\udfff]/;

const characters = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let i = start; i < end; i++) {
    count++;
    // A pair is one character; an unpaired half becomes one replacement character.
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
  }
  return count;
};

/** Flat sentence cells; `index` gives the place of a sentence, adding it where it is new. */
class Sentences {
  readonly cells: (number | null)[] = [];
  readonly #text: string;
  readonly #astral: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#astral = ASTRAL.test(text);
  }

  index([start, end]: Span): number {
    const { cells } = this;
    // Mentions come in text order, so the sentence is nearly always the last one.
    for (let at = cells.length - SENTENCE_CELLS; at >= 0; at -= SENTENCE_CELLS) {
      if (cells[at] === start && cells[at + 1] === end) return at / SENTENCE_CELLS;
    }
    if (this.#astral) cells.push(start, end, characters(this.#text, 0, start), characters(this.#text, start, end));
    else cells.push(start, end, null, null);
    return cells.length / SENTENCE_CELLS - 1;
  }
}

/** The sketch of a text, as `sketches` keeps it. */
function putSketch(text: string, into: Bytes): void {
  const sketch = sketchBytes(text);
  into.fill(sketch.length, (bytes, at) => at + sketch.copy(bytes, at));
}

type Extracted = Extract<Outcome, { kind: 'extraction' }>;

const cellOf = (value: Value): Cell => (value === null || typeof value !== 'object' ? value : JSON.stringify(value));

function pushValues(into: Cell[], index: number, mention: Mention, text: string): void {
  into.push(index);
  eachValue(mention, (value) => into.push(cellOf(value)));
  if ('core' in mention) into.push(text.slice(mention.core[0], mention.core[1]), mention.core[0]);
}

function putTexts({ extraction, text, lemmas = '' }: Extracted, texts: Bytes): DocumentRow[12] {
  texts.text(text);
  const body = texts.length;
  putSearchText(extraction.title ?? '', texts);
  const title = texts.length;
  putSearchText(text, texts);
  const tokens = texts.length;
  texts.text(lemmas);
  const end = texts.length;
  putSketch(text, texts);
  return [body, title, tokens, end, texts.length];
}

function documentRow(outcome: Extracted, texts: Bytes): DocumentRow {
  const { extraction: x, text } = outcome;
  const sentences = new Sentences(text);
  const mentions: Cell[] = [];
  const values: Cell[][] = KINDS.map(() => []);
  x.mentions.forEach((m, index) => {
    const kind = KIND_INDEX.get(m.kind) ?? 0;
    const normal = m.normal === m.text ? null : m.normal;
    const entity = 'entity' in m ? (m.entity ?? null) : null;
    mentions.push(
      sentences.index(m.sentence),
      kind,
      m.start,
      m.end,
      m.text,
      normal,
      m.rule,
      m.confidence,
      m.entry ?? null,
      entity,
    );
    pushValues(values[kind] ?? [], index, m, text);
  });
  return [
    0,
    sourceOf(x),
    sourceLineOf(x),
    x.id,
    x.hash,
    x.path,
    x.line,
    x.url,
    x.title,
    x.published,
    x.dictionary,
    text.length,
    putTexts(outcome, texts),
    sentences.cells,
    mentions,
    values,
  ];
}

/** A malformed line of a dump may have no id and no path of its own: its line is then all that tells it apart. */
function payloadRow(outcome: Outcome, texts: Bytes): PayloadRow {
  if (outcome.kind === 'extraction') return documentRow(outcome, texts);
  const { error, id, path, line } = outcome.error;
  return [1, sourceOf(outcome.error), sourceLineOf(outcome.error), id, path, line, error.code, error.message];
}

/**
 * Half of a surrogate pair alone, as JSON.stringify escapes it. SQLite would keep three invalid bytes and give them
 * back as three characters: every offset behind it would be wrong. One replacement character keeps them right.
 */
const ESCAPED_HALF = /\\(?:u[dD][89a-fA-F][0-9a-fA-F]{2}|.)/gs;
const wellFormed = (json: string): string =>
  json.includes('\\ud') ? json.replace(ESCAPED_HALF, (found) => (found.length > 2 ? '\ufffd' : found)) : json;

export function sqliteRenderer(): Renderer {
  const rows = new Bytes();
  const texts = new Bytes();
  return {
    format: 'sqlite',
    add(outcome) {
      rows.text((rows.length === 0 ? '[' : ',') + wellFormed(JSON.stringify(payloadRow(outcome, texts))));
    },
    take() {
      rows.text(rows.length === 0 ? '[]' : ']');
      return frame([rows, texts]);
    },
  };
}

/** The rows of a payload, and the bytes that their texts are in. */
export function readPayload(payload: Uint8Array): { rows: readonly PayloadRow[]; texts: Buffer } {
  const [rows, texts] = unframe(payload);
  if (rows === undefined || texts === undefined) throw new Error('a payload of two parts was expected');
  return { rows: JSON.parse(rows.toString('utf8')), texts };
}
