/** By what two letters known names begin: most words of an article are told from all of them without a look at the words. */
import type { Tokens } from '../../text/tokens.js';

const CAPITAL_A = 0x410;
const LAST = 0x44f;
const YO = 0x451;
const CAPITAL_YO = 0x401;
const YE = 0x435;
const BREVE = 0x306;
/** Letters are numbered without regard to capitals by these bits of their codes. */
const LETTER = 31;
const ANY = -1;

/** The number of a Russian letter, ё as е; ANY for all else. */
function letterAt(code: number): number {
  if (code >= CAPITAL_A && code <= LAST) return code & LETTER;
  return code === YO || code === CAPITAL_YO ? YE & LETTER : ANY;
}

export class Starts {
  /** A bit for each second letter, by first letter. */
  private readonly seconds = new Int32Array(LETTER + 1);
  private all = false;

  /** Adds what begins with the text; of a short text any second letter fits. */
  add(text: string): void {
    const first = text.length > 0 ? letterAt(text.charCodeAt(0)) : ANY;
    const second = text.length > 1 ? letterAt(text.charCodeAt(1)) : ANY;
    if (first === ANY) this.all = true;
    else this.seconds[first] = this.seconds[first]! | (second === ANY ? ~0 : 1 << second);
  }

  /** May the token begin as one of them? */
  mayBegin({ codes, start, end }: Tokens, i: number): boolean {
    if (this.all) return true;
    const at = start[i]!;
    const first = letterAt(codes[at]!);
    // й in two characters
    if (first === ANY || codes[at + 1] === BREVE || codes[at + 2] === BREVE) return true;
    const seconds = this.seconds[first]!;
    if (seconds === 0 || seconds === ~0) return seconds !== 0;
    const second = at + 1 < end[i]! ? letterAt(codes[at + 1]!) : ANY;
    return second === ANY || (seconds & (1 << second)) !== 0;
  }
}
