/** Names in Latin letters: the original beside a Cyrillic name, «Дэвид Эберсман (David Ebersman)», and after «рэпер». */
import type { Engine } from '../../match/engine.js';
import { MARK_ARTIST } from '../../match/marks.js';
import * as S from '../../text/shape.js';
import { latinFrom } from '../phrases/index.js';
import type { PersonSetup } from './setup.js';

export interface LatinName {
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  readonly confidence: number;
}

const LONGEST = 6;
/** Words between the bracket and the name: «(англ. David Ebersman)». */
const LEAD = 2;

/** The Latin name in brackets after the person of tokens `begins` to `last`. */
export function originalName(engine: Engine, setup: PersonSetup, begins: number, last: number): LatinName | null {
  const { tokens } = engine;
  const end = tokens.sentenceEnd[last]!;
  if (last + 2 >= end || tokens.words.at(last + 1).surface !== '(') return null;
  let first = last + 2;
  while (
    first < end &&
    first < last + 2 + LEAD &&
    tokens.shape[first]! & S.CYRILLIC &&
    !(tokens.shape[first]! & S.TITLE)
  )
    first++;
  let to = first - 1;
  while (to + 1 < end && to - first < LONGEST && isNamePart(tokens.shape[to + 1]!)) to++;
  // «Себастьян Феттель (Ferrari)» is no name
  if (to <= first || !(tokens.shape[first]! & S.TITLE) || to + 1 >= end) return null;
  if (!mayBeOriginal(engine, setup, begins, last, first, to)) return null;
  const after = tokens.words.at(to + 1);
  const closes = after.surface === ')' || (after.shape & (S.COMMA | S.STOP)) !== 0 || after.surface === ';';
  return closes && !(to === first && tokens.shape[first]! & S.UPPER)
    ? { first, last: to, rule: 'person.latin-original', confidence: 0.9 }
    : null;
}

/** «Макс Ферстаппен (Toro Rosso)» is a team: words of the original begin as the first and the last of the name do. */
function mayBeOriginal(
  { tokens }: Engine,
  { latinInitials }: PersonSetup,
  begins: number,
  last: number,
  first: number,
  to: number,
): boolean {
  const fitting = (name: number, not: number): number => {
    const letters = latinInitials.get(tokens.words.at(name).folded.charAt(0)) ?? '';
    for (let i = first; i <= to; i++)
      if (i !== not && letters.includes(tokens.words.at(i).surface.charAt(0).toLowerCase())) return i;
    return -1;
  };
  const one = fitting(begins, -1);
  return one >= 0 && (begins === last || fitting(last, one) >= 0);
}

function isNamePart(shape: number): boolean {
  return (shape & S.LATIN) !== 0 && (shape & (S.URL | S.DOMAIN | S.CYRILLIC)) === 0;
}

/** «рэпер Jay-Z», «певица Madonna»: Latin names after the words for artists. */
export function artistNames({ tokens }: Engine, taken: Uint8Array): LatinName[] {
  const { marks, shape, sentenceStart, count } = tokens;
  const out: LatinName[] = [];
  for (let i = 1; i < count; i++) {
    if (!(marks[i - 1]! & MARK_ARTIST) || !(shape[i]! & S.LATIN) || taken[i] || i === sentenceStart[i]) continue;
    const last = latinFrom(tokens, i);
    if (last >= i && last - i < 4) out.push({ first: i, last, rule: 'person.after-artist', confidence: 0.85 });
  }
  return out;
}
