/** A role with its genitives before a surname: «глава Чечни Кадыров», «министр культуры Мединский», «тренер «Зенита» Семак». */
import type { Engine } from '../../match/engine.js';
import { MARK_ORGANISATION_HEAD, MARK_ROLE } from '../../match/marks.js';
import {
  ABLT,
  ADJF,
  CASE_MASK,
  DATV,
  FEMN,
  GENT,
  LOCT,
  NAME,
  NOMN,
  NOUN,
  PREP,
  SING,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { among, EITHER, GIVEN, NOTHING, PLACE_GIVEN, SURNAME, setOf, UNKNOWN } from './letters.js';
import { casesOf, livingCases } from './name-word.js';
import type { PersonScene } from './scene.js';

/** How far before the surname the role may stand, in tokens. */
const FARTHEST = 6;
const NOT_GENITIVE = NOMN | DATV | ABLT | LOCT;
const SURNAMES = setOf(SURNAME, EITHER);
/** These only right after a place: «король Бельгии Филипп». */
const AFTER_PLACE = setOf(GIVEN, PLACE_GIVEN, UNKNOWN, SURNAME, EITHER);

/** Is token `i` the bearer of a role that stands before it with what it governs? */
export function endsRolePhrase(engine: Engine, { letters, other }: PersonScene, i: number): boolean {
  const { tokens } = engine;
  const { shape, marks, words, mate } = tokens;
  const start = Math.max(tokens.sentenceStart[i]!, i - FARTHEST);
  const letter = letters[i]!;
  if (i - 2 < start) return false;
  if (i + 1 < tokens.sentenceEnd[i]!) {
    // «эмир Катара Тамим бин …» has more parts; «Адмирал флота Горшков» is a ship
    if (letters[i + 1] !== NOTHING && tokens.gap[i + 1] === S.GAP_SPACE) return false;
    if (shape[i + 1]! & S.QUOTE_CLOSE && mate[i + 1]! >= start - 1) return false;
  }
  const named = other[i - 1] !== 0 || (shape[i - 1]! & (S.UPPER | S.QUOTE_CLOSE)) !== 0;
  if (!among(other[i - 1] !== 0 ? AFTER_PLACE : SURNAMES, letter)) return false;
  const role = roleAt(engine, other, i, start);
  return role >= 0 && bears(words.at(role), words.at(i), named, (marks[i - 1]! & MARK_ORGANISATION_HEAD) !== 0);
}

/** Does a role with its genitives stand before the name that token `i` begins, in a case that no genitive has? */
export function followsRolePhrase(engine: Engine, other: Uint8Array, i: number): boolean {
  const { tokens } = engine;
  const role = roleAt(engine, other, i, Math.max(tokens.sentenceStart[i]!, i - FARTHEST));
  return role >= 0 && (casesOf(tokens.words.at(i)) & livingCases(tokens.words.at(role)) & NOT_GENITIVE) !== 0;
}

/** Where the role is whose genitives end before token `i`, -1 if there is none. */
function roleAt({ tokens }: Engine, other: Uint8Array, i: number, start: number): number {
  const { shape, marks, words, mate } = tokens;
  for (let j = i - 1; j >= start; j--) {
    if (shape[j]! & S.QUOTE_CLOSE && mate[j]! >= start) {
      j = mate[j]!;
      continue;
    }
    if (shape[j]! & S.PUNCTUATION) return -1;
    if (marks[j]! & MARK_ROLE && j < i - 1) {
      const role = words.at(j);
      if (role.folded.length > 1 && ((role.readings[0]?.grammar ?? 0) & PREP) === 0) return j;
    }
    if (!(shape[j]! & S.UPPER) && !isGoverned(words.at(j), other[j] !== 0)) return -1;
  }
  return -1;
}

/** May the name be that of the role's bearer, and no genitive like those between? */
function bears(role: Word, name: Word, named: boolean, afterBody: boolean): boolean {
  const cases = casesOf(name);
  const shared = cases & livingCases(role);
  // «премьер Индии Моди», but «директор музея Шевченко»
  if (cases === CASE_MASK) return shared !== 0 && (named || !afterBody);
  // «директор музея Пушкина» is no woman, «глава фонда Петрова» hardly
  if (shared & NOMN && cases & GENT && !isWoman(role)) return false;
  return (shared & NOT_GENITIVE) !== 0 || (shared !== 0 && named);
}

function isWoman({ readings }: Word): boolean {
  return readings.some((r) => r.known && r.grammar & NOUN && r.grammar & FEMN && r.grammar & NOMN && r.grammar & SING);
}

/** A genitive in small letters, or with a capital one of a name that is listed. */
function isGoverned({ readings, shape, extra }: Word, isName: boolean): boolean {
  // «аналитик Артём Деев» is no analyst of the town
  if (shape & S.TITLE && !(isName && readings.some((r) => r.known) && (extra & NAME) === 0)) return false;
  if ((readings[0]?.grammar ?? 0) & PREP) return false;
  return readings.some((r) => (r.grammar & (NOUN | ADJF)) !== 0 && (r.grammar & GENT) !== 0);
}
