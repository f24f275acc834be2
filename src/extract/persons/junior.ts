/** Nominatives of «Буша-младшего»: both parts inflect. */
import type { Engine } from '../../match/engine.js';
import { ADJF, CASE_MASK, FIXD, GENDER_MASK, NEUT, NOMN, NOUN, SING, SURN } from '../../morphology/grammemes.js';
import { endsInOpenVowel } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import type { Candidate } from './candidates.js';

const HYPHEN = '-';

/** What a surname with «-младший» behind it can be a form of. */
export function juniorNominatives({ morphology }: Engine, { surface, readings }: Word): Candidate[] {
  const written = surface.toLowerCase();
  const hyphen = written.lastIndexOf(HYPHEN);
  const surname = written.slice(0, hyphen);
  const out: Candidate[] = [];
  for (const reading of readings) {
    const gender = reading.grammar & GENDER_MASK;
    const cases = reading.grammar & CASE_MASK;
    if (!(reading.grammar & ADJF) || !(reading.grammar & SING) || gender === NEUT) continue;
    const whole = morphology.inflect(reading, { case: NOMN, number: SING, gender });
    if (whole === null) continue;
    const base = cases & NOMN ? surname : (surnameIn(morphology, surname, cases, gender) ?? surname);
    const form = base + whole.slice(whole.lastIndexOf(HYPHEN));
    out.push({ form, folded: fold(form), cases, gender, weight: 1 });
  }
  return out;
}

/** The nominative of a surname that stands in one of the cases; null if it has none or does not inflect. */
function surnameIn(morphology: Engine['morphology'], surname: string, cases: number, gender: number): string | null {
  const all = morphology.analyse(surname);
  if (endsInOpenVowel(fold(surname)) && !all.some((r) => r.known)) return null;
  const fitting = all.filter(
    ({ grammar, extra }) =>
      (grammar & (NOUN | ADJF)) !== 0 &&
      (grammar & SING) !== 0 &&
      (grammar & cases) !== 0 &&
      (grammar & gender) !== 0 &&
      (extra & FIXD) === 0,
  );
  const reading = fitting.find((r) => (r.extra & SURN) !== 0) ?? fitting[0];
  return reading ? morphology.inflect(reading, { case: NOMN, number: SING, gender }) : null;
}
