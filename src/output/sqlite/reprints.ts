/** The end of a run: which articles repeat another, word for word or nearly. */
import type { Bytes } from '../bytes.js';
import { originalsOf, resemblance } from '../reprints.js';
import { sketchOf } from '../sketch.js';
import type { Db } from './database.js';

interface Row {
  readonly id: number;
  readonly published: string | null;
  readonly source: string;
  readonly source_line: number;
  readonly hash: string;
  readonly sketch: Buffer | null;
}

/** Sketches of more bytes than this are not held in memory. */
const MOST_BYTES = 96_000_000;

/** All articles, to be compared: as columns, since there are many. */
export interface SketchedArticles {
  readonly ids: Int32Array;
  readonly published: readonly string[];
  readonly source: readonly string[];
  readonly line: Int32Array;
  readonly hash: readonly string[];
  readonly sketch: (article: number) => Uint32Array;
  /** The sketches are read one by one from the tables: they are to be asked for before others write there. */
  readonly onDisk: boolean;
}

/** What there is to write. */
export type Repeated = readonly (readonly [document: number, original: number, likeness: number])[];

/**
 * The articles with their sketches; null where nothing has changed: `changed`, unless there are texts without sketches.
 * Sketches come with the rows: if `fresh`, it is enough to count them; for what an older svodka wrote they are made here.
 * Must run inside a transaction.
 */
export function readSketched(
  db: Db,
  fresh: boolean,
  changed: boolean,
  mostBytes = MOST_BYTES,
): SketchedArticles | null {
  const added = !(fresh && haveSketches(db)) && addMissing(db);
  if (!added && !changed) return null;
  const { count = 0, bytes = 0 } =
    db
      .prepare<[], { count: number; bytes: number }>(
        'SELECT count(*) AS count, total(length(sketch)) AS bytes FROM sketches',
      )
      .get() ?? {};
  const onDisk = bytes > mostBytes;
  const numbers = new Uint32Array(onDisk ? 0 : bytes / 4);
  const starts = new Int32Array(count + 1);
  const all = { ids: new Int32Array(count), line: new Int32Array(count), ...textColumns() };
  const select = db.prepare<[], Row>(
    `SELECT d.id, d.published, d.source, d.source_line, d.hash, ${onDisk ? 'NULL AS sketch' : 's.sketch'}
     FROM documents d JOIN sketches s ON s.document_id = d.id ORDER BY d.id`,
  );
  const known = new Map<string, string>();
  let at = 0;
  for (const { id, published, source, source_line: line, hash, sketch } of select.iterate()) {
    all.ids[at] = id;
    all.line[at] = line;
    all.published.push(once(known, published ?? '9'));
    all.source.push(once(known, source));
    all.hash.push(hash);
    const own = numbersOf(sketch);
    numbers.set(own, starts[at]);
    starts[++at] = starts[at - 1]! + own.length;
  }
  const one = db.prepare<[number], Buffer>('SELECT sketch FROM sketches WHERE document_id = ?').pluck();
  const sketch = onDisk
    ? (article: number) => numbersOf(one.get(all.ids[article]!) ?? null)
    : (article: number) => numbers.subarray(starts[article], starts[article + 1]);
  return { ...all, sketch, onDisk };
}

const textColumns = (): { published: string[]; source: string[]; hash: string[] } => ({
  published: [],
  source: [],
  hash: [],
});

/** Days and files come again and again: one copy of each, as long as they are not too many to tell. */
function once(known: Map<string, string>, text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size < 20_000) known.set(text, text);
  return text;
}

/** Which articles repeat another. */
export function findReprints(all: SketchedArticles | null): Repeated | null {
  if (all === null) return null;
  const { ids, published, source, line, hash, sketch } = all;
  const compare = (a: number, b: number): number =>
    textOrder(published[a]!, published[b]!) || textOrder(source[a]!, source[b]!) || line[a]! - line[b]!;
  const repeated: [number, number, number][] = [];
  originalsOf({ count: ids.length, sketch, compare }).forEach((original, at) => {
    if (original === at) return;
    const likeness = hash[at] === hash[original] ? 1 : Math.min(0.99, resemblance(sketch(at), sketch(original)));
    repeated.push([ids[at]!, ids[original]!, Math.round(likeness * 100) / 100]);
  });
  return repeated;
}

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Must run inside a transaction. */
export function writeReprints(db: Db, repeated: Repeated | null): void {
  if (repeated === null) return;
  db.exec('DELETE FROM reprints');
  const insert = db.prepare('INSERT INTO reprints (document_id, original_id, likeness) VALUES (?, ?, ?)');
  for (const row of repeated) insert.run(...row);
}

function haveSketches(db: Db): boolean {
  const count = (table: string): number | undefined =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
  return count('documents') === count('sketches');
}

/** Sketches of texts that have none. Returns whether there were such. */
function addMissing(db: Db): boolean {
  db.exec(`DELETE FROM sketches WHERE NOT EXISTS
    (SELECT 1 FROM documents d WHERE d.id = sketches.document_id AND d.hash = sketches.hash)`);
  const missing = db.prepare<[], { id: number; hash: string; text: string }>(
    'SELECT id, hash, text FROM documents WHERE id NOT IN (SELECT document_id FROM sketches)',
  );
  const add = db.prepare(ADD_SKETCH);
  let added = false;
  // read whole in portions: a statement under way would lock the table it writes to
  for (let rows = portion(missing.iterate()); rows.length > 0; rows = portion(missing.iterate())) {
    added = true;
    for (const { id, hash, text } of rows) add.run(id, hash, sketchBytes(text));
  }
  return added;
}

/** Appends the sketch of a text as it is kept. */
export function putSketch(text: string, into: Bytes): void {
  const sketch = sketchBytes(text);
  const bytes = into.reserve(sketch.length);
  into.cut(into.length + sketch.copy(bytes, into.length));
}

function sketchBytes(text: string): Buffer {
  const { buffer, byteOffset, byteLength } = sketchOf(text);
  return Buffer.from(buffer, byteOffset, byteLength);
}

export const ADD_SKETCH = 'INSERT OR REPLACE INTO sketches (document_id, hash, sketch) VALUES (?, ?, ?)';

const PORTION = 500;

function portion<Found>(found: IterableIterator<Found>): Found[] {
  const rows: Found[] = [];
  for (const row of found) {
    rows.push(row);
    if (rows.length === PORTION) break;
  }
  return rows;
}

/** A copy: a blob may lie anywhere, numbers of four bytes may not. */
function numbersOf(blob: Buffer | null): Uint32Array {
  return new Uint32Array(Uint8Array.from(blob ?? []).buffer);
}
