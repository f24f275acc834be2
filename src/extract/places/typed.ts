/** Names beside a type word: «селе Весёлом», «Кузнецкий район», «улица Пограничников», «Смоленской и Калужской областях». */
import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import { ADJF, APRO, CASE_MASK, GENT, MODIFIER, NOUN, PLUR, PREP, SING } from '../../morphology/grammemes.js';
import { type NominativeOptions, nominative } from '../../morphology/phrase.js';
import type { PlaceType } from '../../record/types.js';
import * as S from '../../text/shape.js';
import type { Draft, PlaceDraft } from '../draft.js';
import { joinWords, normalText } from '../normal.js';
import { placeDraft } from './draft.js';
import { kindred, type PlaceSetup, type TypeWord } from './setup.js';

/** Streets, villages, stations and bays bear the names of people, towns and rivers; districts and regions do not. */
const NAMED_AFTER_ANYTHING: ReadonlySet<PlaceType> = new Set(['street', 'facility', 'water', 'city', 'settlement']);

/** A type word in the text: one token, or several («автономный округ»). */
export interface TypeAt {
  readonly first: number;
  readonly last: number;
  readonly type: TypeWord;
}

/** Proposes the names around each type word. `known` are the drafts of dictionary names, by first token. */
export function typedPlaces(
  engine: Engine,
  setup: PlaceSetup,
  types: readonly TypeAt[],
  known: ReadonlyMap<number, PlaceDraft>,
  drafts: Draft[],
): void {
  for (const at of types) {
    if (at.type.after && at.type.adjective) adjectivesBefore(engine, setup, at, drafts);
    if (at.type.before) nameAfter(engine, setup, at, known, drafts);
  }
}

/** «Кузнецкий район», «Ненецком и Ямало-Ненецком автономных округах»: one mention for each adjective. */
function adjectivesBefore(engine: Engine, setup: PlaceSetup, at: TypeAt, drafts: Draft[]): void {
  const { tokens } = engine;
  const start = tokens.sentenceStart[at.first]!;
  const isName = (i: number): boolean => {
    const word = tokens.words[i]!;
    return (
      i >= start &&
      (word.grammar & ADJF) !== 0 &&
      (word.shape & S.TITLE) !== 0 &&
      !(word.shape & S.UPPER && !(tokens.words[at.first]!.shape & S.UPPER)) &&
      word.readings.some(
        (r) =>
          r.grammar & ADJF &&
          // «Моя улица», «Наш город» are no names
          !(r.extra & APRO) &&
          tokens.words[at.last]!.readings.some((n) => n.grammar & NOUN && sameCase(r.grammar, n.grammar)),
      )
    );
  };
  let last = at.first - 1;
  // «Забайкальского национального парка»: lower-case adjectives belong to the type word
  while (
    last >= start &&
    tokens.words[last]!.grammar & ADJF &&
    !(tokens.words[last]!.shape & S.TITLE) &&
    last > at.first - 3
  )
    last--;
  if (!isName(last)) {
    if (last >= start && engine.trace) {
      const reason = `"${tokens.words[last]!.surface}" is no capitalised adjective that agrees with the type word`;
      engine.trace.fail('place.adjective-type', last, at.last, reason);
    }
    return;
  }
  // names of two adjectives: «Новой Зеландии» is no such thing, but «Верхней Салдинский» hardly occurs: one each
  const listed: number[] = [last];
  let i = last;
  while (i - 2 >= start && isName(i - 2) && joins(engine, i - 1)) {
    i -= 2;
    listed.push(i);
  }
  listed.forEach((adjective, order) => {
    const end = order === 0 ? at.last : adjective;
    const normal = adjectiveNormal(engine, adjective, last, at, listed.length > 1);
    const entry = setup.named(normal);
    if (at.type.known && !entry) {
      engine.trace?.fail('place.adjective-type', adjective, end, `no dictionary lists "${normal}" (needs: known)`);
      return;
    }
    const span = { first: adjective, last: end, coreFirst: adjective, coreLast: end };
    drafts.push(placeDraft(span, 'place.adjective-type', entry ? 0.97 : 0.92, normal, at.type.type, entry));
  });
}

/** The adjective with its type word in the nominative singular. */
function adjectiveNormal(engine: Engine, adjective: number, last: number, at: TypeAt, list: boolean): string {
  const { tokens, morphology } = engine;
  const words = [tokens.words[adjective]!, ...tokens.words.slice(last + 1, at.last + 1)];
  const options: NominativeOptions = { number: list ? 'sing' : 'keep' };
  return nominative(morphology, words, options).words.join(' ');
}

function joins(engine: Engine, i: number): boolean {
  const word = engine.tokens.words[i]!;
  return (word.shape & S.COMMA) !== 0 || word.hasTag(engine.tag('And'));
}

/** «городе Новокузнецке», «селе Весёлом», «улице Пограничников», «парк «Зарядье»», «республиках Алтай, Мордовия». */
function nameAfter(
  engine: Engine,
  setup: PlaceSetup,
  at: TypeAt,
  known: ReadonlyMap<number, PlaceDraft>,
  drafts: Draft[],
): void {
  const { tokens } = engine;
  const next = at.last + 1;
  if (next >= tokens.sentenceEnd[at.last]!) return;
  if (tokens.gap[next]! & (S.GAP_NEWLINE | S.GAP_PARAGRAPH)) return;
  const dictionary = known.get(next);
  if (dictionary) {
    const entry = setup.named(dictionary.normal);
    const fits = kindred(at.type.type, dictionary.values.type) || at.type.holds.includes(dictionary.values.type);
    // «регионы России», «страны Азии»: a plural type word is a common noun before one name
    if (!fits && !NAMED_AFTER_ANYTHING.has(at.type.type)) return;
    if (at.type.known && (!fits || plural(engine, at))) return;
    if (!fits) {
      unknownName(engine, at, next, drafts);
      return;
    }
    const span = { first: at.first, last: dictionary.last, coreFirst: next, coreLast: dictionary.last };
    const type = typeNormal(engine, at);
    drafts.push(placeDraft(span, 'place.type-name', 0.97, `${type} ${dictionary.normal}`, at.type.type, entry));
    return;
  }
  if (at.type.known) {
    engine.trace?.fail(
      'place.type-name',
      at.first,
      next,
      'no dictionary lists the name after the type word (needs: known)',
    );
    return;
  }
  const mate = tokens.mate[next]!;
  if (tokens.shape[next]! & S.QUOTE_OPEN && mate > next + 1 && mate - next <= 6 && at.type.name) {
    const span = { first: at.first, last: mate, coreFirst: next + 1, coreLast: mate - 1 };
    const rest = joinWords(
      tokens,
      next,
      tokens.words.slice(next, mate + 1).map((w) => w.surface),
    );
    drafts.push(placeDraft(span, 'place.type-quoted', 0.85, `${typeNormal(engine, at)} ${rest}`, at.type.type, null));
    return;
  }
  unknownName(engine, at, next, drafts);
}

/** «селе Весёлом», «ул. Кирова», «станции Тайга». */
function unknownName(engine: Engine, at: TypeAt, next: number, drafts: Draft[]): void {
  const last = nameEnd(engine, at, next);
  if (last < next) {
    const reason = `"${engine.tokens.words[next]!.surface}" cannot be a name after "${at.type.word}": capital, case or kind of word`;
    engine.trace?.fail('place.type-unknown', at.first, next, reason);
    return;
  }
  const span = { first: at.first, last, coreFirst: next, coreLast: last };
  drafts.push(placeDraft(span, 'place.type-unknown', 0.82, afterNormal(engine, at, next, last), at.type.type, null));
}

/** Last token of the unknown name after a type word: agreeing or nominative words, or a genitive for streets. */
function nameEnd(engine: Engine, at: TypeAt, next: number): number {
  const { tokens } = engine;
  const type = tokens.words[at.last]!;
  const fits = (i: number): boolean => {
    const word = tokens.words[i]!;
    if (!(word.shape & S.TITLE) || word.shape & (S.INITIAL | S.ABBREVIATION)) return false;
    // «трасса М-5»
    if (word.shape & S.ALPHANUMERIC) return at.type.type === 'street';
    if (word.shape & S.UPPER) return false;
    if (!(word.shape & S.CYRILLIC) || word.grammar & PREP) return word.shape & S.LATIN ? at.type.name : false;
    if (at.type.genitive && word.grammar & GENT) return true;
    if (!at.type.name && !(at.type.adjective && word.grammar & MODIFIER)) return false;
    // the same case as the type word («в селе Весёлом»), or the nominative («из города Аргун»)
    return word.readings.some(
      (r) => r.grammar & (NOUN | ADJF) && (r.grammar & type.grammar & CASE_MASK || r.grammar & (1 << 17)),
    );
  };
  let last = next;
  if (!fits(next)) {
    // «улица академика Королёва», «площадь 1905 года» are for the dictionary
    return next - 1;
  }
  while (
    last + 1 < tokens.sentenceEnd[at.last]! &&
    last - next < 2 &&
    tokens.gap[last + 1] === S.GAP_SPACE &&
    fits(last + 1)
  ) {
    // «в городе Аргун Чечни»: a noun after a noun begins another name
    if (tokens.words[last]!.grammar & NOUN && !(tokens.words[last]!.grammar & ADJF)) break;
    last++;
  }
  return last;
}

function plural(engine: Engine, at: TypeAt): boolean {
  return !engine.tokens.words[at.last]!.readings.some((r) => r.grammar & NOUN && r.grammar & SING);
}

function typeNormal(engine: Engine, at: TypeAt): string {
  const plain = engine.tokens.words[at.first]!.shape & S.ABBREVIATION;
  if (plain) return engine.tokens.slice(at.first, at.last);
  return normalText(engine, at.first, at.last, {
    number: 'sing',
    lowerFirst: engine.tokens.sentenceStart[at.first] === at.first,
  });
}

function afterNormal(engine: Engine, at: TypeAt, next: number, last: number): string {
  const { tokens, morphology } = engine;
  if (at.type.genitive && !(tokens.words[next]!.grammar & ADJF)) {
    return `${typeNormal(engine, at)} ${joinWords(
      tokens,
      next,
      tokens.words.slice(next, last + 1).map((w) => w.surface),
    )}`;
  }
  const name = nominative(morphology, tokens.words.slice(next, last + 1), { plural: false });
  return `${typeNormal(engine, at)} ${joinWords(tokens, next, name.words)}`;
}

function sameCase(a: number, b: number): boolean {
  if (grammarAgrees(a, b)) return true;
  // «Смоленской и Калужской областях»: singular adjectives, plural noun
  return (a & b & CASE_MASK) !== 0 && (a & SING) !== 0 && (b & PLUR) !== 0;
}
