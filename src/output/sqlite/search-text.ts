/**
 * The tokens of a text, as the full-text index wants them (see `search.ts`): lower case, UTF-8, with everything but
 * letters and digits taken out. One look into a table for each code unit, in whichever thread renders.
 */
import type { Bytes } from '../bytes.js';

/**
 * Outside ASCII, what `unicode61` takes for separators, as far as news has them: Latin-1 signs, general punctuation
 * and symbols up to the arrows and dingbats, CJK punctuation, emoji (halves of surrogate pairs).
 */
const SEPARATORS =
  /[\ufe00-\ufe0f\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u2bff\u3000-\u3004\u3008-\u3020\ud800-\udfff\ufeff]/;
/** A stress mark is no letter: a word is found as it is written in a dictionary. Soft hyphens likewise. */
const STRESS = /[\u0300\u0301\u00ad]/;

const SPACE = 32;
/** In the table: nothing is written. No text has this noncharacter in a word. */
const NOTHING = 0xffff;

/** What each code unit becomes; 0: not looked at yet. Filled as texts come, the same whatever they are. */
const table = new Uint16Array(1 << 16);

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  const becomes =
    code < SPACE || SEPARATORS.test(unit) ? SPACE : STRESS.test(unit) ? NOTHING : unit.toLowerCase().charCodeAt(0);
  table[code] = becomes;
  return becomes;
}

/** Appends the tokens of `text`. */
export function putSearchText(text: string, into: Bytes): void {
  into.fill(text.length * 3, (bytes, from) => {
    let at = from;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const code = table[unit] || learn(unit);
      if (code < 0x80) bytes[at++] = code;
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else if (code !== NOTHING) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      }
    }
    return at;
  });
}
