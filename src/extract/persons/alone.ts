/** Surnames and given names that stand alone: known from the same article, or told by a role or a verb beside them. */
import type { Engine } from '../../match/engine.js';
import { FEMN, GENT, LOCT, MASC, NOMN, NOUN, PAST, PLUR, SURN, VERB } from '../../morphology/grammemes.js';
import { endsInHardConsonant } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { hasOwnCapital, inCapitals } from '../phrases/index.js';
import { isPrepared } from '../phrases/prepared.js';
import { isAdjective } from './agreement.js';
import { inList } from './in-list.js';
import { followsOther, followsRole, judge } from './judge.js';
import type { Known, KnownNames } from './known-names.js';
import {
  among,
  COMMON,
  DOUBTFUL,
  GIVEN,
  INITIAL,
  PARTICLE,
  PLACE_GIVEN,
  PLACE_SURNAME,
  ROMAN,
  setOf,
  TURKIC_END,
} from './letters.js';
import type { NameParts } from './parts.js';
import type { PersonScene } from './scene.js';
import type { PersonSetup } from './setup.js';

export interface LoneName {
  readonly token: number;
  readonly rule: string;
  readonly confidence: number;
  /** Number of the full name of the same article, -1 if there is none. */
  readonly of: number;
  /** Token of the same name in a form that shows its nominative, else its own. */
  readonly like: number;
  readonly isGiven: boolean;
}

/** How sure a rule must be for its name to be known from then on in the article. */
const SPREADS = 0.7;
const NEVER_ALONE = setOf(PARTICLE, TURKIC_END, INITIAL, ROMAN);
const NEVER_SPREAD = setOf(GIVEN, PLACE_SURNAME);
const WEAK = setOf(COMMON, PLACE_SURNAME, PLACE_GIVEN);

/** Tokens that only a known name can explain. */
const waiting: number[] = [];

/** Names of one token outside `scene.taken`, by token. */
export function loneNames(
  engine: Engine,
  setup: PersonSetup,
  scene: PersonScene,
  full: readonly NameParts[],
): LoneName[] {
  const { tokens } = engine;
  const { letters, taken, parts, count } = scene;
  const known = setup.people;
  known.clear();
  full.forEach((name, number) => {
    known.learnFull(setup, letters, name, number);
  });
  const out: LoneName[] = [];
  waiting.length = 0;
  let last = -2;
  for (let p = 0; p < count; p++) {
    const i = parts[p]!;
    const letter = letters[i]!;
    if (taken[i]) {
      last = i;
      continue;
    }
    if (among(NEVER_ALONE, letter) || !(tokens.shape[i]! & S.CYRILLIC)) continue;
    if (letter === COMMON && !followsRole(engine, i)) {
      waiting.push(i);
      continue;
    }
    const word = tokens.words.at(i);
    if (word.folded.length < 2 || isAdjective(engine, i) || isPluralAdjective(engine, setup, i)) continue;
    const lone = judge(engine, setup, scene, i, letter) ?? inList(engine, setup, letters, i, letter, last);
    const before = lone ? known.find(i) : null;
    if (lone && (before?.of ?? -1) < 0) {
      const like = lone.isGiven ? i : likeness(engine, i, before);
      out.push({ token: i, rule: lone.rule, confidence: lone.confidence, of: -1, like, isGiven: lone.isGiven });
      last = i;
      if (lone.confidence >= SPREADS && !among(NEVER_SPREAD, letter)) known.learnSurname(i, -1, 0);
    } else waiting.push(i);
  }
  addKnown(engine, setup, scene, known, out);
  return out.sort((a, b) => a.token - b.token);
}

/** Adds those of the waiting tokens that are forms of known names. */
function addKnown(engine: Engine, setup: PersonSetup, scene: PersonScene, known: KnownNames, out: LoneName[]): void {
  const { tokens, trace } = engine;
  const { letters } = scene;
  for (const i of waiting) {
    const found = known.find(i, verbGender(engine, i));
    if (found === null && trace === null) continue;
    // common words have not been asked before
    if (letters[i] === COMMON && (tokens.words.at(i).folded.length < 2 || isAdjective(engine, i))) continue;
    if (!found || !allowed(engine, setup, scene, i, found)) {
      trace?.fail('person.surname-alone', i, i, unsure(engine, i));
      continue;
    }
    const { of, isGiven } = found;
    const rule = isGiven ? 'person.given-known' : 'person.known-in-article';
    const like = isGiven ? i : likeness(engine, i, found);
    out.push({ token: i, rule, confidence: of >= 0 && !isGiven ? 0.95 : 0.85, of, like, isGiven });
  }
}

/** «Путин» … «огорчала Путина»: the token of the known name that ends in a consonant, if this one only adds an ending. */
function likeness({ tokens }: Engine, i: number, known: Known | null): number {
  if (known === null || known.of >= 0 || !endsInHardConsonant(known.folded)) return i;
  const { folded } = tokens.words.at(i);
  const { readings } = tokens.words.at(known.token);
  // «Ивановым» ends in a consonant, but is no nominative
  if (!readings.some((r) => (r.grammar & NOMN) !== 0)) return i;
  return folded.length > known.folded.length && folded.startsWith(known.folded) ? known.token : i;
}

/** The gender that a verb in the past right after the token shows, 0 if none does. */
function verbGender({ tokens }: Engine, i: number): number {
  const next = i + 1;
  if (next >= tokens.sentenceEnd[i]! || tokens.gap[next] !== S.GAP_SPACE) return 0;
  const best = tokens.words.at(next).readings[0];
  return best !== undefined && best.grammar & VERB && best.extra & PAST ? best.grammar & (MASC | FEMN) : 0;
}

/** «Паралимпийских игр»: looks like a surname, but a noun in the plural follows. */
function isPluralAdjective({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  const next = i + 1;
  if (next >= tokens.sentenceEnd[i]! || tokens.gap[next] !== S.GAP_SPACE || tokens.shape[next]! & S.TITLE) return false;
  const word = tokens.words.at(i);
  if (!setup.lastLetters.of(word.folded).plural || word.hasTag(setup.surname)) return false;
  const best = tokens.words.at(next).readings[0];
  return best !== undefined && (best.grammar & (NOUN | PLUR)) === (NOUN | PLUR) && (best.grammar & (GENT | LOCT)) !== 0;
}

/** May a known form be that person here? */
function allowed(
  engine: Engine,
  setup: PersonSetup,
  scene: PersonScene,
  i: number,
  { of, isGiven, folded }: Known,
): boolean {
  const { tokens } = engine;
  const letter = scene.letters[i]!;
  const weak = among(WEAK, letter) || isGiven;
  const inQuotes = i > 0 && (tokens.shape[i - 1]! & S.QUOTE_OPEN) !== 0 && tokens.mate[i - 1] === i + 1;
  if (inQuotes) return false;
  // «из Рочестера», whoever bears that name
  if (letter === PLACE_SURNAME && !(tokens.extra[i]! & SURN) && isPrepared(engine, setup.placePreposition, i))
    return false;
  if (letter === COMMON && !hasOwnCapital(tokens, i) && !inCapitals(tokens, i) && !isSpeaker(engine, setup, i)) {
    // «…: Колобков о переговорах», spelled as in «Павел Колобков»
    if (of < 0 || isGiven || folded !== tokens.words.at(i).folded || !isRarelyCommon(tokens.words.at(i))) return false;
  }
  if (letter === DOUBTFUL && isGiven && !hasOwnCapital(tokens, i)) return false;
  if (!weak) return true;
  if (of < 0) return false;
  // «Совета Федерации»: a common word within a longer name in capitals
  const before = i > tokens.sentenceStart[i]! && hasOwnCapital(tokens, i - 1) && tokens.gap[i] === S.GAP_SPACE;
  const after =
    i + 1 < tokens.sentenceEnd[i]! && (tokens.shape[i + 1]! & S.TITLE) !== 0 && tokens.gap[i + 1] === S.GAP_SPACE;
  return !(before && !followsOther(engine, setup, scene, i)) && !after;
}

/** «Колобков», of «колобки»: a common word only in forms other than its own nominative. */
function isRarelyCommon({ folded, readings }: Word): boolean {
  return readings.every((r) => !r.known || ((r.grammar & NOUN) !== 0 && fold(r.lemma) !== folded));
}

/** «Пике признался» at the start of a sentence: a verb of people right after it. */
function isSpeaker({ tokens }: Engine, setup: PersonSetup, i: number): boolean {
  return i + 1 < tokens.sentenceEnd[i]! && tokens.words.at(i + 1).hasTag(setup.personVerb);
}

/** Why a lone word is not taken for a person, for tracing. */
function unsure({ tokens }: Engine, i: number): string {
  const before = i > tokens.sentenceStart[i]! ? tokens.words.at(i - 1) : null;
  const after = i + 1 < tokens.sentenceEnd[i]! ? tokens.words.at(i + 1) : null;
  const capital = after && after.shape & S.TITLE && tokens.gap[i + 1] === S.GAP_SPACE ? after : null;
  if (capital) return `a capital follows: "${capital.surface}"`;
  if (before && before.shape & S.TITLE && tokens.gap[i] === S.GAP_SPACE)
    return `a capital before it: "${before.surface}"`;
  return 'no role and no verb of speech beside it, and the article gives no full name with it';
}
