/** Names that are adjectives and agree with their type word, though they are also a form of some other town. */
import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import { withCapitals } from '../../morphology/alphabet.js';
import { ADJF, CASE_MASK, GENDER_MASK, NOMN, NOUN, PERSONAL, SING } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import type { PlaceDraft } from '../draft.js';
import type { TypeAt } from './typed.js';

/**
 * «в посёлке Кировском» is Кировский, not Кировск; «в селе Октябрьском» Октябрьское, not Октябрьский: the nominative
 * that the type word asks for, null where the town of the dictionary itself can stand there.
 */
export function otherAdjective(
  { tokens, morphology }: Engine,
  at: TypeAt,
  { first, last, normal }: PlaceDraft,
): string | null {
  if (first !== last || !(tokens.grammar[first]! & ADJF)) return null;
  const name = tokens.words.at(first);
  const folded = fold(normal);
  if (name.folded === folded) return null;
  const types = tokens.words
    .at(at.last)
    .readings.filter((r) => r.grammar & NOUN && r.grammar & SING && fold(r.lemma) === fold(at.type.word));
  const cases = types.reduce((bits, { grammar }) => bits | (grammar & CASE_MASK), 0);
  const fitting = name.readings.filter((r) => types.some((type) => grammarAgrees(r.grammar, type.grammar)));
  // «городе Видном» is Видное
  if (
    name.readings.some(
      (r) => r.grammar & NOUN && r.grammar & cases && !(r.extra & PERSONAL) && fold(r.lemma) === folded,
    )
  )
    return null;
  const adjective = fitting.find((r) => r.grammar & ADJF && r.known);
  const type = adjective && types.find((r) => grammarAgrees(adjective.grammar, r.grammar));
  if (!adjective || !type) return null;
  const form = morphology.inflect(adjective, { case: NOMN, number: SING, gender: type.grammar & GENDER_MASK });
  return form === null || fold(form) === folded ? null : withCapitals(form, name.surface);
}
