/** Letters in brackets behind the place that they stand for, and wherever the article uses them: «Южно-Китайское море (ЮКМ)». */
import type { Engine } from '../../match/engine.js';
import { PREP } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { PlaceDraft } from '../draft.js';
import { CLOSE_BRACKET, isSign, OPEN_BRACKET } from '../phrases/sign.js';
import { placeDraft } from './draft.js';

/** Surer than an organisation that nothing but its capitals tells. */
const CONFIDENCE = 0.9;
const LONGEST = 6;

/** Adds a draft for each use of an abbreviation that the article explains as a place. */
export function abbreviatedPlaces({ tokens }: Engine, drafts: PlaceDraft[]): void {
  const short = explained(tokens, drafts);
  if (short === null) return;
  const taken = new Set<number>();
  for (const { first, last } of drafts) for (let i = first; i <= last; i++) taken.add(i);
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.shape[i]! & S.UPPER) === 0 || taken.has(i)) continue;
    const { surface } = tokens.words.at(i);
    const of = short.get(surface);
    if (!of) continue;
    const draft = placeDraft(i, i, i, i, 'place.abbreviated', CONFIDENCE, surface, null, null);
    drafts.push({ ...draft, values: of.values, sameAs: of.normal });
  }
}

/** Abbreviations -> the place before their brackets; null: the article explains none. */
function explained(tokens: Tokens, drafts: readonly PlaceDraft[]): Map<string, PlaceDraft> | null {
  let short: Map<string, PlaceDraft> | null = null;
  for (const draft of drafts) {
    const open = draft.last + 1;
    if (open + 2 >= tokens.count || !isSign(tokens, open, OPEN_BRACKET)) continue;
    if ((tokens.shape[open + 1]! & S.UPPER) === 0 || !isSign(tokens, open + 2, CLOSE_BRACKET)) continue;
    const { surface } = tokens.words.at(open + 1);
    if (surface.length > LONGEST || surface !== initials(tokens, draft)) continue;
    short ??= new Map();
    if (!short.has(surface)) short.set(surface, draft);
  }
  return short;
}

/** «Азиатско-Тихоокеанский регион»: АТР. Every part of a word with hyphens gives a letter, prepositions give none. */
function initials({ words }: Tokens, { first, last }: PlaceDraft): string {
  let letters = '';
  for (let i = first; i <= last; i++) {
    const { shape, grammar, surface } = words.at(i);
    if ((shape & S.WORD) === 0 || ((shape & S.TITLE) === 0 && (grammar & PREP) !== 0)) continue;
    for (const part of surface.split('-')) letters += part.charAt(0);
  }
  return letters.toUpperCase();
}
