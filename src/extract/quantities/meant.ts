/** Which of its meanings a unit has here: knots of wind or of a rope, degrees of heat or of a turn. */
import { GENT, MODIFIER, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { bestGrammar } from '../best.js';
import type { Amount } from './amount.js';
import { perAfter } from './context.js';
import type { QuantityLexicon } from './lexicon.js';
import type { UnitEntry } from './units.js';

const CUE_REACH = 7;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
const SLASH = '/'.charCodeAt(0);

/** The unit that the word at `at`, after the amount, stands for; null if it is none here. `inSum`: after a larger unit. */
export function unitMeant(
  tokens: Tokens,
  lexicon: QuantityLexicon,
  amount: Amount,
  at: number,
  inSum = false,
): UnitEntry | null {
  const word = tokens.words.at(at);
  const entry = lexicon.unit(word, amount.scale > 1 ? 'inMillions' : null);
  if (!entry) return null;
  if (entry.bare) return inSum || isBare(tokens, amount, at) ? entry : null;
  if (entry.only !== null) return hasCue(tokens, lexicon, amount, at, entry.only) ? entry : null;
  if (entry.measure === 'mass') {
    const paid = lexicon.unit(word, 'paid');
    if (paid !== null && paid !== entry && isPaid(tokens, lexicon, amount, at)) return paid;
  }
  const turning = entry.measure === 'temperature' ? lexicon.unit(word, 'turning') : null;
  return turning && hasCue(tokens, lexicon, amount, at, 'turning') ? turning : entry;
}

/** Times that wages are counted by; a pound a day may be eaten. */
const WAGES: ReadonlySet<string> = new Set(['hour', 'month']);

/** "семь фунтов в час", "штраф в 1500 фунтов", but "получил пять фунтов мяса". */
function isPaid(tokens: Tokens, lexicon: QuantityLexicon, amount: Amount, at: number): boolean {
  const per = perAfter(tokens, at, lexicon);
  if (per !== null) return WAGES.has(per.per);
  const next = at + 1;
  if (next < tokens.sentenceEnd[at]! && (tokens.grammar[next]! & GENT) !== 0) {
    if (bestGrammar(tokens.words.at(next), NOUN | MODIFIER) !== 0) return false;
  }
  return hasCue(tokens, lexicon, amount, at, 'paid');
}

/** Does another word that is a UnitCue of the name stand before or after token `at`, within a few words? */
export function isBeside(tokens: Tokens, lexicon: QuantityLexicon, at: number, name: string): boolean {
  const end = Math.min(tokens.sentenceEnd[at]!, at + CUE_REACH);
  for (let i = Math.max(tokens.sentenceStart[at]!, at - CUE_REACH); i < end; i++)
    if (i !== at && isCue(tokens, lexicon, i, name)) return true;
  return false;
}

/** Does a UnitCue of the name stand a little before the amount, or right after the unit? */
function hasCue(tokens: Tokens, lexicon: QuantityLexicon, { first }: Amount, at: number, name: string): boolean {
  const start = Math.max(tokens.sentenceStart[first]!, first - CUE_REACH);
  for (let i = first - 1; i >= start; i--) if (isCue(tokens, lexicon, i, name)) return true;
  return at + 1 < tokens.sentenceEnd[at]! && isCue(tokens, lexicon, at + 1, name);
}

function isCue(tokens: Tokens, lexicon: QuantityLexicon, at: number, name: string): boolean {
  return lexicon.isAt(at, 'UnitCue') && lexicon.data(tokens.words.at(at), 'UnitCue')?.cue === name;
}

/** Not "2015 г", "41 г." nor "дом 5 г Тверь". */
function isBare(tokens: Tokens, { value, digits, scale }: Amount, at: number): boolean {
  const word = tokens.words.at(at);
  if (!digits || scale > 1 || value === null || word.surface.endsWith('.') || word.surface !== word.folded)
    return false;
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return false;
  if (at + 1 >= tokens.sentenceEnd[at]!) return true;
  // "80 г/м2" is no mass
  return (tokens.shape[at + 1]! & S.TITLE) === 0 && tokens.codes[tokens.start[at + 1]!] !== SLASH;
}
