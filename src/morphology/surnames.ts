/** Surnames that the dictionary lacks, by their suffix: «Рымашевского», «Мамонова» (not only the town Мамоново). */
import type { MorphologyData } from './data.js';
import * as G from './grammemes.js';
import { codeOf, type Rows } from './rows.js';

const SHORTEST_START = 2;
const PLURAL = 0.3;

interface Row {
  /** Suffix of the stem with the ending: «ов» + «ым». */
  readonly tail: string;
  readonly code: number;
  readonly grammar: number;
  readonly extra: number;
}

export class Surnames {
  /** Rows by the last two letters of their tail: most words are turned away at once. */
  private readonly rows = new Map<number, Row[]>();

  constructor(data: MorphologyData) {
    for (const { suffix, paradigm } of data.rules.surnames) {
      for (let form = 0; form < data.rows(paradigm); form++) {
        const extra = data.extra(paradigm, form);
        if ((extra & G.SURN) === 0 || (extra & G.VARIANT) !== 0) continue;
        const tail = suffix + data.ending(paradigm, form);
        const rows = this.rows.get(endOf(tail)) ?? [];
        this.rows.set(endOf(tail), rows);
        rows.push({ tail, code: codeOf(paradigm, form), grammar: data.grammar(paradigm, form), extra });
      }
    }
  }

  /** May the word be a surname by its last letters? */
  mayRead(word: string): boolean {
    return this.rows.has(endOf(word));
  }

  /** Adds the readings of a lower-case word as a surname in the right gender; their scores sum to `share` or less. */
  read(word: string, share: number, into: Rows): void {
    const rows = this.rows.get(endOf(word));
    if (!rows) return;
    const before = into.count;
    for (let r = 0; r < rows.length; r++) {
      const { tail, code, grammar, extra } = rows[r]!;
      if (word.length < tail.length + SHORTEST_START || !word.endsWith(tail)) continue;
      into.add(code, grammar, extra, 0, 0, 0);
    }
    const found = into.count - before;
    for (let i = before; i < into.count; i++) {
      const plural = (into.grammar[i]! & G.NUMBER_MASK) === G.PLUR;
      into.score[i] = ((plural ? PLURAL : 1) * share) / found;
    }
  }
}

/** The last two letters as one number. */
function endOf(text: string): number {
  return text.charCodeAt(text.length - 2) * 0x10000 + text.charCodeAt(text.length - 1);
}
