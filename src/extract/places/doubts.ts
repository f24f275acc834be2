/** What speaks against a listed place: other readings of its word, and what stands around it. */
import { HIT_PLACE } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { MARK_NOT_BEFORE_PLACE, MARK_PLACE_PREPOSITION } from '../../match/marks.js';
import { ADJF, CONJ, NAME, SURN } from '../../morphology/grammemes.js';
import type { PlaceType } from '../../record/types.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { otherName } from '../persons/elements.js';
import { isAdjectiveOf } from '../phrases/adjective-of.js';
import { inCapitals, opensSentence } from '../phrases/index.js';
import type { ListedName } from './book.js';
import type { PlaceChooser } from './choose.js';
import {
  artistsName,
  beforeUnknown,
  canBeName,
  isAdjective,
  isFormOfSurname,
  isFunctionWord,
  isOnlyPlace,
  isPersonal,
  isSurname,
  isThing,
  isTownHere,
  nameBeside,
  personalHere,
} from './other-words.js';
import { kindred, type PlaceSetup, typeAt } from './setup.js';

const FULL_STOP = 46;
const LARGE: ReadonlySet<PlaceType> = new Set(['country', 'region']);
const TOWNS: ReadonlySet<PlaceType> = new Set(['city', 'settlement']);
const LONGER_THAN_ABBREVIATIONS = 5;

/** 0: surely the place; 1: not the place. */
export function doubts(
  engine: Engine,
  setup: PlaceSetup,
  chooser: PlaceChooser,
  hit: number,
  listed: ListedName,
): number {
  const { name, folded, place } = listed;
  const { tokens } = engine;
  const first = engine.hits.first[hit]!;
  const last = engine.hits.last[hit]!;
  // «Горький», an older name of Нижний Новгород, is first of all the writer
  const alias = folded !== place.spelled.folded && place.type !== 'country' && place.type !== 'region';
  const ambiguous = place.ambiguous || (alias && personalHere(tokens, first, last));
  const before = first === tokens.sentenceStart[first] ? -1 : first - 1;
  const after = last + 1 < tokens.sentenceEnd[last]! ? last + 1 : -1;
  if (isDateline(tokens, first, last, listed)) return 0.1;
  if (first === last) {
    // «Кузнецкого района»: the adjective of a following noun, not Кузнецк in the instrumental
    // «проиграл в Грозном Зелимхану Умиеву»
    const apart = isPrepared(tokens, first) && isTownHere(tokens.words.at(first)) && beforeUnknown(engine, last);
    if (after >= 0 && tokens.grammar[first]! & ADJF && !apart && isAdjectiveOf(engine, first))
      return refuse(engine, first, last, 'it is the adjective of the noun after it');
    if (before >= 0 && tokens.shape[before]! & S.INITIAL)
      return refuse(engine, first, last, 'an initial stands before it');
    // «ПО», «МГУ» are no По and Мга; in a headline of capitals everything is in capitals
    if (
      tokens.shape[first]! & S.UPPER &&
      name !== name.toUpperCase() &&
      !inCapitals(tokens, first) &&
      !shouted(tokens, first, listed)
    )
      return refuse(engine, first, last, 'capitals make it an abbreviation');
    // «По словам», «Он»: a capital that the sentence gave says nothing
    // «Флорида, Арканзас и Невада»
    const listedHere = !place.ambiguous && LARGE.has(place.type) && besidePlace(engine, hit);
    if (opensSentence(tokens, first) && !canBeName(tokens.words.at(first)) && !listedHere)
      return refuse(engine, first, last, 'a common word whose capital only the sentence start gave');
    if (
      isFunctionWord(tokens.words.at(first)) &&
      !isPrepared(tokens, first) &&
      !isType(tokens, setup, before) &&
      !besidePlace(engine, hit)
    )
      return refuse(engine, first, last, 'as likely a comparative, an adverb or a conjunction');
    // «Острова Уайт»: the type word of another name
    if (typeAt(tokens, setup, first) !== null && capitalAfter(engine, last))
      return refuse(engine, first, last, 'a type word before a name');
    // «памятник Ленину» is not of Ленино
    if (tokens.extra[first]! & (NAME | SURN) && otherName(tokens.words.at(first), name))
      return refuse(engine, first, last, 'its form is that of another name');
  }
  // «в зоне .РФ»
  if (first > 0 && tokens.codes[tokens.start[first]! - 1] === FULL_STOP) return 1;
  // «Россия», «Москва» alone in quotes are a ship, a channel, a hotel; «Зарядье», «Домодедово» stay
  if (before >= 0 && tokens.shape[before]! & S.QUOTE && tokens.mate[before] === last + 1) {
    const built = listed.namesakes.some((p) => p.type === 'facility' && !p.ambiguous);
    return built && !ambiguous ? 0.3 : refuse(engine, first, last, 'alone in quotes it names something else');
  }
  // «Леди Бёрд»: the second of two capitals in quotes
  if (before > 0 && tokens.shape[before]! & S.TITLE && tokens.mate[before - 1] === last + 1)
    return refuse(engine, first, last, 'part of a name in quotes');
  const prepared = isPrepared(tokens, first);
  if (before >= 0 && tokens.marks[before]! & MARK_NOT_BEFORE_PLACE)
    return refuse(engine, first, last, 'a word before it that stands before no place (#NotBeforePlace)');
  const personal = first === last && isPersonal(tokens, first);
  if (personal && !prepared && nameBeside(engine, first, last))
    return refuse(engine, first, last, "part of a person's name");
  // «певица Флорида», but «певица Сочи»
  if (artistsName(tokens, before, first)) return refuse(engine, first, last, "an artist's name after the role");
  // «Кара Делевинь», «Нил Басу»: a river, a sea, and the given name before an unknown word
  if (first === last && !prepared && (personal || ambiguous) && beforeUnknown(engine, last))
    return refuse(engine, first, last, 'an unknown capitalised word after it makes it a given name');
  // «сказки Пушкина» are not of Пушкино
  const form = first === last && !prepared && name.endsWith('о') && isFormOfSurname(tokens.words.at(first), folded);
  if (form && !isType(tokens, setup, before) && !besidePlace(engine, hit) && !chooser.supports(place))
    return refuse(engine, first, last, 'the form of a surname');
  if (!ambiguous) {
    // «Виктория», «Станислав»: people oftener than towns
    return personal && !prepared && !isType(tokens, setup, before) ? 0.7 : 0;
  }
  if (prepared) return 0.1;
  if (
    before >= 0 &&
    first === last &&
    tokens.words.at(before).hasTag(setup.onTag) &&
    isOnlyPlace(tokens.words.at(first))
  )
    return 0.3;
  const typed = before >= 0 ? typeAt(tokens, setup, before) : null;
  // «хребет Ломоносова» is of no town
  if (typed && (!personal || kindred(typed.type, place.type) || typed.holds.includes(place.type))) return 0;
  if (nameBeside(engine, first, last)) return refuse(engine, first, last, "part of a person's name");
  // «школьники Артём и Никита»
  if (personal && tokens.extra[first]! & NAME && !chooser.supports(place))
    return refuse(engine, first, last, 'a given name, and nothing says that the town is meant');
  // «заявил Борисов»
  if (
    personalHere(tokens, first, last) &&
    folded === tokens.words.at(first).folded &&
    afterSpeech(tokens, setup, before)
  )
    return refuse(engine, first, last, 'a surname after a verb of speech');
  // «полёт Гагарина», «сказки Пушкина»: a town only where other places stand around
  if (
    first === last &&
    (isSurname(tokens.words.at(first)) || (place.type === 'settlement' && isThing(tokens.words.at(first)))) &&
    !besidePlace(engine, hit) &&
    // the poet is named oftener than the town, in whatever article
    (tokens.words.at(first).hasTag(setup.surnameTag) || !chooser.supports(place))
  )
    return refuse(engine, first, last, 'a surname or a common word, and nothing says that the town is meant');
  // «фестивалей — например, Московского международного»
  if (
    first === last &&
    TOWNS.has(place.type) &&
    isAdjective(tokens.words.at(first)) &&
    !(besidePlace(engine, hit) && (chooser.supports(place) || (prior(engine, first) && closed(tokens, after))))
  )
    return refuse(engine, first, last, 'an adjective, and nothing says that the town is meant');
  if (opensSentence(tokens, first))
    return refuse(engine, first, last, "the entry is ambiguous and its capital may be the sentence's");
  return first === last ? 0.5 : 0.1;
}

/** «СЕМЕЙ. 15 апреля. КАЗИНФОРМ»: a line that begins with a place in capitals, then the day or the agency. */
function isDateline(tokens: Tokens, first: number, last: number, { folded }: ListedName): boolean {
  const { count, shape, gap } = tokens;
  if ((shape[first]! & S.UPPER) === 0 || last + 2 >= count || tokens.words.at(first).folded !== folded) return false;
  if (first > 0 && (gap[first]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) === 0) return false;
  const mark = (shape[last + 1]! & (S.COMMA | S.STOP)) !== 0;
  return mark && (shape[last + 2]! & (S.NUMBER | S.UPPER)) !== 0;
}

/** «МОСКВА, 5 марта»: the name of a town in capitals, too long for an abbreviation, where a comma or a bracket sets it off. */
function shouted(tokens: Tokens, at: number, { folded, place }: ListedName): boolean {
  if (place.ambiguous || folded.length < LONGER_THAN_ABBREVIATIONS || tokens.words.at(at).folded !== folded)
    return false;
  return at + 1 < tokens.sentenceEnd[at]! && (tokens.shape[at + 1]! & (S.COMMA | S.DASH)) !== 0;
}

/** Is the token, if there is one, a type word of places? */
function isType(tokens: Tokens, setup: PlaceSetup, at: number): boolean {
  return at >= 0 && typeAt(tokens, setup, at) !== null;
}

/** Does a preposition of places stand before the token, or before its adjective in small letters? */
function isPrepared(tokens: Tokens, at: number): boolean {
  const start = tokens.sentenceStart[at]!;
  if (at === start) return false;
  if ((tokens.marks[at - 1]! & MARK_PLACE_PREPOSITION) !== 0) return true;
  const adjective = (tokens.grammar[at - 1]! & ADJF) !== 0 && (tokens.shape[at - 1]! & S.TITLE) === 0;
  return adjective && at - 2 >= start && (tokens.marks[at - 2]! & MARK_PLACE_PREPOSITION) !== 0;
}

/** Does the place stand in a list with another place: «Москва, Владимир и Суздаль»? */
function besidePlace({ tokens, hits }: Engine, hit: number): boolean {
  const first = hits.first[hit]!;
  const last = hits.last[hit]!;
  for (let other = Math.max(hit - 3, 0); other < Math.min(hit + 4, hits.count); other++) {
    const apart = hits.first[other]! === last + 2 ? last + 1 : hits.last[other]! === first - 2 ? first - 1 : -1;
    if (apart < 0 || hits.kind[other] !== HIT_PLACE) continue;
    if (tokens.shape[apart]! & S.COMMA || tokens.grammar[apart]! & CONJ) return true;
  }
  return false;
}

/** «из Мончегорска, [Заполярного] и Никеля»: does a place and a comma or conjunction stand before it? */
function prior({ tokens, hits }: Engine, first: number): boolean {
  const apart = first - 1;
  if (apart < 1 || !(tokens.shape[apart]! & S.COMMA || tokens.grammar[apart]! & CONJ)) return false;
  for (let h = 0; h < hits.count; h++) if (hits.kind[h] === HIT_PLACE && hits.last[h] === apart - 1) return true;
  return false;
}

/** Does nothing that it could be the adjective of follow? */
function closed(tokens: Tokens, after: number): boolean {
  return after < 0 || (tokens.shape[after]! & S.PUNCTUATION) !== 0 || (tokens.grammar[after]! & CONJ) !== 0;
}

function capitalAfter({ tokens }: Engine, last: number): boolean {
  return (
    last + 1 < tokens.sentenceEnd[last]! &&
    tokens.gap[last + 1] === S.GAP_SPACE &&
    (tokens.shape[last + 1]! & S.TITLE) !== 0
  );
}

/** 1: surely not the place, and why. */
function refuse(engine: Engine, first: number, last: number, reason: string): 1 {
  engine.trace?.fail('place.dictionary', first, last, reason);
  return 1;
}

function afterSpeech(tokens: Tokens, setup: PlaceSetup, before: number): boolean {
  return before >= 0 && tokens.words.at(before).hasTag(setup.speechTag);
}
