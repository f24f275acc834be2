/** By what two letters known names begin: most words of an article are told from all of them without a look at the words. */
import type { Tokens } from '../../text/tokens.js';
import { foldedCode, isBreve } from './folded-code.js';

/** Russian letters are told apart by these bits of their codes. */
const LETTER = 31;
const EVERY = ~0;

export class Starts {
  /** A bit for each second letter, by first letter. */
  private readonly seconds = new Int32Array(LETTER + 1);

  clear(): void {
    this.seconds.fill(0);
  }

  /** Adds what begins with the folded text; of a short text any second letter fits. */
  add(text: string): void {
    const first = text.length > 0 ? foldedCode(text.charCodeAt(0)) : 0;
    const second = text.length > 1 ? foldedCode(text.charCodeAt(1)) : 0;
    if (first === 0) this.seconds.fill(EVERY);
    else if (second === 0) this.seconds[first & LETTER] = EVERY;
    else this.seconds[first & LETTER] = this.seconds[first & LETTER]! | (1 << (second & LETTER));
  }

  /** May the token begin as one of them? Beyond the end of a one-letter word there is another word: no harm. */
  mayBegin({ codes, start }: Tokens, i: number): boolean {
    const at = start[i]!;
    const first = foldedCode(codes[at]!);
    if (first === 0 || isBreve(codes[at + 1]!)) return true;
    const seconds = this.seconds[first & LETTER]!;
    if (seconds === 0 || seconds === EVERY) return seconds !== 0;
    const second = foldedCode(codes[at + 1]!);
    return second === 0 || (seconds & (1 << (second & LETTER))) !== 0 || isBreve(codes[at + 2]!);
  }
}
