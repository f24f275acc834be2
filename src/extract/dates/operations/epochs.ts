/** Decades, centuries, millennia: "90-е годы", "XIX век", "третье тысячелетие". */
import { wordsAgree } from '../../../match/agreement.js';
import { ADJF, LOCT, NOUN, NUMR, PLUR, SING } from '../../../morphology/grammemes.js';
import * as S from '../../../text/shape.js';
import { bestGrammar } from '../../best.js';
import type { Captures } from '../captures.js';
import { numbersNoun } from '../ordinals.js';
import { type Interval, number, type Point, point } from '../value.js';

/** "1970-х годов", "девяностые годы", "80-х". The value is the decade's first year. */
export function decade(c: Captures): Point | Interval | null {
  const from = decadeOf(c, 'decade');
  if (from === null || (c.has('lead') && !namesDecade(c))) return null;
  // "90-х домов": digits alone must number nothing
  const last = c.has('decade2') ? 'decade2' : 'decade';
  const alone = !c.has('lead') && c.past(last) === c.end;
  if (alone && numbersNoun(c, last)) return c.refuse('it numbers the noun after it');
  const first = point({ unit: 'decade', year: number(from) });
  if (!c.has('decade2')) return first;
  const to = decadeOf(c, 'decade2');
  if (to === null || to <= from) return null;
  return { k: 'interval', from: first, to: point({ unit: 'decade', year: number(to) }), list: false };
}

/** "в семидесятых" without "годах": an ordinal, and no noun that it could belong to. */
function namesDecade(c: Captures): boolean {
  const word = c.word('decade');
  if (!word) return false;
  // "в 60-х школах", but "в 90-х россиян"
  if (word.shape & S.NUMBER_WORD) return !numbersNoun(c, 'decade', LOCT);
  if (c.number('decade')?.ordinal !== true && c.classValue('decade', 'DecadeName', 'decade') === null) return false;
  const next = c.after();
  return next === null || bestGrammar(next, NOUN | ADJF | NUMR) === 0 || !wordsAgree(word, next);
}

function decadeOf(c: Captures, name: string): number | null {
  const word = c.word(name);
  if (!word) return null;
  const fixed = c.lexicon.value(word, 'DecadeName', 'decade');
  const value = fixed ?? c.number(name)?.value ?? null;
  if (value === null || value % 10 !== 0) return null;
  // "90-й год" is one year; "90-е", "девяностые" are ten
  if (Number.isNaN(word.number) && (word.grammar & PLUR) === 0 && (word.grammar & SING) !== 0) return null;
  if (value >= 1000) return value < 2100 ? value : null;
  if (value === 0) return 2000;
  return value >= 10 && value <= 90 ? (value === 10 ? 2010 : 1900 + value) : null;
}

/** "второе десятилетие" of a century that follows: its years from 10 on, as those of "10-е годы". */
export function decadeOfCentury(c: Captures): Point | null {
  const value = c.ordinal('number');
  if (value === null || value < 1 || value > 10 || c.number('number')?.ordinal !== true) return null;
  return point({ unit: 'decade', year: number((value - 1) * 10) });
}

/** "XXI века", "19-го столетия", "XIX–XX веков", "конца XX – начала XXI века". */
export function century(c: Captures): Point | Interval | null {
  const name = c.lastWord('word');
  // "в" is a century only with its dot
  if (name && name.folded.length < 3 && !(name.surface.endsWith('.') && isRoman(c))) return null;
  const first = centuryOf(c, 'century', 'part');
  // "первых веков": how many is not said
  const ordinal = c.word('century')?.grammar ?? 0;
  if (!c.has('century2') && (ordinal & PLUR) !== 0 && (ordinal & SING) === 0) return null;
  if (!first || !c.has('century2')) return first;
  const second = centuryOf(c, 'century2', 'part2');
  return second ? { k: 'interval', from: first, to: second, list: false } : null;
}

/** "ч. 2 ст. 228" is a law, "XIX в." a century. */
function isRoman(c: Captures): boolean {
  return c.classValue('century', 'Roman') !== null;
}

function centuryOf(c: Captures, name: string, part: string): Point | null {
  const value = c.ordinal(name);
  if (value === null || value < 1 || value > 22) return null;
  const modifier = c.classText(part, 'PeriodPart', 'modifier');
  return point({
    unit: 'century',
    year: number(value),
    modifier: modifier === 'start' || modifier === 'mid' || modifier === 'end' ? modifier : null,
    beforeChrist: c.has('bc'),
  });
}

export function millennium(c: Captures): Point | null {
  const value = c.ordinal('millennium');
  return value !== null && value >= 1 && value <= 4
    ? point({ unit: 'millennium', year: number(value), beforeChrist: c.has('bc') })
    : null;
}
