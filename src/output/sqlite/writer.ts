import { KINDS } from '../../record/types.js';
import { TABLES } from '../columns.js';
import type { KeptArticle } from '../types.js';
import type { Db } from './database.js';
import { countArticle } from './facts.js';
import { Keeper } from './keep.js';
import {
  type Cell,
  type DocumentRow,
  type ErrorRow,
  MENTION_CELLS,
  type PayloadRow,
  SENTENCE_CELLS,
} from './payload.js';
import { type Existing, remover } from './remove.js';
import { ADD_SKETCH } from './reprints.js';
import { RowBuffer } from './rows.js';
import { valueColumns } from './schema.js';
import type { Tally } from './tally.js';

const DOCUMENT_COLUMNS =
  'run_id, source, source_line, external_id, hash, path, line, url, title, published, dictionary, version, characters, ' +
  'first_mention, mentions, first_sentence, sentences, text';
/** The text, last, comes as the bytes that it is kept as. */
const DOCUMENT_SLOTS = DOCUMENT_COLUMNS.replace(/\w+/g, '?').replace(/\?$/, 'CAST(? AS TEXT)');

/** Enough that the call no longer counts, few enough that the leftovers at a commit do not. */
const ROWS = 32;

/** Of a document, as `ends` part them. */
type Texts = readonly [text: Buffer, title: Buffer, tokens: Buffer, lemmas: Buffer, sketch: Buffer];

/** Names whose ids are remembered. */
const ALIASES = 20_000;

const nextId = (db: Db, table: string): number =>
  (db.prepare<[], { id: number | null }>(`SELECT max(id) AS id FROM ${table}`).get()?.id ?? 0) + 1;

/** Puts payload rows into the tables. Ids of mentions and sentences are counted here, so that nothing is asked back. */
export class Writer {
  added = 0;
  replaced = 0;
  unchanged = 0;
  /** Rows that no longer stand where files written along the way have them. */
  changed = false;
  rows = 0;

  /** Mentions per kind of the articles that were kept; null when there were none. */
  get kept(): Readonly<Record<string, number>> | null {
    return this.#keeper.counts;
  }

  /** Counts of all that is in the database; null when not all of it was written here, or something was taken away. */
  get tally(): Tally | null {
    return this.#tally;
  }

  #tally: Tally | null;
  /** Of the mentions of the article in hand: ids of their names, 0 for none. */
  #named = new Int32Array(256);
  readonly #keeper: Keeper;
  readonly #run: number;
  readonly #version: string;
  readonly #insert;
  readonly #find;
  readonly #update;
  readonly #search;
  readonly #sketch;
  readonly #remove;
  readonly #error;
  readonly #noError;
  readonly #alias;
  /** Ids of names met lately, by key and name. */
  readonly #aliases = new Map<string, number>();
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
    this.#version = version;
    this.#keeper = new Keeper(db, dictionary);
    this.#insert = db.prepare(
      `INSERT INTO documents (${DOCUMENT_COLUMNS}) VALUES (${DOCUMENT_SLOTS}) ON CONFLICT DO NOTHING`,
    );
    this.#find = db.prepare<[string, number], Existing>(
      `SELECT id, hash, dictionary, version, published, title, url, first_mention, mentions, first_sentence, sentences
       FROM documents WHERE source = ? AND source_line = ?`,
    );
    this.#update = db.prepare(`UPDATE documents SET (${DOCUMENT_COLUMNS}) = (${DOCUMENT_SLOTS}) WHERE id = ?`);
    this.#search = db.prepare(
      'INSERT INTO documents_fts (rowid, title, text, lemmas) VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))',
    );
    this.#sketch = db.prepare(ADD_SKETCH);
    this.#remove = remover(db);
    this.#error = db.prepare<[Cell[]], { id: number }>(
      `INSERT INTO errors (run_id, after_document, source, source_line, external_id, path, line, code, message)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, source_line) DO UPDATE SET run_id = excluded.run_id,
       external_id = excluded.external_id, path = excluded.path, line = excluded.line, code = excluded.code, message = excluded.message RETURNING id`,
    );
    this.#noError = db.prepare('DELETE FROM errors WHERE source = ? AND source_line = ?');
    this.#alias = {
      add: db.prepare('INSERT INTO aliases (kind, key, alias) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
      find: db.prepare<[string, string], { id: number }>('SELECT id FROM aliases WHERE key = ? AND alias = ?'),
    };
    this.#sentences = new RowBuffer(
      db,
      'sentences',
      ['id', 'document_id', 'start', 'end', 'first_character', 'characters'],
      ROWS,
    );
    this.#mentions = new RowBuffer(
      db,
      'mentions',
      [
        'id',
        'document_id',
        'sentence_id',
        'kind',
        'start',
        'end',
        'text',
        'normal',
        'rule',
        'confidence',
        'entry',
        'alias_id',
      ],
      ROWS,
    );
    this.#values = KINDS.map((kind) => {
      const columns = ['mention_id', ...valueColumns(kind).map(([name]) => name)];
      return { buffer: new RowBuffer(db, TABLES[kind], columns, ROWS), width: columns.length };
    });
    this.#nextMention = nextId(db, 'mentions');
    this.#nextSentence = nextId(db, 'sentences');
    this.#lastDocument = nextId(db, 'documents') - 1;
    this.#errors = nextId(db, 'errors') - 1;
  }

  /** Must run inside a transaction. `texts`: what the rows' `ends` point into. */
  write(rows: readonly PayloadRow[], texts: Buffer): void {
    let from = 0;
    for (const row of rows) {
      if (row[0] === 0) {
        const [body, title, tokens, lemmas, sketch] = row[12];
        this.#document(row, [
          texts.subarray(from, body),
          texts.subarray(body, title),
          texts.subarray(title, tokens),
          texts.subarray(tokens, lemmas),
          texts.subarray(lemmas, sketch),
        ]);
        from = sketch;
      } else this.#failure(row);
    }
  }

  /** An article that was not read anew. Must run inside a transaction. */
  keep(article: KeptArticle): void {
    this.#keeper.keep(article);
    if (this.#errors > 0) this.#noError.run(article.source, article.line);
    this.unchanged++;
    this.changed = true;
  }

  /** Inserts what the buffers hold. */
  flush(): void {
    this.#sentences.flush();
    this.#mentions.flush();
    for (const { buffer } of this.#values) buffer.flush();
  }

  #document(row: DocumentRow, [text, title, tokens, lemmas, sketch]: Texts): void {
    const [, source, line, , , , , , , , , , , sentences, mentions, values] = row;
    const columns = this.#columns(row, text);
    const inserted = this.#insert.run(columns);
    let id: number;
    if (inserted.changes === 1) {
      id = Number(inserted.lastInsertRowid);
      this.#lastDocument = id;
      this.added++;
    } else {
      const old = this.#find.get(source, line);
      if (old === undefined) throw new Error(`document ${source}:${line} neither inserted nor found`);
      if (this.#same(old, row)) {
        this.unchanged++;
        this.changed = true;
        return;
      }
      id = old.id;
      this.flush();
      this.#remove(old);
      this.#update.run(columns, id);
      this.#tally = null;
      this.replaced++;
      this.changed = true;
    }
    if (this.#errors > 0 && this.#noError.run(source, line).changes > 0) this.changed = true;
    this.#search.run(id, title, tokens, lemmas);
    this.#sketch.run(id, row[4], sketch);
    this.#writeSentences(id, sentences);
    this.#writeMentions(id, mentions);
    this.#writeValues(values);
    if (this.#tally !== null) countArticle(this.#tally, id, this.#named, mentions, values);
    this.#nextSentence += sentences.length / SENTENCE_CELLS;
    this.#nextMention += mentions.length / MENTION_CELLS;
    this.rows += 1 + (2 * mentions.length) / MENTION_CELLS;
  }

  #columns(row: DocumentRow, text: Buffer): (Cell | Buffer)[] {
    const [, source, sourceLine, externalId, hash, path, line, url, title, published, dictionary, characters] = row;
    const [, , , , , , , , , , , , , sentences, mentions] = row;
    return [
      ...[this.#run, source, sourceLine, externalId, hash, path, line, url, title, published, dictionary],
      this.#version,
      characters,
      this.#nextMention,
      mentions.length / MENTION_CELLS,
      this.#nextSentence,
      sentences.length / SENTENCE_CELLS,
      text,
    ];
  }

  #same(old: Existing, [, , , , hash, , , url, title, published, dictionary]: DocumentRow): boolean {
    return (
      old.hash === hash &&
      old.dictionary === dictionary &&
      old.version === this.#version &&
      old.published === published &&
      old.title === title &&
      old.url === url
    );
  }

  #writeSentences(id: number, flat: readonly (number | null)[]): void {
    const { cells } = this.#sentences;
    for (let at = 0, next = this.#nextSentence; at < flat.length; at += SENTENCE_CELLS, next++) {
      cells.push(next, id, flat[at] ?? 0, flat[at + 1] ?? 0, flat[at + 2] ?? null, flat[at + 3] ?? null);
      this.#sentences.rowDone();
    }
  }

  #writeMentions(id: number, flat: readonly Cell[]): void {
    const { cells } = this.#mentions;
    const count = flat.length / MENTION_CELLS;
    if (count > this.#named.length) this.#named = new Int32Array(count * 2);
    for (let at = 0, next = this.#nextMention; at < flat.length; at += MENTION_CELLS, next++) {
      const kind = KINDS[Number(flat[at + 1])] ?? '';
      const start = Number(flat[at + 2]);
      const end = Number(flat[at + 3]);
      const surface = flat[at + 4] ?? '';
      const normal = flat[at + 5] ?? surface;
      const entity = flat[at + 9] ?? null;
      cells.push(next, id, this.#nextSentence + Number(flat[at]), kind, start, end, surface, normal);
      cells.push(flat[at + 6] ?? '', flat[at + 7] ?? 0, flat[at + 8] ?? null);
      const alias = entity === null ? null : this.#aliasId(String(entity), kind, String(normal));
      this.#named[at / MENTION_CELLS] = alias ?? 0;
      cells.push(alias);
      this.#mentions.rowDone();
    }
  }

  #writeValues(values: readonly (readonly Cell[])[]): void {
    values.forEach((flat, kind) => {
      const table = this.#values[kind];
      if (table === undefined) return;
      const { buffer, width } = table;
      const { cells } = buffer;
      for (let at = 0; at < flat.length; at += width) {
        cells.push(this.#nextMention + Number(flat[at]));
        for (let i = 1; i < width; i++) cells.push(flat[at + i] ?? null);
        buffer.rowDone();
      }
    });
  }

  #aliasId(key: string, kind: string, name: string): number {
    const both = `${key}\0${name}`;
    const known = this.#aliases.get(both);
    if (known !== undefined) return known;
    this.#alias.add.run(kind, key, name);
    const id = this.#alias.find.get(key, name)?.id ?? 0;
    if (this.#aliases.size >= ALIASES) this.#aliases.clear();
    this.#aliases.set(both, id);
    return id;
  }

  /** Records of an earlier run stay: a file that cannot be read today is no reason to forget what it said. */
  #failure([, ...cells]: ErrorRow): void {
    const id = this.#error.get([this.#run, this.#lastDocument, ...cells])?.id ?? 0;
    // An error that was there before has kept its place.
    if (id <= this.#errors) this.changed = true;
    else this.#errors = id;
  }
}
