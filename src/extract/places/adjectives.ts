/** Adjectives before a type word: «Кузнецкий район», «Смоленской, Калужской и Тверской областях». */
import { entriesByAdjective } from '../../dictionary/gazetteer.js';
import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import { withCapitals } from '../../morphology/alphabet.js';
import { ADJF, APRO, CASE_MASK, FIXD, GENDER_MASK, NOMN, NOUN, PLUR, SING } from '../../morphology/grammemes.js';
import { type NominativeOptions, nominative } from '../../morphology/phrase.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { opensSentence } from '../phrases/index.js';
import { beforeAside } from './asides.js';
import { placeDraft } from './draft.js';
import { typeAt } from './setup.js';
import type { PlaceScene, TypeAt } from './typed.js';

/** Adjectives that are made of names of places. */
const OF_PLACES = /[сц]к[ио]й$/u;

/** «Ненецком и Ямало-Ненецком автономных округах»: one mention for each adjective. */
export function adjectivesBeforeType(scene: PlaceScene, at: TypeAt): void {
  const { tokens } = scene.engine;
  const start = tokens.sentenceStart[at.first]!;
  let last = at.first - 1;
  // «Забайкальского национального парка»: lower-case adjectives belong to the type word
  while (last >= start && tokens.grammar[last]! & ADJF && !(tokens.shape[last]! & S.TITLE) && last > at.first - 3)
    last--;
  // «Одесской (130,6) и Киевской (85,7) областях»
  const shared = last + 1;
  last = beforeAside(tokens, last, start);
  if (last < start || !isName(scene, at, last) || isPlain(scene, last, at) || isGeneral(scene, last, at)) return;
  const apart = last + 1 < shared;
  const listed: number[] = [last];
  for (let joint = last - 1; joint > start && joins(scene, joint); ) {
    const i = beforeAside(tokens, joint - 1, start);
    if (!isName(scene, at, i)) break;
    listed.push(i);
    joint = i - 1;
  }
  if (apart && listed.length === 1) return;
  listed.forEach((adjective, order) => {
    const end = order === 0 && !apart ? at.last : adjective;
    // «Верхнего Баскунчакского», «Малой Грузинской улице»: a second adjective with a capital
    const first =
      order === listed.length - 1 &&
      adjective - 1 > start &&
      isName(scene, at, adjective - 1) &&
      // «города Конаев Алматинской области»
      !typeAt(tokens, scene.setup, adjective - 2)?.before
        ? adjective - 1
        : adjective;
    const normal = adjectiveNormal(scene, first, adjective, shared, at, listed.length > 1);
    const place = scene.chooser.choose(normal, at.type.type);
    // «Сибирские реки», «Московские улицы» are no names; «Уральские горы» has a type word of its own
    if (!place && at.type.known && !(at.type.relational && isRelational(scene, first))) return;
    if (!place && listed.length === 1 && isMany(scene, at, adjective)) return;
    if (!place && listed.length === 1 && isCommon(scene, first)) return;
    const confidence = place ? 0.97 : 0.92;
    scene.drafts.push(
      placeDraft(first, end, first, end, 'place.adjective-type', confidence, normal, at.type.type, place),
    );
  });
}

/** «Каспийское побережье», «Аршановский разрез»: of a known place with a capital of its own, or known to no dictionary. */
function isRelational({ engine }: PlaceScene, i: number): boolean {
  const { readings } = engine.tokens.words.at(i);
  if (readings.every((r) => !r.known)) return true;
  if (opensSentence(engine.tokens, i)) return false;
  return readings.some(
    (r) => r.grammar & ADJF && entriesByAdjective(engine.dictionary, 'place', fold(r.lemma)).length > 0,
  );
}

/** «Общая торговая площадь»: an adjective of no place opens the sentence, with others behind it. */
function isPlain({ engine }: PlaceScene, i: number, at: TypeAt): boolean {
  const { tokens, dictionary } = engine;
  if (i === at.first - 1 || i !== tokens.sentenceStart[i] || (tokens.shape[i]! & S.HYPHENATED) !== 0) return false;
  const best = tokens.words.at(i).readings.find((r) => (r.grammar & ADJF) !== 0);
  if (best === undefined || !best.known) return false;
  return entriesByAdjective(dictionary, 'place', best.lemma.replaceAll('ё', 'е')).length === 0;
}

/** «Новый мост», «Главная улица»: a common adjective with nothing but the sentence's capital; «Заельский мост» may be a name. */
function isCommon({ engine }: PlaceScene, i: number): boolean {
  if (!opensSentence(engine.tokens, i)) return false;
  const { readings, shape } = engine.tokens.words.at(i);
  if (shape & S.HYPHENATED) return false;
  const best = readings.find((r) => (r.grammar & ADJF) !== 0);
  if (best === undefined || !best.known || OF_PLACES.test(best.lemma)) return false;
  return entriesByAdjective(engine.dictionary, 'place', fold(best.lemma)).length === 0;
}

/** «Федеративной Республики», «Исламская Республика»: what kind of state it is, not which one. */
function isGeneral({ engine, setup }: PlaceScene, i: number, at: TypeAt): boolean {
  if (at.type.type !== 'region' && at.type.type !== 'country') return false;
  const { words, sentenceStart, shape, grammar } = engine.tokens;
  const start = sentenceStart[i]!;
  if (i !== at.first - 1) return false;
  while (words.at(i).hasTag(setup.generalTag)) {
    i--;
    if (i < start || (shape[i]! & S.TITLE) === 0 || (grammar[i]! & ADJF) === 0) return true;
  }
  return false;
}

/** Is token `i` a capitalised adjective that agrees with the type word? */
function isName({ engine }: PlaceScene, at: TypeAt, i: number): boolean {
  const { tokens } = engine;
  const shape = tokens.shape[i]!;
  if (!(tokens.grammar[i]! & ADJF) || !(shape & S.TITLE)) return false;
  if (shape & S.UPPER && !(tokens.shape[at.first]! & S.UPPER)) return false;
  const type = tokens.words.at(at.last).readings;
  for (const { grammar, extra } of tokens.words.at(i).readings) {
    // «Моя улица», «Наш город» are no names
    if (!(grammar & ADJF) || extra & APRO) continue;
    for (const noun of type) if (noun.grammar & NOUN && sameCase(grammar, noun.grammar)) return true;
  }
  return false;
}

/** «Сибирские реки»: an adjective in the plural before the plural of a type word that the dictionary has in the singular. */
function isMany({ engine }: PlaceScene, at: TypeAt, adjective: number): boolean {
  const { tokens, morphology } = engine;
  if (tokens.words.at(adjective).readings.some((r) => r.grammar & ADJF && r.grammar & SING)) return false;
  const word = tokens.words.at(at.last);
  const noun = word.readings.find((r) => r.grammar & NOUN);
  // «Самарские ТЭЦ»
  if (noun && noun.extra & FIXD) return true;
  const many = noun ? morphology.inflect(noun, { case: NOMN, number: PLUR }) : null;
  return many === null || !fold(at.type.word).endsWith(fold(many));
}

function joins({ engine, setup }: PlaceScene, i: number): boolean {
  const word = engine.tokens.words.at(i);
  return (word.shape & S.COMMA) !== 0 || word.hasTag(setup.andTag);
}

/** So many names are remembered; then all are forgotten. */
const MOST_PHRASES = 3_000;
const phrases = new WeakMap<Engine, Map<string, string>>();

/** The adjectives with their type word in the nominative singular. The same names come again and again. */
function adjectiveNormal(
  { engine }: PlaceScene,
  first: number,
  adjective: number,
  shared: number,
  at: TypeAt,
  list: boolean,
): string {
  const { words } = engine.tokens;
  let key = list ? 'sing' : 'keep';
  for (let i = first; i <= adjective; i++) key += `\0${words.at(i).surface}`;
  for (let i = shared; i <= at.last; i++) key += `\0${words.at(i).surface}`;
  let known = phrases.get(engine);
  if (!known || known.size >= MOST_PHRASES) {
    known = new Map();
    phrases.set(engine, known);
  }
  let normal = known.get(key);
  if (normal === undefined) {
    const phrase = [...words.slice(first, adjective + 1), ...words.slice(shared, at.last + 1)];
    const options: NominativeOptions = { number: list ? 'sing' : 'keep' };
    const made = nominative(engine.morphology, phrase, options).words;
    if (list) {
      for (let i = 0; i <= adjective - first; i++) made[i] = guessedSingular(engine, phrase[i]!, at) ?? made[i]!;
      // «Камчатский и Приморский края»: a plural that is a form of the singular, too
      if (at.first === at.last && !(words.at(at.last).shape & S.ABBREVIATION)) made[made.length - 1] = at.type.word;
    }
    if (at.type.means !== null) made[made.length - 1] = at.type.means;
    normal = made.join(' ');
    known.set(key, normal);
  }
  return normal;
}

/** «Гальском и Зорянском районах»: an adjective that no dictionary knows, beside a type word in the plural; null for others. */
function guessedSingular({ tokens, morphology }: Engine, word: Word, at: TypeAt): string | null {
  const type = tokens.words.at(at.last).readings.find((r) => r.grammar & NOUN);
  if (!type || word.readings.some((r) => r.known)) return null;
  const reading = word.readings.find(({ grammar }) => grammar & ADJF && grammar & type.grammar & CASE_MASK);
  const gender = type.grammar & GENDER_MASK;
  const form = reading ? morphology.inflect(reading, { case: NOMN, number: SING, gender: gender & -gender }) : null;
  return form === null ? null : withCapitals(form, word.surface);
}

function sameCase(a: number, b: number): boolean {
  if (grammarAgrees(a, b)) return true;
  // «Смоленской и Калужской областях»: singular adjectives, plural noun
  return (a & b & CASE_MASK) !== 0 && (a & SING) !== 0 && (b & PLUR) !== 0;
}
