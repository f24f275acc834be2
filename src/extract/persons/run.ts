/** A run of letters: what may be a name from some token on. One object, filled again and again. */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import {
  among,
  COMMON,
  DOUBTFUL,
  EITHER,
  GIVEN,
  LETTERS,
  NOTHING,
  PATRONYMIC,
  QUOTED,
  SURNAME,
  setOf,
  UNKNOWN,
} from './letters.js';

/** Longest run that is looked at, in tokens. */
const LONGEST = 9;
const BRACKET_OPEN = 40;
const BRACKET_CLOSE = 41;
const NICKNAMES = setOf(GIVEN, EITHER, DOUBTFUL, UNKNOWN, COMMON);
const AFTER_NICKNAME = setOf(SURNAME, EITHER, UNKNOWN, COMMON, PATRONYMIC);

export class Run {
  readonly letters: Uint8Array = new Uint8Array(LONGEST);
  length = 0;
  /** The letters as one number. */
  key = 0;

  /** Letters from token `first` on: one sentence, only spaces between; «Бадди» in quotes inside a name is q, «(Вик)» in brackets too. */
  read({ shape, gap, mate, codes, start, sentenceEnd }: Tokens, letters: Uint8Array, first: number): void {
    this.length = 0;
    this.key = 0;
    this.push(letters[first]!);
    const end = Math.min(sentenceEnd[first]!, first + LONGEST);
    for (let i = first + 1; i < end; i++) {
      if (gap[i]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) break;
      if (shape[i]! & S.QUOTE_OPEN) {
        const close = mate[i]!;
        if (close > i && close - i <= 3 && close + 1 < end && letters[close + 1] !== NOTHING) {
          for (; i <= close; i++) this.push(QUOTED);
          i = close;
          continue;
        }
      }
      // «Виктор (Вик) Уайлд»
      if (codes[start[i]!] === BRACKET_OPEN && i + 3 <= end && codes[start[i + 2]!] === BRACKET_CLOSE) {
        if (!among(NICKNAMES, letters[i + 1]!) || i + 3 >= end || !among(AFTER_NICKNAME, letters[i + 3]!)) break;
        for (let q = 0; q < 3; q++) this.push(QUOTED);
        i += 2;
        continue;
      }
      const next = letters[i]!;
      if (next === NOTHING) break;
      this.push(next);
    }
  }

  /** As the shapes of names read it. */
  text(): string {
    let text = '';
    for (let i = 0; i < this.length; i++) text += LETTERS[this.letters[i]!];
    return text;
  }

  private push(letter: number): void {
    this.letters[this.length++] = letter;
    this.key = this.key * LETTERS.length + letter;
  }
}
