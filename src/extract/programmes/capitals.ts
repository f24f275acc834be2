/** Names without quotes: «Притцкеровская премия», «Фестиваль болельщиков», «Год экологии», «номинация за …». */
import type { Engine } from '../../match/engine.js';
import { ADJF, CASE_MASK, CONJ, GENT, INFN, NOUN, PREP, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { ProgrammeDraft } from '../draft.js';
import { normalText } from '../normal.js';
import { adjectivesBefore, hasOwnCapital, inCapitals, isCapital, isNounIn, nounGroup } from '../phrases/index.js';
import { type HeadAt, programmeDraft, typeOf } from './quoted.js';
import type { ProgrammeSetup } from './setup.js';

/** Proposals around one type word that has no name in quotes after it. */
export function capitalNames(engine: Engine, setup: ProgrammeSetup, at: HeadAt): ProgrammeDraft[] {
  const { tokens } = engine;
  const { head } = at;
  if (inCapitals(tokens, at.first)) return [];
  if (head.for) return nomination(engine, setup, at);
  const start = adjectivesBefore(tokens, at.first);
  let first = at.first;
  for (let i = start; i < at.first; i++) {
    // a capital at the start of a sentence counts when more of the name follows
    if (isCapital(tokens, i)) {
      first = i;
      break;
    }
  }
  const adjective = first < at.first;
  if (adjective ? !head.adjective : !(head.title && hasOwnCapital(tokens, at.first))) return [];
  const tail = genitiveTail(engine, at.last + 1);
  const last = tail < 0 ? at.last : tail;
  if (adjective && !hasOwnCapital(tokens, first) && tail < 0) return [];
  if (!adjective && tail < 0) return [];
  const normal = normalText(engine, first, last);
  const rule = adjective ? 'programme.adjective' : 'programme.capital';
  return [programmeDraft(engine, first, last, rule, 0.75, typeOf(engine, setup, at), null, head.entry, normal)];
}

/** «школьников», «профессионального мастерства»: the genitive that belongs to the name; -1 if none. */
function genitiveTail(engine: Engine, at: number): number {
  const { tokens } = engine;
  if (at >= tokens.sentenceEnd[at - 1]!) return -1;
  if (tokens.shape[at]! & S.PUNCTUATION) return -1;
  return nounGroup(tokens, at, GENT);
}

/** «номинации за лучшее взаимодействие с индустриальными партнёрами»: up to a verb, a mark or the sentence's end. */
function nomination(engine: Engine, setup: ProgrammeSetup, at: HeadAt): ProgrammeDraft[] {
  const { tokens } = engine;
  const first = at.last + 1;
  const end = tokens.sentenceEnd[at.last]!;
  if (first + 1 >= end || !tokens.words[first]!.hasTag(setup.for)) return [];
  let last = first;
  for (let i = first + 1; i < end && i < first + 12; i++) {
    const word = tokens.words[i]!;
    if (tokens.shape[i]! & S.PUNCTUATION) break;
    if (word.grammar & (VERB | INFN) && !(word.grammar & (NOUN | ADJF))) break;
    if (!(word.grammar & (NOUN | ADJF | PREP | CONJ))) break;
    if (word.grammar & NOUN) last = i;
  }
  if (last <= first) return [];
  return [
    programmeDraft(engine, first, last, 'programme.nomination', 0.75, typeOf(engine, setup, at), null, at.head.entry),
  ];
}

/** «Год экологии», «Неделя национальной безопасности» with a capital of their own and a genitive. */
export function themeNames(engine: Engine, setup: ProgrammeSetup): ProgrammeDraft[] {
  const { tokens } = engine;
  const out: ProgrammeDraft[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if (!word.hasTag(setup.theme) || !hasOwnCapital(tokens, i) || inCapitals(tokens, i)) continue;
    const last = genitiveTail(engine, i + 1);
    if (last < 0 || !isNounIn(tokens.words[last]!, GENT & CASE_MASK)) continue;
    const type = word.readings[0]?.lemma ?? null;
    out.push(programmeDraft(engine, i, last, 'programme.theme', 0.7, type, null, null, normalText(engine, i, last)));
  }
  return out;
}
