/** Names made with a type word: «Кузнецкий металлургический техникум имени И.П. Бардина». */

import { entryOf } from '../../dictionary/gazetteer.js';
import { classMark, MARK_LONG_WORD } from '../../match/marks.js';
import { APRO, GENDER_MASK, GENT, NOMN, NOUN, PLUR, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import {
  adjectivesBefore,
  hasOwnCapital,
  isAnd,
  isCapital,
  latinFrom,
  looksLikeName,
  type NormalOptions,
  normalOf,
  opensSentence,
  quotedFrom,
} from '../phrases/index.js';
import { compoundHead } from './compound.js';
import { type Head, PARTS } from './head.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';
import { readTail } from './tail.js';
import type { Tail } from './tail-parts.js';

const CANDIDATE = classMark('OrganisationHead') | MARK_LONG_WORD;

/** Proposes a name for every type word that has what makes one. */
export function headed(scene: Scene): void {
  const { tokens, setup, engine } = scene;
  const head = setup.tags.head;
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.marks[i]! & CANDIDATE) === 0) continue;
    const word = tokens.words[i]!;
    if (!word.hasTag(head)) {
      const longer = compoundHead(scene, word);
      if (longer) at(scene, i, i, longer);
      continue;
    }
    for (const { tag, data } of word.entries) {
      if (tag === head) at(scene, i, i, setup.heads.get(data)!);
    }
  }
  const { hits, dictionary } = engine;
  for (let h = 0; h < hits.count; h++) {
    const entry = entryOf(dictionary, hits, h);
    const found = setup.heads.get(entry.data);
    if (found) at(scene, hits.first[h]!, hits.last[h]!, found);
  }
}

const PROPER_PARTS =
  PARTS.number | PARTS.quoted | PARTS.latin | PARTS['named-after'] | PARTS.title | PARTS.abbreviation;

function at(scene: Scene, first: number, last: number, head: Head): void {
  const { tokens } = scene;
  if (scene.person[first] === 1) return;
  if ((first === last && isNominalVerb(scene, first)) || (head.pluralOnly && !scene.hasNumber(first, PLUR))) return;
  const left = readLeft(scene, first, last);
  const quote = wholeQuote(scene, left.first);
  const capital = hasOwnCapital(tokens, first) || (quote >= 0 && left.first === first);
  const adjective = left.capital >= 0 && (head.takes & PARTS.adjective) !== 0;
  const simple = adjective && tooPlain(left, head, first, quote);
  let named = adjective && !simple;
  // "Международная федерация футбола", but "Российская федерация"
  const awaits = simple && !head.sole && !capital;
  const opening = !named && !capital && (head.takes & PARTS.adjective) !== 0 && opensName(scene, left, first);
  const tail = readTail(scene, last, head, capital || named || awaits || opening, named);
  if (awaits && tail.parts & TELLING) named = true;
  const ordinal = !named && (head.takes & PARTS.ordinal) !== 0 && isOrdinal(scene, left.first, first);
  const plural = !scene.hasNumber(first, SING) && !head.plural;
  const sure = !head.apart && ((named && !opensSentence(tokens, left.capital)) || (capital && quote < 0));
  const loose = !head.inside && !sure && (tail.parts & ~CORE_PARTS) === 0;
  if (quote >= 0 && tail.last + 1 !== quote && capital && !hasOwnCapital(tokens, first)) return;
  if (tail.coreFirst >= 0 && loose) {
    bare(scene, first, last, head, tail);
    return;
  }
  if (plural) {
    scene.engine.trace?.fail('organisation.headed', first, last, `"${head.word}" in the plural names no one body`);
    return;
  }
  let confidence = 0;
  if (tail.parts & PROPER_PARTS) confidence = tail.parts & PARTS.quoted && !named && !capital ? head.quotes : 0.9;
  else if (named) confidence = left.opens && tail.parts === 0 ? 0.5 : 0.85;
  else if (ordinal || (capital && tail.parts !== 0)) confidence = 0.85;
  else if (tail.closed || (opening && tail.parts & OWNED)) confidence = 0.7;
  else if (tail.parts & head.lower) confidence = tail.parts & PARTS.place ? 0.8 : 0.7;
  else if (left.relational >= 0 && head.lower & PARTS.relational) confidence = 0.5;
  else if (capital && head.alone) confidence = 0.7;
  if (confidence === 0) {
    if (scene.engine.trace) {
      const takes = Object.entries(PARTS).filter(([, bit]) => (head.takes & bit) !== 0);
      const reason = `nothing beside "${head.word}" makes it a name; it takes ${takes.map(([name]) => name).join(', ')}`;
      scene.engine.trace.fail('organisation.headed', first, last, reason);
    }
    return;
  }
  let start = first;
  if (named) start = left.capital;
  else if (ordinal || opening) start = left.first;
  else if (left.relational >= 0 && head.takes & PARTS.relational) start = left.relational;
  else if (capital) start = ownAdjectives(scene, left.first, first);
  else start = head.anyAdjectives ? left.first : ownAdjectives(scene, left.first, first);
  if (scene.placeLast[start]! >= tail.last) return;
  const place =
    tail.place >= 0
      ? normalOf(scene.engine, tail.place, tail.placeLast)
      : start < first
        ? adjectivePlace(scene, start, first)
        : null;
  const wholeCore = capital || named || tail.coreFirst < 0;
  const from = withLegalForms(scene, start);
  const forms = from < start ? `${plain(scene, from, start - 1)} ` : '';
  scene.push(
    organisation({
      first: from,
      last: tail.last,
      coreFirst: wholeCore ? start : tail.coreFirst,
      coreLast: wholeCore ? tail.last : tail.coreLast,
      rule: 'organisation.headed',
      confidence,
      normal:
        forms +
        headNormal(scene, ordinal, last, start, tail.last, {
          head: last,
          inflectTo: last,
          ...(start === first && opensSentence(tokens, start) && tail.parts & (PROPER_PARTS | head.lower)
            ? { lower: start }
            : {}),
        }),
      type: head.type,
      place,
    }),
  );
}

/** Tails that tell whose or what a body is. */
const OWNED = PARTS.genitive | PARTS.place | PARTS.body | PARTS.po;
const TELLING = PARTS.genitive | PARTS.po;
/** The nominative; an ordinal in figures takes the ending of the head's gender: «65-я пожарная часть». */
function headNormal(
  scene: Scene,
  ordinal: boolean,
  head: number,
  first: number,
  last: number,
  options: NormalOptions,
): string {
  const normal = normalOf(scene.engine, first, last, options);
  if (!ordinal) return normal;
  const gender = (scene.tokens.words[head]!.readings.find((r) => r.grammar & NOUN)?.grammar ?? 0) & GENDER_MASK;
  const ending = scene.setup.ordinals.get(gender);
  return ending === undefined ? normal : normal.replace(/^(\d+)-\p{L}+/u, `$1-${ending}`);
}

const CORE_PARTS = PARTS.quoted | PARTS.latin | PARTS.title | PARTS.abbreviation;

/** The name after a loose descriptor, and those joined to it: «фондов Altair Capital и Almaz Capital». */
function bare(scene: Scene, headFirst: number, headLast: number, head: Head, tail: Tail): void {
  const { tokens } = scene;
  let { coreFirst, coreLast, last } = tail;
  const end = tokens.sentenceEnd[headFirst]!;
  const quoted = (tail.parts & PARTS.quoted) !== 0;
  if (quoted && head.quotes < 0.6) return;
  for (;;) {
    scene.push(
      organisation({
        first: coreFirst,
        last: coreLast,
        coreFirst,
        coreLast,
        rule: 'organisation.described',
        confidence: quoted ? head.quotes : 0.85,
        // after its type word a quoted name stays in the nominative: "в компании «Северный берег»"
        normal:
          tail.parts & PARTS.abbreviation
            ? normalOf(scene.engine, coreFirst, coreLast)
            : plain(scene, coreFirst, coreLast),
        type: head.type,
        descriptor: head.word,
      }),
    );
    if (scene.hasNumber(headLast, SING) && !scene.hasNumber(headLast, PLUR)) return;
    const next = last + 2;
    if (next >= end || !(isAnd(tokens.words[last + 1]!) || tokens.shape[last + 1]! & S.COMMA)) return;
    if (quoted) {
      const close = quotedFrom(tokens, next);
      if (close < 0 || !looksLikeName(tokens, next, close)) return;
      coreFirst = next + 1;
      coreLast = close - 1;
      last = close;
    } else {
      const to = latinFrom(tokens, next);
      if (to < 0) return;
      coreFirst = next;
      coreLast = to;
      last = to;
    }
  }
}

function plain(scene: Scene, first: number, last: number): string {
  return scene.tokens.slice(first, last).replace(/\s+/g, ' ');
}

/** The closing quote if a quotation opens right before the token, else -1. */
function wholeQuote(scene: Scene, at: number): number {
  const { tokens } = scene;
  if (at === 0 || (tokens.shape[at - 1]! & S.QUOTE_OPEN) === 0 || !isCapital(tokens, at)) return -1;
  return tokens.mate[at - 1]!;
}

/** «Российская федерация», and at the start of a sentence «Американская компания», «Итальянские спецслужбы». */
function tooPlain(left: Left, head: Head, first: number, quote: number): boolean {
  if (left.capital !== first - 1) return false;
  return !head.sole || (left.opens && quote < 0 && (!head.inside || (head.takes & PARTS.relational) !== 0));
}

interface Left {
  /** First of the agreeing adjectives, the head itself if there is none. */
  readonly first: number;
  /** The leftmost of them with a capital of its own, or -1. */
  readonly capital: number;
  /** A place's adjective with a small letter right before the head, or -1. */
  readonly relational: number;
  /** Does the capital stand at the start of the sentence? */
  readonly opens: boolean;
}

function readLeft(scene: Scene, head: number, noun: number): Left {
  const { tokens } = scene;
  const first = adjectivesBefore(tokens, head, noun);
  let capital = -1;
  let relational = -1;
  for (let i = first; i < head; i++) {
    const own = isCapital(tokens, i) && (!opensSentence(tokens, i) || scene.placeOfAdjective(i) !== null);
    if (own && capital < 0 && (tokens.words[i]!.extra & APRO) === 0) capital = i;
    if ((tokens.words[i]!.shape & S.NUMBER_WORD) !== 0 && capital < 0 && i === first) capital = -1;
    const small = !isCapital(tokens, i) || opensSentence(tokens, i);
    if (i === head - 1 && small && scene.placeOfAdjective(i) !== null) relational = i;
  }
  return { first, capital, relational, opens: capital >= 0 && opensSentence(tokens, capital) };
}

/** «Национальный банк РК» at the start of a sentence: are all the adjectives of those that names begin with? */
function opensName(scene: Scene, left: Left, head: number): boolean {
  const { tokens } = scene;
  if (left.first === head || !isCapital(tokens, left.first) || !opensSentence(tokens, left.first)) return false;
  return ownAdjectives(scene, left.first, head) === left.first;
}

/** «65-й пожарной части»: does an ordinal in figures begin the adjectives before the head? */
function isOrdinal(scene: Scene, at: number, head: number): boolean {
  const word = scene.tokens.words[at]!;
  return at < head && (word.shape & S.NUMBER_WORD) !== 0 && ORDINAL.test(word.surface);
}

const ORDINAL = /^\d{1,3}-\p{L}{1,3}$/u;

/** «МБОУ СОШ №8», «ФГБУ Центр агроанализа»: legal forms before the type word. */
function withLegalForms(scene: Scene, start: number): number {
  const { tokens, setup } = scene;
  let first = start;
  while (first > tokens.sentenceStart[start]! && tokens.words[first - 1]!.hasTag(setup.tags.legalForm)) {
    if ((tokens.words[first - 1]!.shape & S.UPPER) === 0) break;
    first--;
  }
  return first;
}

/** First of the adjectives right before the head that the dictionary counts as parts of names. */
function ownAdjectives(scene: Scene, first: number, head: number): number {
  const { tokens, setup } = scene;
  let start = head;
  while (start > first && tokens.words[start - 1]!.hasTag(setup.tags.adjective)) start--;
  return start;
}

function adjectivePlace(scene: Scene, first: number, head: number): string | null {
  for (let i = first; i < head; i++) {
    const place = scene.placeOfAdjective(i);
    if (place !== null) return place;
  }
  return null;
}

/** «ведут», «совета» are sure; a word that is hardly ever the noun is none. */
function isNominalVerb(scene: Scene, at: number): boolean {
  const best = scene.tokens.words[at]!.readings[0];
  return (
    best !== undefined &&
    (best.grammar & NOUN) === 0 &&
    (scene.tokens.words[at]!.grammar & NOUN) === 0 &&
    (best.grammar & (NOMN | GENT)) === 0
  );
}
