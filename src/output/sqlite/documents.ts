import type { Cell, CellReader } from './cells.js';
import type { Db } from './database.js';
import type { Existing } from './remove.js';

const COLUMNS =
  'run_id, source, source_line, external_id, hash, path, line, url, title, published, dictionary, version, characters, ' +
  'first_mention, mentions, first_sentence, sentences, text';
/** The text, last, comes as the bytes that it is kept as. */
const SLOTS = COLUMNS.replace(/\w+/g, '?').replace(/\?$/, 'CAST(? AS TEXT)');

/** What a payload says of a document, up to its sentences. */
export interface Document {
  readonly source: string;
  readonly sourceLine: number;
  readonly externalId: string;
  readonly hash: string;
  readonly path: string | null;
  readonly line: Cell;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly dictionary: string;
  readonly characters: number;
  /** Where these end in the texts of the payload: text, tokens of the title, tokens of the text, lemmas, sketch. */
  readonly ends: readonly [text: number, title: number, tokens: number, lemmas: number, sketch: number];
  readonly sentences: number;
  readonly mentions: number;
  /** Its text has characters of two units: sentences have four numbers, not two. */
  readonly astral: boolean;
}

export const readDocument = (cells: CellReader): Document => ({
  source: cells.text(),
  sourceLine: cells.number(),
  externalId: cells.text(),
  hash: cells.text(),
  path: cells.textOrNull(),
  line: cells.cell(),
  url: cells.textOrNull(),
  title: cells.textOrNull(),
  published: cells.textOrNull(),
  dictionary: cells.text(),
  characters: cells.number(),
  ends: [cells.raw(), cells.raw(), cells.raw(), cells.raw(), cells.raw()],
  sentences: cells.raw(),
  mentions: cells.raw(),
  astral: cells.raw() === 1,
});

/** The rows of `documents`. */
export class Documents {
  readonly #run: number;
  readonly #version: string;
  readonly #insert;
  readonly #find;
  readonly #update;

  constructor(db: Db, run: number, version: string) {
    this.#run = run;
    this.#version = version;
    this.#insert = db.prepare<(Cell | Buffer)[]>(
      `INSERT INTO documents (${COLUMNS}) VALUES (${SLOTS}) ON CONFLICT DO NOTHING`,
    );
    this.#find = db.prepare<[string, number], Existing>(
      `SELECT id, hash, dictionary, version, published, title, url, first_mention, mentions, first_sentence, sentences
       FROM documents WHERE source = ? AND source_line = ?`,
    );
    this.#update = db.prepare<(Cell | Buffer)[]>(`UPDATE documents SET (${COLUMNS}) = (${SLOTS}) WHERE id = ?`);
  }

  /** The id of the new row; null when the source has one already. */
  insert(document: Document, text: Buffer, firstMention: number, firstSentence: number): number | null {
    const { changes, lastInsertRowid } = this.#insert.run(...this.#row(document, text, firstMention, firstSentence));
    return changes === 1 ? Number(lastInsertRowid) : null;
  }

  find({ source, sourceLine }: Document): Existing {
    const old = this.#find.get(source, sourceLine);
    if (old === undefined) throw new Error(`document ${source}:${sourceLine} neither inserted nor found`);
    return old;
  }

  update(id: number, document: Document, text: Buffer, firstMention: number, firstSentence: number): void {
    this.#update.run(...this.#row(document, text, firstMention, firstSentence), id);
  }

  /** Its records are what is there. */
  same(old: Existing, { hash, url, title, published, dictionary }: Document): boolean {
    return (
      old.hash === hash &&
      old.dictionary === dictionary &&
      old.version === this.#version &&
      old.published === published &&
      old.title === title &&
      old.url === url
    );
  }

  #row(d: Document, text: Buffer, firstMention: number, firstSentence: number): (Cell | Buffer)[] {
    const { source, sourceLine, externalId, hash, path, line, url, title, published, dictionary } = d;
    return [
      ...[this.#run, source, sourceLine, externalId, hash, path, line, url, title, published, dictionary],
      this.#version,
      d.characters,
      firstMention,
      d.mentions,
      firstSentence,
      d.sentences,
      text,
    ];
  }
}
