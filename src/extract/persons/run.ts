/** A run of letters: what may be a name from some token on. One object, filled again and again. */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { LETTERS, NOTHING, QUOTED } from './letters.js';

/** Longest run that is looked at, in tokens. */
const LONGEST = 9;

export class Run {
  readonly letters: Uint8Array = new Uint8Array(LONGEST);
  length = 0;
  /** The letters as one number. */
  key = 0;

  /** Letters from token `first` on: one sentence, only spaces between; «Бадди» in quotes inside a name is q. */
  read({ shape, gap, mate, sentenceEnd }: Tokens, letters: Uint8Array, first: number): void {
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
