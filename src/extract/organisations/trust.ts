/** May a listed name be the body where it stands, and not a common word, a person or a title? */
import { classMark } from '../../match/marks.js';
import { CASE_MASK, GENT, MODIFIER, NOMN, NOUN, ORGN, PREP, PROPER, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { inCapitals, isCapital, modifies, opensSentence } from '../phrases/index.js';
import type { ListedBody, ListedName } from './book.js';
import { mostlyLatin } from './latin.js';
import { isProduct } from './product.js';
import type { Scene } from './scene.js';

const HEAD = classMark('OrganisationHead');

export function trusted(scene: Scene, { body, mixed, name }: ListedName, first: number, last: number): boolean {
  const { tokens } = scene;
  if (mixed && first === last && isCommonTitle(tokens.words.at(first))) return false;
  if ((tokens.shape[last]! & S.INITIAL) !== 0) return false;
  if (isModel(tokens, first, last) || endsLonger(scene, first, last)) return false;
  if (body.maker && isProduct(scene, first, last)) return false;
  if (isIndex(tokens, first, last)) return false;
  if (inQuotes(scene, first, last))
    return last > first + 1 || isInflected(scene, name, first) || !namesAThing(scene, body, first);
  if (described(scene, first)) return true;
  const long = last > first;
  if (!long && scene.surePerson[first] === 1) return false;
  if (!long && body.sport && isClubHere(scene, name, first)) return true;
  if (!long && (tokens.shape[first]! & S.LATIN) !== 0 && isForeign(scene, first)) return false;
  if (body.quoted) {
    if (!long || !isCapital(tokens, first) || scene.placeLast[first]! >= last) return false;
    if (isCapital(tokens, last) || tokens.mate[last]! > first) return true;
    // "орден Дружбы народов": an award, a monument
    const thing = first > 0 && tokens.words.at(first - 1).entries.some(({ data }) => data.honours === true);
    const adjective = (tokens.grammar[first]! & MODIFIER) !== 0;
    return adjective && !thing && !opensSentence(tokens, first) && endsSmall(body.entry.name);
  }
  if (body.ambiguous) return !opensSentence(tokens, first) && cued(scene, first);
  if (long) return true;
  const upper = (tokens.shape[first]! & S.UPPER) !== 0;
  // "Правительство решило": the sentence gave it its capital
  if (!upper && (tokens.marks[first]! & HEAD) !== 0 && opensSentence(tokens, first) && !isUnlikeWords(scene, first))
    return false;
  return !(upper && inCapitals(tokens, first) && isCommon(scene, first));
}

/** «S&P 500», «Fortune 500»: a Latin name and a round number right after it are an index or a list. */
function isIndex({ shape, gap, words, sentenceEnd }: Tokens, first: number, last: number): boolean {
  const at = last + 1;
  if (at >= sentenceEnd[last]! || (shape[first]! & S.LATIN) === 0 || gap[at] !== S.GAP_SPACE) return false;
  return (shape[at]! & S.INTEGER) !== 0 && INDEX.has(words.at(at).surface);
}

const INDEX: ReadonlySet<string> = new Set(['100', '500', '1000']);

/** «BMW X5»: letters and a number right after another Latin name are a model. */
function isModel({ shape, gap }: Tokens, first: number, last: number): boolean {
  const own = S.ALPHANUMERIC | S.LATIN;
  if (first !== last || first === 0 || (shape[first]! & own) !== own || gap[first] !== S.GAP_SPACE) return false;
  return (shape[first - 1]! & (S.LATIN | S.WORD)) === (S.LATIN | S.WORD);
}

/** «World Fund for [Nature]», «Doha [Apple]»: one Latin word, the last of a name that no list has. */
function endsLonger({ tokens, knownLast, person }: Scene, first: number, last: number): boolean {
  const { shape, gap } = tokens;
  if (first !== last || first === 0 || (shape[first]! & (S.LATIN | S.TITLE)) !== (S.LATIN | S.TITLE)) return false;
  if ((shape[first]! & S.UPPER) !== 0) return false;
  let at = first;
  while (at > tokens.sentenceStart[first]! && gap[at] === S.GAP_SPACE && mayContinue(tokens, at - 1)) at--;
  if (at === first || (shape[at]! & S.TITLE) === 0 || person[at] === 1) return false;
  for (let i = at; i < first; i++) if (knownLast[i]! >= 0) return false;
  return tokens.words.at(at).surface !== 'The';
}

/** A Latin word that a name may go on after: with a capital, or short, as «for» and «of» are. */
function mayContinue({ shape, start, end }: Tokens, at: number): boolean {
  if ((shape[at]! & (S.LATIN | S.CYRILLIC | S.ALPHANUMERIC)) !== S.LATIN) return false;
  return (shape[at]! & S.TITLE) !== 0 || end[at]! - start[at]! <= LONGEST_PREPOSITION;
}

const LONGEST_PREPOSITION = 3;

/** Do the words before the name of a club say that it is the club, not a place or thing of the name? */
export function isClubHere(scene: Scene, name: string, first: number): boolean {
  return isPlayedFor(scene, name, first) || isOfTown(scene, first) || isCalledClub(scene, first);
}

/** «московский Спартак», «из мюнхенской Баварии»: the town's adjective before it. */
function isOfTown(scene: Scene, first: number): boolean {
  const { tokens } = scene;
  const before = first - 1;
  if (before < tokens.sentenceStart[first]! || !isCapital(tokens, first) || isCapital(tokens, before)) return false;
  if (scene.placeOfAdjective(before) === null || !scene.isLocalAdjective(before)) return false;
  // "в подмосковных Химках": the town
  return (tokens.grammar[before]! & SING) !== 0 && modifies(tokens.words.at(before), tokens.words.at(first));
}

/** «футбольный клуб Челси» */
function isCalledClub(scene: Scene, first: number): boolean {
  const { tokens, setup } = scene;
  if (!described(scene, first)) return false;
  return tokens.words.at(first - 1).entries.some(({ data }) => setup.heads.get(data)?.sport === true);
}

/** «вратарь Спартака», «форвард Баварии»: the genitive after a player. */
function isPlayedFor({ tokens }: Scene, name: string, first: number): boolean {
  const { surface, grammar } = tokens.words.at(first);
  if (first === tokens.sentenceStart[first]! || surface === name || ((grammar & GENT) === 0 && grammar !== 0))
    return false;
  return tokens.words.at(first - 1).entries.some(({ data }) => data.player === true);
}

/** "People, the lawyers and the courts can …": a word of a foreign sentence. */
function isForeign(scene: Scene, at: number): boolean {
  const { sentenceStart, sentenceEnd, shape } = scene.tokens;
  let small = 0;
  for (let i = sentenceStart[at]!; i < sentenceEnd[at]!; i++) {
    if (i !== at && (shape[i]! & (S.LATIN | S.TITLE | S.UPPER | S.MIXED_CASE)) === S.LATIN) small++;
  }
  return small >= SMALL && mostlyLatin(scene, at);
}

/** So many small words make a sentence of what may be a line of names: "Ministry of Defence / Reuters". */
const SMALL = 3;

/** «Центробанк»: a type word that is hardly ever meant in general. */
function isUnlikeWords({ tokens, setup }: Scene, at: number): boolean {
  return tokens.words.at(at).entries.some(({ data }) => setup.heads.get(data)?.opens === true);
}

/** «Частный корреспондент»: does the entry itself write the last word with a small letter? */
function endsSmall(name: string): boolean {
  return /\s\p{Ll}[^\s]*$/u.test(name);
}

/** Which condition of `trusted` was not met, for tracing. */
export function distrust(scene: Scene, body: ListedBody, first: number, last: number): string {
  if ((scene.tokens.shape[last]! & S.INITIAL) !== 0) return 'an initial follows';
  if (inQuotes(scene, first, last)) return 'the noun before the quotes says that they hold something else';
  if (last === first && scene.person[first] === 1) return 'a person is read there';
  if (body.quoted) return 'the entry is marked quoted: it needs quotes or a type word';
  if (body.ambiguous) {
    return opensSentence(scene.tokens, first)
      ? "the entry is ambiguous and its capital may be the sentence's"
      : 'the entry is ambiguous: it needs a cue word before it (#OrganisationCue, #SpeechVerb)';
  }
  return 'a common word, whose capitals the text itself explains';
}

/** «корабль „Прогресс“», «стадион «Динамо»»: the noun before the quotes says that this is something else. */
function namesAThing(scene: Scene, body: ListedBody, first: number): boolean {
  const { tokens, setup } = scene;
  if (first < 2 || tokens.sentenceStart[first]! > first - 2) return false;
  if (isCode(tokens.words.at(first - 2))) return true;
  // "программы «Единой России»": the genitive says whose it is
  const grammar = tokens.grammar[first]!;
  if ((grammar & CASE_MASK) !== 0 && (grammar & NOMN) === 0) return false;
  // "в беседе с «Вестником»": "с" is short for a village as well
  if ((tokens.grammar[first - 2]! & PREP) !== 0) return false;
  const noun = tokens.words.at(first - 2);
  // "акции «ВТБ»": shares of a company
  if (!body.quoted && !body.ambiguous && noun.entries.some(({ data }) => data.shares === true)) return false;
  return noun.hasTag(setup.tags.notAfter);
}

/** «Волгу» is no ВолГУ: a word of the morphological dictionary, with its first letter alone a capital. */
function isCommonTitle({ shape, readings }: Word): boolean {
  return (shape & (S.TITLE | S.MIXED_CASE)) === S.TITLE && readings.some((r) => r.known && (r.extra & ORGN) === 0);
}

/** «марафон «Группы ГАЗ»»: whose it is, not what it is called. */
function isInflected({ tokens }: Scene, name: string, first: number): boolean {
  const { surface, grammar } = tokens.words.at(first);
  return (grammar & GENT) !== 0 && surface !== name.slice(0, surface.length) && name.includes(' ');
}

/** «М-5 «Урал»», «С-400 «Триумф»»: letters and a number before the quotes, as roads, arms and ships have them. */
function isCode({ shape, surface }: Word): boolean {
  return (shape & S.ALPHANUMERIC) !== 0 && CODE.test(surface);
}

const CODE = /^\p{L}{1,3}-\d+\p{L}{0,2}$/u;

/** A word that is also a common noun. */
function isCommon(scene: Scene, at: number): boolean {
  for (const r of scene.tokens.words.at(at).readings) {
    if (r.known && (r.extra & PROPER) === 0 && (r.grammar & NOUN) !== 0 && r.score > 0.1) return true;
  }
  return false;
}

/** Is the name alone in its quotes? */
function inQuotes(scene: Scene, first: number, last: number): boolean {
  const { tokens } = scene;
  if (first === 0 || (tokens.shape[first - 1]! & S.QUOTE_OPEN) === 0) return false;
  return tokens.mate[first - 1] === last + 1;
}

/** After a type word: «газета Труд», «компания Мир». */
function described({ tokens }: Scene, first: number): boolean {
  return (
    first > 0 &&
    tokens.sentenceStart[first]! < first &&
    (tokens.marks[first - 1]! & HEAD) !== 0 &&
    isCapital(tokens, first)
  );
}

function cued(scene: Scene, first: number): boolean {
  const { tokens, setup } = scene;
  return (
    first > tokens.sentenceStart[first]! &&
    (tokens.words.at(first - 1).hasTag(setup.tags.cue) ||
      tokens.words.at(first - 1).hasTag(setup.tags.latinCue) ||
      tokens.words.at(first - 1).hasTag(setup.tags.verb))
  );
}
