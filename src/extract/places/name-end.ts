/** Where the name after a type word ends. */
import { wordsAgree } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import { classMark } from '../../match/marks.js';
import { ADJF, ANIM, CASE_MASK, GENT, MODIFIER, NOMN, NOUN, PREP } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { isNounIn, latinFrom } from '../phrases/index.js';
import { knownFrom } from './known-from.js';
import type { PlaceSetup } from './setup.js';
import type { PlaceScene, TypeAt } from './typed.js';

/** Last token of the unknown name after a type word: agreeing or nominative words, or a genitive for streets; next - 1: none. */
export function nameEnd(scene: PlaceScene, at: TypeAt, next: number): number {
  const { engine, people } = scene;
  const { tokens } = engine;
  if (!fits(engine, at, next) || leadsToType(engine, next)) return next - 1;
  let last = Math.max(next, latinFrom(tokens, next));
  while (
    last + 1 < tokens.sentenceEnd[at.last]! &&
    last - next < 2 &&
    tokens.gap[last + 1] === S.GAP_SPACE &&
    !people.begin(last + 1) &&
    !leadsToType(engine, last + 1) &&
    // «селения Танги-Чу [Урус-Мартановского района]»
    (knownFrom(scene, last + 1)?.last ?? -1) <= last + 1 &&
    fits(engine, at, last + 1)
  ) {
    // «в городе Аргун Чечни»: a noun after a noun begins another name; «улица Зои Космодемьянской» goes on
    const { grammar } = tokens.words.at(last);
    if (
      grammar & NOUN &&
      !(grammar & ADJF) &&
      !(at.type.genitive && tokens.words.at(next).grammar & GENT && last === next)
    )
      break;
    // «мкр. Северный Ростова»: an adjective of its own, then the town in the genitive
    if (grammar & ADJF && !wordsAgree(tokens.words.at(last), tokens.words.at(last + 1), ADJF, NOUN | ADJF)) break;
    last++;
  }
  return last;
}

/** «улица Толе би», «Карасай батыра»: last token of a name that a title with a small letter ends; -1: none. */
export function titled({ tokens }: Engine, setup: PlaceSetup, next: number): number {
  const end = Math.min(tokens.sentenceEnd[next]!, next + 3);
  for (let i = next; i < end && (tokens.shape[i]! & S.TITLE) !== 0; i++) {
    const title = i + 1;
    if (title < end && (tokens.shape[title]! & S.TITLE) === 0 && tokens.words.at(title).hasTag(setup.titleTag))
      return title;
  }
  return -1;
}

const PLACE_TYPE = classMark('PlaceType');

/** «село Заречное [Костанайского района]», «город [Омской области]»: an adjective that has a type word of its own. */
function leadsToType({ tokens }: Engine, i: number): boolean {
  const after = i + 1;
  return (
    (tokens.words.at(i).grammar & ADJF) !== 0 &&
    after < tokens.sentenceEnd[i]! &&
    (tokens.marks[after]! & PLACE_TYPE) !== 0 &&
    // «микрорайон Новый Город»
    !(tokens.shape[after]! & S.TITLE) &&
    wordsAgree(tokens.words.at(i), tokens.words.at(after), ADJF, NOUN)
  );
}

function fits(engine: Engine, at: TypeAt, i: number): boolean {
  const { tokens } = engine;
  const type = tokens.words.at(at.last);
  const word = tokens.words.at(i);
  if (!(word.shape & S.TITLE) || word.shape & (S.INITIAL | S.ABBREVIATION)) return false;
  // «и т.д. И …»
  if (word.folded.length === 1) return false;
  // «трасса М-5»
  if (word.shape & S.ALPHANUMERIC) return at.type.type === 'street';
  if (word.shape & S.UPPER) return false;
  if (!(word.shape & S.CYRILLIC) || word.grammar & PREP) {
    // «СП Middle Corridor» is a joint venture, no settlement
    return word.shape & S.LATIN ? at.type.name && !(at.type.type === 'district' && type.shape & S.UPPER) : false;
  }
  if (at.type.genitive && word.grammar & GENT) return true;
  if (!at.type.name && !(at.type.adjective && word.grammar & MODIFIER)) return false;
  // «в районе Братской ГЭС», «в районах Омской и Томской областей»: an adjective of something else
  if (word.grammar & ADJF && !(word.grammar & NOMN)) return wordsAgree(word, type, 0, NOUN);
  // «у селения Танги-Чу»: two parts that no case form is made of
  if (i === at.last + 1 && word.shape & S.HYPHENATED && !(word.grammar & (NOUN | MODIFIER))) return true;
  // the same case as the type word («в селе Весёлом»), or the nominative («из города Аргун»)
  return word.readings.some((r) => r.grammar & (NOUN | ADJF) && r.grammar & (type.grammar | NOMN) & CASE_MASK);
}

/**
 * Last token of a street's name in the genitive that does not begin with a capital, or that a number begins:
 * «академика Королёва», «маршала Г. К. Жукова», «1905 года», «60-летия Октября», «50 лет Победы»; -1: none.
 */
export function honorific(engine: Engine, at: TypeAt, next: number): number {
  const { tokens } = engine;
  const end = Math.min(tokens.sentenceEnd[at.last]!, next + 6);
  const first = tokens.words.at(next);
  const number = (first.shape & (S.NUMBER_WORD | S.INTEGER)) !== 0;
  const rank =
    !(first.shape & S.TITLE) && first.folded.length > 3 && isNounIn(first, GENT) && (first.grammar & ANIM) !== 0;
  if (!number && !rank && !(first.shape & S.INITIAL)) return -1;
  if (first.shape & S.INITIAL && !(at.type.type === 'street')) return -1;
  let last = -1;
  for (let i = next + 1; i < end; i++) {
    if (tokens.gap[i]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) break;
    const { shape } = tokens.words.at(i);
    if (shape & S.INITIAL) continue;
    if (!(shape & S.WORD) || !isGenitive(engine, i)) break;
    if (shape & S.TITLE) last = i;
    // «50 лет Октября», «1905 года»: only numbers take a noun in lower case to themselves
    else if (!number || i > next + 1) break;
    else if (isYear(engine, next, i)) last = i;
  }
  return last;
}

function isGenitive(engine: Engine, i: number): boolean {
  return engine.tokens.words
    .at(i)
    .readings.some((r) => r.grammar & GENT && r.grammar & (NOUN | ADJF) && r.score > 0.01);
}

/** «1905 года»: a number of four digits and the word that it counts, in the genitive singular. */
function isYear(engine: Engine, number: number, i: number): boolean {
  const { number: value } = engine.tokens.words.at(number);
  return value >= 1000 && value < 2100 && i === number + 1;
}
