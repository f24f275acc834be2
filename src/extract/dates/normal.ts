/** The normal form of a date: "прошлой неделе" is "прошлая неделя". */
import type { Engine } from '../../match/engine.js';
import { NUMR } from '../../morphology/grammemes.js';
import { nominative } from '../../morphology/index.js';
import { clean } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import { isTidy } from '../../text/tidy.js';
import type { Tokens } from '../../text/tokens.js';
import type { Value } from './value.js';

/** The same few hundred phrases return in all articles; beyond this many the memory starts anew. */
const MAX_KNOWN = 5000;
const known = new WeakMap<Engine, Map<string, string>>();

/** Nominative where a noun heads the phrase; days, durations and intervals keep their case ("1 сентября"). */
export function normalOf(engine: Engine, value: Value, first: number, last: number): string {
  const { tokens } = engine;
  const text = tokens.slice(first, last);
  const plain = isTidy(tokens, first, last) ? text : clean(text).replace(/\s+/gu, ' ');
  if (!isNominal(value) || startsWithDay(value, tokens, first) || isCounted(value, tokens, first)) return plain;
  let memory = known.get(engine);
  if (!memory || memory.size > MAX_KNOWN) known.set(engine, (memory = new Map()));
  const before = memory.get(plain);
  if (before !== undefined) return before;
  const normal = inNominative(engine, first, last);
  // a slice of the text would keep the whole article alive
  memory.set(Buffer.from(plain, 'utf16le').toString('utf16le'), normal);
  return normal;
}

/** "вчера", "5 лет назад" have no nominative; "прошлая неделя", "этот день" have. */
function isNominal(value: Value): boolean {
  if (value.k !== 'point' || value.clock || value.dayPart) return false;
  return !value.own || value.unit !== 'day' || value.own.value === 0 || value.weekday !== null;
}

/** "через сорок лет", "лет через сорок", "первые три квартала": the number governs the noun. */
function isCounted(value: Value, tokens: Tokens, first: number): boolean {
  if (value.k === 'point' && value.monthsFromStart) return true;
  if (value.k !== 'point' || !value.own) return false;
  if (value.modifier === '~') return true;
  return (tokens.grammar[first]! & NUMR) !== 0 || (tokens.shape[first]! & (S.NUMBER | S.NUMBER_WORD)) !== 0;
}

function startsWithDay(value: Value, tokens: Tokens, first: number): boolean {
  return value.k === 'point' && value.day !== null && (tokens.shape[first]! & (S.NUMBER | S.NUMBER_WORD)) !== 0;
}

function inNominative({ tokens, morphology }: Engine, first: number, last: number): string {
  const words = tokens.words.slice(first, last + 1);
  const { words: forms } = nominative(morphology, words);
  let normal = '';
  forms.forEach((form, i) => {
    const gap = i > 0 && (tokens.gap[first + i]! & (S.GAP_SPACE | S.GAP_NEWLINE)) !== 0;
    normal += gap ? ` ${form}` : form;
  });
  return normal;
}
