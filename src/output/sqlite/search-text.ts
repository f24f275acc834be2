/**
 * The tokens of a text, as the full-text index wants them (see `search.ts`): lower case, UTF-8, with everything but
 * letters and digits taken out. One look into a table for each code unit, in whichever thread renders.
 */
import type { Bytes } from '../bytes.js';
import { utf8Of } from '../utf8.js';

/**
 * Outside ASCII, what `unicode61` takes for separators, as far as news has them: Latin-1 signs, general punctuation
 * and symbols up to the arrows and dingbats, CJK punctuation, emoji (halves of surrogate pairs).
 */
const SEPARATORS =
  /[\ufe00-\ufe0f\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u2bff\u3000-\u3004\u3008-\u3020\ud800-\udfff\ufeff]/;
/** A stress mark is no letter: a word is found as it is written in a dictionary. Soft hyphens likewise. */
const STRESS = /[\u0300\u0301\u00ad]/;

const SPACE = 32;

/** The bytes of what each unit becomes, as `utf8Of` tells them. Filled as texts come, the same whatever they are. */
const table = new Int32Array(1 << 16);
/** In the table: nothing is written. 0: not looked at yet. */
const NOTHING = 1 << 26;

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  if (code < SPACE || SEPARATORS.test(unit)) return (table[code] = utf8Of(SPACE));
  return (table[code] = STRESS.test(unit) ? NOTHING : utf8Of(unit.toLowerCase().charCodeAt(0)));
}

/** Appends the tokens of `text`. */
export function putSearchText(text: string, into: Bytes): void {
  const bytes = into.reserve(text.length * 3);
  let at = into.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const told = table[unit] || learn(unit);
    bytes[at] = told;
    bytes[at + 1] = told >> 8;
    bytes[at + 2] = told >> 16;
    at += (told >> 24) & 3;
  }
  into.cut(at);
}
