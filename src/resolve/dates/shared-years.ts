/** "в июле и августе 2016 года", "25 октября (7 ноября) 1917 года": the year stands on the last of the dates only. */
import type { Point, Value } from '../../extract/dates/value.js';
import type { DateDraft } from '../../extract/draft.js';
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';

/** Gives the year of a date to those without one that are joined to it; `dates` in text order. */
export function shareYears(engine: Engine, dates: readonly DateDraft[]): void {
  let lent = false;
  for (let i = dates.length - 2; i >= 0; i--) {
    const left = dates[i]!;
    const right = dates[i + 1]!;
    const year = left.spoken && right.spoken ? sharedYear(left.spoken.value, right.spoken.value) : null;
    const joined: boolean = year !== null && isJoined(engine, left, right, lent);
    if (joined && year !== null && left.spoken?.value.k === 'point') {
      left.spoken = { ...left.spoken, value: { ...left.spoken.value, year: { t: 'number', value: year } } };
    }
    lent = joined;
  }
}

/** The year that `left` lies in if it shares that of `right`; null if it has one or cannot take it. */
function sharedYear(left: Value, right: Value): number | null {
  if (left.k !== 'point' || right.k !== 'point' || right.year?.t !== 'number') return null;
  if (left.year || left.own || left.feast || left.modifier || !isNamed(left)) return null;
  if (right.unit === 'year') return right.year.value;
  if (right.unit !== left.unit || !isNamed(right)) return null;
  // "в декабре и январе 2017 года"
  return order(left) <= order(right) ? right.year.value : right.year.value - 1;
}

/** A month, or a day of a named month. */
function isNamed({ unit, part, day, monthsFromStart }: Point): boolean {
  return part !== null && !monthsFromStart && (unit === 'month' || (unit === 'day' && day !== null));
}

function order({ part, day }: Point): number {
  return (part ?? 0) * 100 + (day ?? 0);
}

/** A bracket between them, "и", "и в", or a comma where the second has its year from a third. */
function isJoined(engine: Engine, left: DateDraft, right: DateDraft, lent: boolean): boolean {
  const { tokens, plans } = engine;
  const at = left.last + 1;
  const gap = right.first - at;
  if (gap < 1 || gap > 2 || tokens.sentenceStart[left.first] !== tokens.sentenceStart[right.first]) return false;
  const { folded } = tokens.words.at(at);
  if (right.spoken?.value.k === 'point' && right.spoken.value.unit === 'year') return gap === 1 && folded === ')';
  if (gap === 1 && (folded === '(' || (lent && (tokens.shape[at]! & S.COMMA) !== 0))) return true;
  if (!plans.hasTag(tokens.tagSet[at]!, engine.tag('And'))) return false;
  return gap === 1 || plans.hasTag(tokens.tagSet[at + 1]!, engine.tag('WithinWord'));
}
