/** The end of a run: which articles repeat another, word for word or nearly. */
import { originalsOf, resemblance, sketchOf } from '../reprints.js';
import type { Db } from './database.js';

interface Row {
  readonly id: number;
  readonly published: string | null;
  readonly source: string;
  readonly source_line: number;
  readonly hash: string;
  readonly sketch: Buffer | null;
}

/**
 * Fills `reprints` anew, if articles came or are told to have changed. Sketches of texts that were there before are
 * kept: only new texts are read.
 */
export function writeReprints(db: Db, changed: boolean): void {
  db.exec(`DELETE FROM sketches WHERE NOT EXISTS
    (SELECT 1 FROM documents d WHERE d.id = sketches.document_id AND d.hash = sketches.hash)`);
  const missing = db.prepare<[], { id: number; hash: string; text: string }>(
    'SELECT id, hash, text FROM documents WHERE id NOT IN (SELECT document_id FROM sketches)',
  );
  const add = db.prepare('INSERT INTO sketches (document_id, hash, sketch) VALUES (?, ?, ?)');
  let added = false;
  // read whole in portions: a statement under way would lock the table it writes to
  for (let rows = portion(missing.iterate()); rows.length > 0; rows = portion(missing.iterate())) {
    added = true;
    for (const { id, hash, text } of rows) {
      const { buffer, byteOffset, byteLength } = sketchOf(text);
      add.run(id, hash, Buffer.from(buffer, byteOffset, byteLength));
    }
  }
  if (!changed && !added) return;
  const rows = db
    .prepare<[], Row>(
      `SELECT d.id, d.published, d.source, d.source_line, d.hash, s.sketch
       FROM documents d JOIN sketches s ON s.document_id = d.id ORDER BY d.id`,
    )
    .all();
  const articles = rows.map(({ published, source, source_line: line, sketch }) => ({
    sketch: numbersOf(sketch),
    key: `${published ?? '9'}\0${source}\0${String(line).padStart(12, '0')}`,
  }));
  db.exec('DELETE FROM reprints');
  const insert = db.prepare('INSERT INTO reprints (document_id, original_id, likeness) VALUES (?, ?, ?)');
  originalsOf(articles).forEach((original, at) => {
    if (original === at) return;
    const [own, first] = [rows[at]!, rows[original]!];
    const same = own.hash === first.hash;
    const likeness = same ? 1 : Math.min(0.99, resemblance(articles[at]!.sketch, articles[original]!.sketch));
    insert.run(own.id, first.id, Math.round(likeness * 100) / 100);
  });
}

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
