import { KINDS } from '../../record/types.js';
import { TABLES } from '../columns.js';
import type { ClosedSource, KeptArticle } from '../types.js';
import { Aliases } from './aliases.js';
import { Beyond } from './beyond.js';
import { type Cell, CellReader } from './cells.js';
import type { Db } from './database.js';
import { type Document, Documents, readDocument } from './documents.js';
import { FACTS } from './facts.js';
import { Keeper } from './keep.js';
import { numbersOf } from './numbers.js';
import { DOCUMENT } from './payload.js';
import { remover } from './remove.js';
import { ADD_SKETCH } from './reprints.js';
import { RowBuffer } from './rows.js';
import { valueColumns } from './schema.js';
import type { Tally } from './tally.js';

/** Enough that the call no longer counts, few enough that the leftovers at a commit do not. */
const ROWS = 32;

const SENTENCE_COLUMNS = ['id', 'document_id', 'start', 'end', 'first_character', 'characters'];
const MENTION_COLUMNS = 'id document_id sentence_id kind start end text normal rule confidence entry alias_id'.split(
  ' ',
);

/** Names of a batch: numbers of each in the payload. */
const NAME = 3;

const nextId = (db: Db, table: string): number =>
  (db.prepare<[], { id: number | null }>(`SELECT max(id) AS id FROM ${table}`).get()?.id ?? 0) + 1;

/** Puts payload rows into the tables. Ids of mentions and sentences are counted here, so that nothing is asked back. */
export class Writer {
  added = 0;
  replaced = 0;
  unchanged = 0;
  gone = 0;
  /** Rows that no longer stand where files written along the way have them. */
  changed = false;
  rows = 0;

  /** Articles whose records are others than before. */
  get touched(): number {
    return this.added + this.replaced + this.gone;
  }

  /** Mentions per kind of the articles that were kept; null when there were none. */
  get kept(): Readonly<Record<string, number>> | null {
    return this.#keeper.counts;
  }

  /** Counts of all that is in the database; null when not all of it was written here, something was taken away, or it is too much. */
  get tally(): Tally | null {
    return this.#tally;
  }

  #tally: Tally | null;
  readonly #keeper: Keeper;
  readonly #run: number;
  readonly #documents: Documents;
  readonly #search;
  readonly #sketch;
  readonly #remove;
  readonly #error;
  readonly #noError;
  readonly #beyond: Beyond;
  readonly #aliases: Aliases;
  readonly #sentences: RowBuffer;
  readonly #mentions: RowBuffer;
  readonly #values: readonly { readonly buffer: RowBuffer; readonly width: number }[];
  #nextMention: number;
  #nextSentence: number;
  #lastDocument: number;
  #errors: number;

  /** `tally`: counts what is there already, and goes on counting; null where it does not. */
  constructor(db: Db, run: number, version: string, dictionary: string, tally: Tally | null) {
    this.#tally = tally;
    this.#run = run;
    this.#keeper = new Keeper(db, dictionary);
    this.#documents = new Documents(db, run, version);
    this.#search = db.prepare<[number, Buffer, Buffer, Buffer]>(
      'INSERT INTO documents_fts (rowid, title, text, lemmas) VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))',
    );
    this.#sketch = db.prepare<[number, string, Buffer]>(ADD_SKETCH);
    this.#remove = remover(db);
    this.#error = db.prepare<[Cell[]], { id: number }>(
      `INSERT INTO errors (run_id, after_document, source, source_line, external_id, path, line, code, message)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, source_line) DO UPDATE SET run_id = excluded.run_id,
       external_id = excluded.external_id, path = excluded.path, line = excluded.line, code = excluded.code, message = excluded.message RETURNING id`,
    );
    this.#noError = db.prepare('DELETE FROM errors WHERE source = ? AND source_line = ?');
    this.#beyond = new Beyond(db);
    this.#aliases = new Aliases(db);
    this.#sentences = new RowBuffer(db, 'sentences', SENTENCE_COLUMNS, ROWS);
    this.#mentions = new RowBuffer(db, 'mentions', MENTION_COLUMNS, ROWS);
    this.#values = KINDS.map((kind) => {
      const columns = valueColumns(kind).map(([name]) => name);
      return { buffer: new RowBuffer(db, TABLES[kind], ['mention_id', ...columns], ROWS), width: columns.length };
    });
    this.#nextMention = nextId(db, 'mentions');
    this.#nextSentence = nextId(db, 'sentences');
    this.#lastDocument = nextId(db, 'documents') - 1;
    this.#errors = nextId(db, 'errors') - 1;
  }

  /** Must run inside a transaction. */
  write(payload: Uint8Array): void {
    const cells = new CellReader(payload);
    const [names, texts] = cells.others;
    if (names === undefined || texts === undefined) throw new Error('a payload with names and texts was expected');
    const nameOf = this.#namesOf(cells, numbersOf(names));
    let from = 0;
    while (!cells.done) {
      if (cells.raw() === DOCUMENT) {
        const size = cells.raw();
        const end = cells.at + size;
        const document = readDocument(cells);
        this.#document(document, texts, from, cells, nameOf);
        from = document.ends[4];
        cells.at = end;
      } else this.#failure(cells);
    }
  }

  /** An article that was not read anew. Must run inside a transaction. */
  keep(article: KeptArticle): void {
    this.#keeper.keep(article);
    if (this.#errors > 0) this.#noError.run(article.source, article.line);
    this.unchanged++;
    this.changed = true;
  }

  /** Takes away what stands beyond the end of a source, and errors of it that came up no more. Must run inside a transaction. */
  close({ source, last }: ClosedSource): void {
    const old = this.#beyond.find(source, last);
    if (old.length > 0) this.flush();
    for (const document of old) {
      this.#remove(document);
      this.#beyond.remove(document.id);
      this.gone++;
    }
    const errors = this.#errors > 0 ? this.#beyond.forgetErrors(source, this.#run) : 0;
    if (old.length + errors === 0) return;
    this.#tally = null;
    this.changed = true;
  }

  /** Inserts what the buffers hold. */
  flush(): void {
    this.#aliases.flush();
    this.#sentences.flush();
    this.#mentions.flush();
    for (const { buffer } of this.#values) buffer.flush();
  }

  /** Place of a name in the batch -> its id. A name gets one when a mention of it is written, and not before. */
  #namesOf(cells: CellReader, names: Int32Array): (place: number) => number {
    const ids = new Int32Array(names.length / NAME);
    return (place) => {
      if (ids[place] === 0) {
        const [kind = 0, key = 0, normal = 0] = names.subarray(place * NAME);
        ids[place] = this.#aliases.id(KINDS[kind] ?? '', String(cells.told(key)), String(cells.told(normal)));
      }
      return ids[place]!;
    };
  }

  #document(d: Document, texts: Buffer, from: number, cells: CellReader, nameOf: (place: number) => number): void {
    const [body, title, tokens, lemmas, sketch] = d.ends;
    if (this.#errors > 0 && this.#noError.run(d.source, d.sourceLine).changes > 0) this.changed = true;
    const text = texts.subarray(from, body);
    let id = this.#documents.insert(d, text, this.#nextMention, this.#nextSentence);
    if (id !== null) {
      this.#lastDocument = id;
      this.added++;
    } else {
      this.changed = true;
      const old = this.#documents.find(d);
      if (this.#documents.same(old, d)) {
        this.unchanged++;
        return;
      }
      id = old.id;
      this.flush();
      this.#remove(old);
      this.#documents.update(id, d, text, this.#nextMention, this.#nextSentence);
      this.#tally = null;
      this.replaced++;
    }
    this.#search.run(id, texts.subarray(body, title), texts.subarray(title, tokens), texts.subarray(tokens, lemmas));
    this.#sketch.run(id, d.hash, texts.subarray(lemmas, sketch));
    for (let i = 0; i < d.sentences; i++) this.#sentence(id, this.#nextSentence + i, d.astral, cells);
    for (let i = 0; i < d.mentions; i++) this.#mention(id, this.#nextMention + i, cells, nameOf);
    this.#nextSentence += d.sentences;
    this.#nextMention += d.mentions;
    this.rows += 1 + 2 * d.mentions;
    if (this.#tally?.tooLarge) this.#tally = null;
  }

  #sentence(document: number, id: number, astral: boolean, cells: CellReader): void {
    const row = this.#sentences;
    row.cell(id);
    row.cell(document);
    row.cell(cells.raw());
    row.cell(cells.raw());
    row.cell(astral ? cells.raw() : null);
    row.cell(astral ? cells.raw() : null);
    row.rowDone();
  }

  #mention(document: number, id: number, cells: CellReader, nameOf: (place: number) => number): void {
    const row = this.#mentions;
    row.cell(id);
    row.cell(document);
    row.cell(this.#nextSentence + cells.raw());
    const kind = cells.raw();
    row.cell(KINDS[kind] ?? '');
    row.cell(cells.raw());
    row.cell(cells.raw());
    for (let i = 0; i < 4; i++) row.cell(cells.cell());
    const entry = cells.cell();
    row.cell(entry);
    const name = cells.raw();
    const alias = name < 0 ? null : nameOf(name);
    row.cell(alias);
    row.rowDone();
    const tally = alias === null ? null : this.#tally;
    tally?.add(alias ?? 0, document, entry !== null);
    const facts = FACTS[kind]!;
    const { buffer, width } = this.#values[kind]!;
    buffer.cell(id);
    for (let i = 0; i < width; i++) {
      const cell = cells.cell();
      buffer.cell(cell);
      if (tally !== null && facts[i]! >= 0 && typeof cell === 'string') tally.addFact(facts[i]!, alias ?? 0, cell, 1);
    }
    buffer.rowDone();
  }

  /** Records of an earlier run stay: a file that cannot be read today is no reason to forget what it said. */
  #failure(cells: CellReader): void {
    const row = Array.from({ length: 7 }, () => cells.cell());
    const id = this.#error.get([this.#run, this.#lastDocument, ...row])?.id ?? 0;
    // An error that was there before has kept its place.
    if (id <= this.#errors) this.changed = true;
    else this.#errors = id;
  }
}
