/**
 * Readings of one word while they are worked out: columns that are filled anew for every word. Most words of a text
 * are asked for a few bits of their readings only, and need no objects for that.
 */
import type { MorphologyData } from './data.js';
import { baseRow } from './lemma.js';
import { ReadingRecord } from './reading.js';

/** In `code`: a word that has only itself. */
export const ALONE = -1;

export class Rows {
  count = 0;
  /** Paradigm and row as of `codeOf`, or ALONE. */
  code: Int32Array = new Int32Array(64);
  grammar: Int32Array = new Int32Array(64);
  extra: Int32Array = new Int32Array(64);
  score: Float64Array = new Float64Array(64);
  known: Uint8Array = new Uint8Array(64);
  /** Which of `spellings` the row stands for. */
  spelling: Uint8Array = new Uint8Array(64);
  /** The word, and what it is with ё for some е. */
  readonly spellings: string[] = [''];
  spellingCount = 1;

  begin(word: string): void {
    this.count = 0;
    this.spellingCount = 1;
    this.spellings[0] = word;
  }

  /** The spelling's number. */
  spell(text: string): number {
    const { spellings } = this;
    for (let i = 0; i < this.spellingCount; i++) if (spellings[i] === text) return i;
    spellings[this.spellingCount] = text;
    return this.spellingCount++;
  }

  add(code: number, grammar: number, extra: number, score: number, known: number, spelling: number): void {
    const i = this.count++;
    if (i === this.code.length) this.grow();
    this.code[i] = code;
    this.grammar[i] = grammar;
    this.extra[i] = extra;
    this.score[i] = score;
    this.known[i] = known;
    this.spelling[i] = spelling;
  }

  /** Keeps the rows that have some of the `wanted` grammar bits and none of the `barred` extra bits. */
  keep(wanted: number, barred: number): void {
    const { count } = this;
    this.count = 0;
    for (let i = 0; i < count; i++) {
      if ((this.grammar[i]! & wanted) === 0 || (this.extra[i]! & barred) !== 0) continue;
      this.add(this.code[i]!, this.grammar[i]!, this.extra[i]!, this.score[i]!, this.known[i]!, this.spelling[i]!);
    }
  }

  /** Most probable first; equals keep their order. */
  sort(): void {
    const { code, grammar, extra, score, known, spelling } = this;
    for (let i = 1; i < this.count; i++) {
      const value = score[i]!;
      if (value <= score[i - 1]!) continue;
      const row = { code: code[i]!, grammar: grammar[i]!, extra: extra[i]!, known: known[i]!, spelling: spelling[i]! };
      let to = i;
      for (; to > 0 && score[to - 1]! < value; to--) {
        code[to] = code[to - 1]!;
        grammar[to] = grammar[to - 1]!;
        extra[to] = extra[to - 1]!;
        score[to] = score[to - 1]!;
        known[to] = known[to - 1]!;
        spelling[to] = spelling[to - 1]!;
      }
      code[to] = row.code;
      grammar[to] = row.grammar;
      extra[to] = row.extra;
      score[to] = value;
      known[to] = row.known;
      spelling[to] = row.spelling;
    }
  }

  /** The lemma of row i, ё as in the dictionary. */
  lemma(data: MorphologyData, i: number): string {
    const code = this.code[i]!;
    const source = this.spellings[this.spelling[i]!]!;
    if (code === ALONE) return source;
    const paradigm = code >> 16;
    const form = code & 0xffff;
    const base = baseRow(data, paradigm, form);
    if (base === form && this.known[i] !== 0) return source;
    const stem = source.slice(data.prefixLength(paradigm, form), source.length - data.endingLength(paradigm, form));
    return data.word(paradigm, base, stem);
  }

  records(data: MorphologyData): ReadingRecord[] {
    const { code, grammar, extra, score, known, spelling, spellings } = this;
    const records: ReadingRecord[] = [];
    for (let i = 0; i < this.count; i++) {
      const alone = code[i] === ALONE;
      records.push(
        new ReadingRecord(
          alone ? null : data,
          spellings[spelling[i]!]!,
          grammar[i]!,
          extra[i]!,
          score[i]!,
          known[i] !== 0,
          alone ? ALONE : code[i]! >> 16,
          alone ? 0 : code[i]! & 0xffff,
          null,
          null,
        ),
      );
    }
    return records;
  }

  private grow(): void {
    const size = this.code.length * 2;
    this.code = longer(this.code, new Int32Array(size));
    this.grammar = longer(this.grammar, new Int32Array(size));
    this.extra = longer(this.extra, new Int32Array(size));
    this.score = longer(this.score, new Float64Array(size));
    this.known = longer(this.known, new Uint8Array(size));
    this.spelling = longer(this.spelling, new Uint8Array(size));
  }
}

/** A row of a paradigm as one number. */
export function codeOf(paradigm: number, form: number): number {
  return (paradigm << 16) | form;
}

function longer<T extends Int32Array | Float64Array | Uint8Array>(old: T, target: T): T {
  target.set(old);
  return target;
}
