/** Nominatives by the last letters of a word that no dictionary knows as a name. */
import {
  ADJF,
  ADJS,
  CASE_MASK,
  FEMN,
  FIXD,
  GRND,
  MASC,
  NOMN,
  NOUN,
  PROPER,
  PRTS,
  SING,
  SURN,
  VERB,
} from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import { endsInConsonant, endsInOpenVowel } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import type { Candidate, Part } from './candidates.js';
import { LISTED } from './listed.js';
import type { PersonSetup } from './setup.js';

/** «Накамура», «Кьеза»: the word as it stands. */
const AS_IT_STANDS = 0.45;
const SOME_OTHER_FORM = 0.025;
/** The nominative of a woman's surname that is a form of a known surname. */
const OWN_FORM = 0.005;
/** A form of an unknown surname that is spelled like a known noun. */
const LIKE_A_NOUN = 0.3;
const NOT_NOMINAL = GRND | ADJS | PRTS | VERB;
const SMALL_FIRST = /^\p{Ll}/u;

/** Adds what the last letter says; `named`: the nominatives that are known already, the front of `out`. */
export function addByEnding(
  setup: PersonSetup,
  word: Word,
  part: Part,
  ofPart: number,
  surface: string,
  out: Candidate[],
): void {
  const named = out.length;
  // «Грея» is no form of a noun
  const unknown =
    !word.readings.some((r) => r.known && (r.grammar & NOT_NOMINAL) === 0) || SMALL_FIRST.test(word.surface);
  const add = (form: string, cases: number, gender: number, weight: number): void => {
    out.push({ form, folded: fold(form), cases, gender, weight });
  };
  if (endsInConsonant(word.folded)) {
    const standing = nominativeWeight(out, named, surface);
    const { showsGender, plural, adjective } = setup.lastLetters.of(surface);
    // «Людмилы Касьян»; a surname in -ов or -ая would show the woman
    if (part === 'surname' && !showsGender) add(surface, CASE_MASK, FEMN, Math.max(standing, 0.3) / 2);
    if (plural) add(surface, CASE_MASK, 0, 1.5);
    if (part === 'given' && unknown) add(surface, CASE_MASK, FEMN, 0.1);
    // «Линней»; rarely «Анатолий Березовой»
    if (standing < 0) add(surface, NOMN, MASC, adjective ? 0.05 : 0.3);
    return;
  }
  const surnames = word.readings.filter((r) => r.extra & SURN);
  // a guess that it does not inflect agrees: «Манчини»; one that it is a plural says nothing: «Петаччи»
  const inflects = surnames.some((r) => r.known || (r.grammar & SING && !(r.extra & FIXD)));
  // «Кими», «Аль Тани»: the word is known, but not as what it is here
  const strange = unknown || !word.readings.some((r) => r.known && r.extra & ofPart);
  if (strange && !inflects && endsInOpenVowel(surface) && !(part === 'given' && anyListed(out, named))) {
    const { open, openSurname } = setup.lastLetters.of(surface);
    const foreign = !unknown && part === 'surname' && word.readings.some(isCommonForm);
    const weight = part === 'surname' ? openSurname : open;
    out.push({ form: surface, folded: fold(surface), cases: CASE_MASK, gender: 0, weight, foreign });
  }
  // «Георгий Тука»: a form of some other word, but a surname as it stands
  if (!unknown && part === 'surname' && (word.extra & PROPER) === 0 && nominativeWeight(out, named, surface) < 0) {
    if (setup.lastLetters.of(surface).feminine) add(surface, NOMN, 0, SOME_OTHER_FORM);
  }
  // «Марьяна Беца» is no man in the genitive
  if (part === 'surname' && surnames.length > 0 && nominativeWeight(out, named, surface) < 0) {
    if (setup.lastLetters.of(surface).feminine) add(surface, NOMN, FEMN, OWN_FORM);
  }
  // «Скотта Мойра»: a form of a surname that is spelled like a noun
  if (!unknown && part === 'surname' && surnames.length === 0 && word.readings.every(isNoun)) {
    for (const { ending, cases, nominative: last, weight, ofMan, onlyMet } of setup.caseEndings)
      if (ofMan && !onlyMet && ending.test(surface))
        add(surface.replace(ending, last), cases, MASC, weight * LIKE_A_NOUN);
  }
  if (!unknown || surnames.length > 0) return;
  if (setup.lastLetters.of(surface).feminine && !(part === 'given' && anyListed(out, named)))
    add(surface, NOMN, 0, part === 'given' ? AS_IT_STANDS / 2 : AS_IT_STANDS);
  for (const { ending, cases, nominative: last, weight, ofMan, onlyMet } of setup.caseEndings) {
    if (onlyMet) continue;
    const gender = ofMan ? MASC : part === 'given' ? FEMN : 0;
    if (ending.test(surface)) add(surface.replace(ending, last), cases, gender, weight);
  }
}

function isNoun({ grammar, extra }: Reading): boolean {
  return (grammar & NOUN) !== 0 && (extra & PROPER) === 0;
}

/** A form in the singular, not the nominative, of a word that is no name. */
function isCommonForm({ grammar, extra, known }: Reading): boolean {
  return (
    known && (grammar & (NOUN | ADJF)) !== 0 && (grammar & SING) !== 0 && (grammar & NOMN) === 0 && !(extra & PROPER)
  );
}

/** The largest weight of the word as its own nominative; -1 if nobody has named it so. */
function nominativeWeight(candidates: readonly Candidate[], count: number, surface: string): number {
  let most = -1;
  for (let i = 0; i < count; i++) {
    const { form, cases, weight } = candidates[i]!;
    if (form === surface && cases & NOMN && weight > most) most = weight;
  }
  return most;
}

function anyListed(candidates: readonly Candidate[], count: number): boolean {
  for (let i = 0; i < count; i++) if (candidates[i]!.weight >= LISTED) return true;
  return false;
}
