/** One stream of bytes (a dump, a compressed article, stdin, a member of an archive) -> pieces. */
import { TextDecoder } from 'node:util';
import { byteOrderMark, utf16 } from './encoding/detect.js';
import { encodingName } from './encoding/names.js';
import { TrailingError } from './errors.js';
import type { Compression } from './format.js';
import { JsonHead } from './json-dates.js';
import { sniffJsonLines, sniffList } from './json-lines.js';
import type { Format, Piece, Place, TableLayout } from './piece.js';
import type { InputOptions } from './pieces.js';
import { ItemSplitter } from './split/items.js';
import { LineSplitter } from './split/lines.js';
import { RowSplitter } from './split/rows.js';
import type { Cut, Splitter } from './split/splitter.js';
import { decompressed } from './stream.js';
import { TableHead } from './table-head.js';
import { wholePiece } from './whole.js';

export interface ByteSource {
  /** Path in the records; null for stdin. */
  readonly path: string | null;
  readonly format: Format;
  readonly delimiter: 'comma' | 'tab' | null;
  readonly compression: Compression | null;
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Bytes before the first one that `open` gives. */
  readonly skipped: number;
  /** Pass on what is whole as soon as the source pauses: someone may wait at the other end of the pipe. */
  readonly eager: boolean;
  /** The source at its start, and when it is done with. */
  readonly place: Place;
  readonly done: Place;
}

/** A line of JSON may spend six bytes (a \u escape) where the text has two. */
const ESCAPES = 4;
/** Less than this in one go: the writer at the other end has paused. */
const FULL_READ = 1 << 16;
const NEWLINE = 10;

const NO_RECORDS = { code: 'empty', message: 'no records in it; nothing to extract' };
const NO_FEED = { code: 'xml', message: 'no <item> or <entry> in it: not an RSS or Atom feed' };

export async function* dumpPieces(
  source: ByteSource,
  options: InputOptions,
  from: Place | null,
): AsyncGenerator<Piece> {
  let raw: AsyncIterable<Uint8Array> = decompressed(source.open(), source.compression);
  // a list that waits on standard input is no question: its lines are answered one by one
  if (source.format === 'json' || (source.format === 'jsonl' && source.path !== null && source.skipped === 0)) {
    const lines = source.format === 'json';
    const sniffed = await (lines ? sniffJsonLines(raw) : sniffList(raw));
    raw = sniffed.bytes;
    if (sniffed.yes) {
      const other = lines ? 'jsonl' : 'json';
      yield* recordPieces({ ...source, format: other }, raw, options, from);
      return;
    }
  }
  yield* recordPieces(source, raw, options, from);
}

async function* recordPieces(
  source: ByteSource,
  raw: AsyncIterable<Uint8Array>,
  options: InputOptions,
  from: Place | null,
): AsyncGenerator<Piece> {
  if (source.format === 'text' || source.format === 'html' || source.format === 'json') {
    yield await wholePiece(source, raw, options);
    return;
  }
  const bytes = wideToUtf8(raw, options.encoding);
  const dump = new Dump(source, options, from);
  let at = source.skipped;
  const goal = from?.bytes ?? 0;
  try {
    for await (const chunk of bytes) {
      const start = at;
      at += chunk.length;
      if (at <= goal) continue;
      const fresh = start < goal ? chunk.subarray(goal - start) : chunk;
      yield* dump.push(fresh, source.eager && chunk.length < FULL_READ);
    }
  } catch (error) {
    yield* dump.broken(error instanceof TrailingError);
    throw error;
  }
  yield* dump.end();
}

/** The state of one dump while it is cut. */
class Dump {
  readonly #source: ByteSource;
  readonly #options: InputOptions;
  #splitter: Splitter | null = null;
  #table: TableLayout | null;
  readonly #head: TableHead;
  /** The beginning of JSON lines; null once it is known how they write dates. */
  #dates: JsonHead | null;
  #monthFirst: boolean;
  readonly #from: Place | null;
  #records = 0;
  /** Number of the last record. */
  #last: number;

  constructor(source: ByteSource, options: InputOptions, from: Place | null) {
    this.#source = source;
    this.#options = options;
    this.#from = from;
    this.#table = from?.table ?? null;
    this.#head = new TableHead(options, source.delimiter);
    this.#last = from?.records ?? 0;
    this.#monthFirst = from?.monthFirst ?? false;
    // who waits for an answer to a line is not kept waiting for others
    const asks = source.format === 'jsonl' && from === null && !source.eager;
    this.#dates = asks ? new JsonHead(options.columns ?? null) : null;
  }

  *push(chunk: Uint8Array, flush: boolean): Generator<Piece> {
    const begins = this.#source.format === 'table' && this.#table === null;
    const fresh = begins ? this.#begin(chunk, false) : this.#dated(chunk, false);
    if (fresh === null) return;
    this.#splitter ??= this.#start(0, 0);
    for (const cut of this.#splitter.push(fresh, flush)) yield { ...this.#piece(cut), pause: flush };
  }

  *end(): Generator<Piece> {
    if (this.#source.format === 'table' && this.#table === null && this.#head.begun) {
      // a first row without an end
      const rest = this.#begin(new Uint8Array(0), true) ?? this.#begin(Uint8Array.of(NEWLINE), true);
      if (rest !== null) for (const cut of this.#splitter?.push(rest) ?? []) yield this.#piece(cut);
    }
    yield* this.#held();
    const cuts = this.#splitter?.end() ?? [];
    for (const cut of cuts) yield this.#piece(cut);
    if (this.#records === 0 && this.#from === null && this.#source.path !== null) {
      yield {
        ...this.#blank(),
        error: this.#source.format === 'feed' && this.#splitter?.empty === false ? NO_FEED : NO_RECORDS,
        next: this.#source.done,
      };
    } else if (this.#source.path !== null) {
      // what earlier runs read beyond its end is no more
      yield { ...this.#blank(), closes: this.#last };
    }
  }

  /** The data break off: the records that are whole by now; `ended`: also the last, whose end nothing marks. */
  *broken(ended: boolean): Generator<Piece> {
    yield* this.#held();
    if (this.#splitter === null) return;
    const cuts = ended ? this.#splitter.end() : this.#splitter.push(new Uint8Array(0), true);
    for (const cut of cuts) yield this.#piece(cut);
  }

  #blank(): Piece {
    const { path, format, done } = this.#source;
    return { path, format, bytes: null, file: null, line: 0, table: this.#table, error: null, size: 0, next: done };
  }

  #piece(cut: Cut): Piece {
    this.#records += cut.records;
    this.#last = cut.first + cut.records - 1;
    const next: Place = {
      ...this.#source.place,
      bytes: cut.end,
      records: this.#last,
      table: this.#table,
      ...(this.#monthFirst ? { monthFirst: true } : {}),
    };
    const base = { ...this.#blank(), line: cut.first, size: cut.bytes.length, next };
    if (cut.lost === null) return { ...base, bytes: cut.bytes, ...(this.#monthFirst ? { monthFirst: true } : {}) };
    const unclosed = cut.lost === 'unclosed';
    const what = unclosed
      ? 'a quote is never closed'
      : 'longer than --max-article-size allows, or a quote that is never closed';
    const error = { code: unclosed ? 'row' : 'too-large', message: `${what}; reading went on at the next line` };
    return { ...base, error };
  }

  #start(bytes: number, rows: number): Splitter {
    const from = this.#from;
    const options = {
      target: this.#options.target,
      longest: this.#options.maxArticleBytes * ESCAPES,
      offset: from?.bytes ?? bytes,
      // The first row of a table names the columns and is row 1.
      records: from?.records ?? rows,
    };
    if (this.#table) return new RowSplitter(this.#table, options);
    return this.#source.format === 'feed' ? new ItemSplitter(options) : new LineSplitter(options);
  }

  /** Waits until it is known how JSON lines write dates; returns what came until then. */
  #dated(chunk: Uint8Array, last: boolean): Uint8Array | null {
    if (this.#dates === null) return chunk;
    const told = this.#dates.push(chunk, last);
    if (told === null) return null;
    this.#dates = null;
    this.#monthFirst = told.monthFirst;
    return told.bytes;
  }

  /** Lines that were held back for their dates, when no more come. */
  *#held(): Generator<Piece> {
    const rest = this.#dates === null ? null : this.#dated(new Uint8Array(0), true);
    if (rest === null || rest.length === 0) return;
    this.#splitter ??= this.#start(0, 0);
    for (const cut of this.#splitter.push(rest)) yield this.#piece(cut);
  }

  /** Waits for the beginning of a table; returns what follows it. */
  #begin(chunk: Uint8Array, last: boolean): Uint8Array | null {
    const begun = this.#head.push(chunk, last);
    if (begun === null) return null;
    this.#table = begun.table;
    this.#splitter = this.#start(begun.bytes, begun.rows);
    return begun.rest;
  }
}

/** UTF-16 becomes UTF-8, since records are cut at single bytes; a UTF-8 mark is left out. Places count what comes out. */
async function* wideToUtf8(source: AsyncIterable<Uint8Array>, encoding: string | null): AsyncGenerator<Uint8Array> {
  let first = true;
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const named = encoding === null ? null : encodingName(encoding);
  for await (const chunk of source) {
    let bytes = chunk;
    if (first) {
      first = false;
      const mark = byteOrderMark(chunk);
      const wide = named ?? mark?.encoding ?? utf16(chunk) ?? '';
      if (wide.startsWith('utf-16')) decoder = new TextDecoder(wide);
      else if (mark?.encoding === 'utf-8') bytes = chunk.subarray(mark.skip);
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (decoder) yield Buffer.from(decoder.decode());
}
