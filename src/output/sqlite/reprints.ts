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

/** All articles, to be compared. */
export type SketchedRows = readonly Row[];

/** What there is to write. */
export type Repeated = readonly (readonly [document: number, original: number, likeness: number])[];

/**
 * The articles with their sketches; null where nothing has changed: `changed`, unless there are texts without sketches.
 * Sketches come with the rows: if `fresh`, it is enough to count them; for what an older svodka wrote they are made here.
 * Must run inside a transaction.
 */
export function readSketched(db: Db, fresh: boolean, changed: boolean): SketchedRows | null {
  const added = !(fresh && haveSketches(db)) && addMissing(db);
  if (!added && !changed) return null;
  return db
    .prepare<[], Row>(
      `SELECT d.id, d.published, d.source, d.source_line, d.hash, s.sketch
       FROM documents d JOIN sketches s ON s.document_id = d.id ORDER BY d.id`,
    )
    .all();
}

/** Which articles repeat another. */
export function findReprints(rows: SketchedRows | null): Repeated | null {
  if (rows === null) return null;
  const articles = rows.map(({ published, source, source_line: line, sketch }) => ({
    sketch: numbersOf(sketch),
    key: `${published ?? '9'}\0${source}\0${String(line).padStart(12, '0')}`,
  }));
  const repeated: [number, number, number][] = [];
  originalsOf(articles).forEach((original, at) => {
    if (original === at) return;
    const [own, first] = [rows[at]!, rows[original]!];
    const same = own.hash === first.hash;
    const likeness = same ? 1 : Math.min(0.99, resemblance(articles[at]!.sketch, articles[original]!.sketch));
    repeated.push([own.id, first.id, Math.round(likeness * 100) / 100]);
  });
  return repeated;
}

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
