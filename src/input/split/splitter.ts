/** Cuts a stream of bytes where records end, without understanding the records. */

/** A run of whole records. */
export interface Cut {
  readonly bytes: Uint8Array;
  /** 1-based number of the first record. */
  readonly first: number;
  readonly records: number;
  /** Bytes of the stream up to and with this cut. */
  readonly end: number;
  /** One record that is too long to be held, or the line of a quote that nothing closes: its bytes are gone. */
  readonly lost: 'long' | 'unclosed' | null;
}

/** Quotes without an end for which the rest of a source is looked at again. */
const MOST_UNCLOSED = 20;

export interface SplitOptions {
  /** A cut is made when so many bytes of whole records have come together. */
  readonly target: number;
  /** A record longer than this is given up; the reading goes on at the next line. */
  readonly longest: number;
  /** Where in the stream the first byte stands, and how many records came before. */
  readonly offset: number;
  readonly records: number;
  /** The byte that ends a line; absent: the line feed. */
  readonly newline?: number;
}

/**
 * Keeps what has not been cut yet. A subclass says where records end; everything before `ends` is whole records.
 */
export abstract class Splitter {
  protected buffer = new Uint8Array(1 << 19);
  protected length = 0;
  /** Bytes that `scan` has seen. */
  protected scanned = 0;
  /** End of the last whole record in the buffer. */
  protected ends = 0;
  /** Whole records in the buffer. */
  protected whole = 0;
  protected readonly newline: number;
  #offset: number;
  #records: number;
  /** Inside a record that was given up: bytes are dropped up to the next line end. */
  #dropping = false;
  readonly #options: SplitOptions;

  constructor(options: SplitOptions) {
    this.#options = options;
    this.#offset = options.offset;
    this.#records = options.records;
    this.newline = options.newline ?? 10;
  }

  /** Looks at `buffer` from `scanned` to `length`; moves `scanned`, `ends` and `whole`. */
  protected abstract scan(): void;
  /** Forgets what `scan` knew about the unfinished record: the next byte starts a record. */
  protected abstract restart(): void;
  /** Whether what is left at the end is a record, though no end was seen. */
  protected leftover(): boolean {
    for (let i = this.ends; i < this.length; i++) if (this.buffer[i]! > 32) return true;
    return false;
  }

  /** Whether the source has ended inside something that should have been closed. */
  protected unclosed(): boolean {
    return false;
  }

  /** Nothing but white space is left. */
  get empty(): boolean {
    for (let i = 0; i < this.length; i++) if (this.buffer[i]! > 32) return false;
    return true;
  }

  /** Takes bytes (they are copied) and returns what is whole by now; `flush` does not wait for `target`. */
  push(chunk: Uint8Array, flush = false): Cut[] {
    const cuts: Cut[] = [];
    let rest = chunk;
    if (this.#dropping) {
      rest = this.#drop(rest, cuts);
      if (this.#dropping) return cuts;
    }
    this.#append(rest);
    this.scan();
    if (this.ends >= this.#options.target || (flush && this.ends > 0)) cuts.push(this.#cut());
    if (this.length - this.ends > this.#options.longest) this.#giveUp('long', cuts);
    return cuts;
  }

  /** The stream is at its end. */
  end(): Cut[] {
    const cuts: Cut[] = [];
    if (this.#dropping) {
      cuts.push(this.#lost('long'));
      return cuts;
    }
    for (let i = 0; i < MOST_UNCLOSED && this.unclosed() && this.#hasLineLeft(); i++) this.#giveUp('unclosed', cuts);
    if (this.leftover()) {
      this.whole++;
      this.ends = this.length;
    }
    if (this.ends > 0) cuts.push(this.#cut());
    return cuts;
  }

  #hasLineLeft(): boolean {
    const newline = this.buffer.indexOf(this.newline, this.ends);
    return newline >= 0 && newline < this.length - 1;
  }

  #append(chunk: Uint8Array): void {
    const needed = this.length + chunk.length;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.length);
    this.length = needed;
  }

  #cut(): Cut {
    const bytes = this.buffer.slice(0, this.ends);
    this.#offset += this.ends;
    const cut = { bytes, first: this.#records + 1, records: this.whole, end: this.#offset, lost: null };
    this.#records += this.whole;
    this.buffer.copyWithin(0, this.ends, this.length);
    this.length -= this.ends;
    this.scanned -= this.ends;
    this.ends = 0;
    this.whole = 0;
    return cut;
  }

  /** The record at hand is too long, or its quote was never closed: one error, then on from the next line. */
  #giveUp(why: 'long' | 'unclosed', cuts: Cut[]): void {
    if (this.ends > 0) cuts.push(this.#cut());
    const pending = this.buffer.slice(0, this.length);
    this.length = 0;
    this.scanned = 0;
    this.restart();
    this.#dropping = true;
    const rest = this.#drop(pending, cuts, why);
    if (!this.#dropping && rest.length > 0) cuts.push(...this.push(rest));
  }

  #drop(chunk: Uint8Array, cuts: Cut[], why: 'long' | 'unclosed' = 'long'): Uint8Array {
    const newline = chunk.indexOf(this.newline);
    if (newline < 0) {
      this.#offset += chunk.length;
      return chunk.subarray(chunk.length);
    }
    this.#offset += newline + 1;
    cuts.push(this.#lost(why));
    return chunk.subarray(newline + 1);
  }

  #lost(lost: 'long' | 'unclosed'): Cut {
    this.#dropping = false;
    this.#records++;
    return { bytes: new Uint8Array(0), first: this.#records, records: 1, end: this.#offset, lost };
  }
}
