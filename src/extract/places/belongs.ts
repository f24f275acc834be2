/** Words behind a type word that do not name it: whose it is («улицах Новокузнецка»), and who is at its head. */
import { grammarAgrees } from '../../match/agreement.js';
import { CASE_MASK, FIXD, GENT, NOMN, NOUN, SURN } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { PlaceDraft } from '../draft.js';
import { plural } from './normal.js';
import type { PlaceScene, TypeAt } from './typed.js';

/** «улицах Новокузнецка», «реки Сибири», «порту Владивостока»: what lies in a place, in the genitive, does not bear its name. */
export function isOf({ engine, setup }: PlaceScene, at: TypeAt, { first, last, normal, values }: PlaceDraft): boolean {
  const { tokens } = engine;
  const name = tokens.words.at(first);
  const type = tokens.words.at(at.last);
  if (!(name.grammar & GENT) || name.grammar & NOMN || (first === last && fold(normal) === name.folded)) return false;
  if (tokens.shape[at.last]! & S.ABBREVIATION) return false;
  // «улицах Кирова»
  const person = at.type.genitive && (name.extra & SURN) !== 0;
  const agrees = type.readings.some(
    (r) => r.grammar & NOUN && r.grammar & name.grammar & CASE_MASK && !(r.extra & FIXD),
  );
  if (!agrees && !at.type.genitive) return true;
  // «из аэропорта Иркутска», but «из города Иркутска»
  if (at.type.inside && at.type.type !== values.type) return true;
  if (!plural(engine, at) || person) return false;
  if (!agrees || last + 2 >= tokens.sentenceEnd[last]!) return true;
  const joint = tokens.words.at(last + 1);
  return !(joint.shape & S.COMMA || joint.hasTag(setup.andTag)) || !(tokens.shape[last + 2]! & S.TITLE);
}

/** Does a role stand before the type word, and a surname in the role's case after it? */
export function isBearer({ engine, setup }: PlaceScene, at: TypeAt, next: number): boolean {
  const { tokens } = engine;
  if (at.first === tokens.sentenceStart[at.first] || !tokens.words.at(at.first - 1).hasTag(setup.roleTag)) return false;
  const role = tokens.words.at(at.first - 1).readings;
  return tokens.words
    .at(next)
    .readings.some((r) => (r.extra & SURN) !== 0 && role.some((other) => grammarAgrees(r.grammar, other.grammar)));
}
