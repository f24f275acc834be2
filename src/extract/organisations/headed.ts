/** Names made with a type word: «Кузнецкий металлургический техникум имени И.П. Бардина». */

import { entryOf, HIT_ORGANISATION_TYPE } from '../../dictionary/gazetteer.js';
import { classMark, MARK_LONG_WORD } from '../../match/marks.js';
import { GENDER_MASK, NOUN, PLUR, SING } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import {
  hasOwnCapital,
  isCapital,
  LONGEST_QUOTED,
  type NormalOptions,
  normalOf,
  opensSentence,
} from '../phrases/index.js';
import { bare, plain } from './bare.js';
import { compoundHead } from './compound.js';
import { type Head, PARTS } from './head.js';
import { takeHome } from './home.js';
import { inPlural, isCounted, isOrdinal, nounOf, opensName, ownAdjectives, readLeft, tooPlain } from './left.js';
import { listAfter } from './list-after.js';
import { standsAlone } from './lone-head.js';
import { isNamelessPart } from './nameless.js';
import { isNoHead } from './no-head.js';
import { numbered } from './numbered.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';
import { sharedHead } from './shared-head.js';
import { readTail } from './tail.js';

/** Surer than the village of its name. */
const FARM = 0.98;
/** A quotation that ends later than so many tokens after the type word is speech, not the name. */
const LONGEST_TAIL = 6;
const HEAD = classMark('OrganisationHead');
const LEGAL_FORM = classMark('LegalForm');
const CANDIDATE = HEAD | MARK_LONG_WORD;

/** Proposes a name for every type word that has what makes one. */
export function headed(scene: Scene): void {
  const { tokens, setup, engine } = scene;
  const { candidates, candidateCount } = scene;
  const { marks } = tokens;
  const { head } = setup.tags;
  // an explained run asks why there is no name
  const quick = engine.trace === null;
  for (let c = 0; c < candidateCount; c++) {
    const i = candidates[c]!;
    if ((marks[i]! & CANDIDATE) === 0 || scene.person[i] === 1 || (quick && standsAlone(scene, i, i))) continue;
    if ((marks[i]! & HEAD) === 0) {
      const longer = compoundHead(scene, i);
      if (longer) at(scene, i, i, longer);
      continue;
    }
    const { entries } = tokens.words.at(i);
    for (let e = 0; e < entries.length; e++) {
      if (entries[e]!.tag === head) at(scene, i, i, setup.heads.get(entries[e]!.data)!);
    }
  }
  const { hits, dictionary } = engine;
  for (let h = 0; h < hits.count; h++) {
    if (hits.kind[h] !== HIT_ORGANISATION_TYPE || scene.person[hits.first[h]!] === 1) continue;
    at(scene, hits.first[h]!, hits.last[h]!, setup.heads.get(entryOf(dictionary, hits, h).data)!);
  }
}

const PROPER_PARTS =
  PARTS.number | PARTS.quoted | PARTS.latin | PARTS['named-after'] | PARTS.title | PARTS.abbreviation;

function at(scene: Scene, first: number, last: number, head: Head): void {
  const { tokens } = scene;
  if (
    (first === last && isNoHead(scene, first, head)) ||
    (head.pluralOnly && !scene.hasNumber(first, PLUR)) ||
    (head.small && isCapital(tokens, first))
  )
    return;
  // "Российской Федерации"
  if (first > 0 && scene.placeLast[first - 1] === last && scene.isCountry(first - 1)) return;
  const noun = nounOf(tokens, first, last);
  const left = readLeft(scene, first, noun);
  const whole = wholeQuote(scene, left.first);
  // the quotes of a long speech are no part of a name
  const quote = whole > last + LONGEST_QUOTED ? -1 : whole;
  const capital =
    hasOwnCapital(tokens, first) || (quote >= 0 && left.first === first) || (head.opens && isCapital(tokens, first));
  const adjective = left.capital >= 0 && (head.takes & PARTS.adjective) !== 0;
  const simple = adjective && tooPlain(left, head, first, quote <= last + LONGEST_TAIL ? quote : -1);
  let named = adjective && !simple;
  // "Международная федерация футбола", but "Российская федерация"
  const awaits = simple && !head.sole && !capital;
  const opening = !named && !capital && (head.takes & PARTS.adjective) !== 0 && opensName(scene, left, first);
  const ordinal = !named && (head.takes & PARTS.ordinal) !== 0 && isOrdinal(scene, left.first, first);
  const tail = readTail(scene, last, head, capital || named || awaits || opening || ordinal, named);
  if ((named || opening) && (head.takes & PARTS.home) !== 0 && tail.parts === 0) takeHome(scene, left, first, tail);
  if (awaits && (tail.parts & TELLING || !isOfLand(scene, left.capital, last))) named = true;
  const plural =
    !head.plural &&
    (!scene.hasNumber(first, SING) ||
      inPlural(scene, opening ? left.first : left.capital >= 0 ? left.capital : left.relational, first) ||
      isCounted(scene, left.first, noun));
  const sure = !head.apart && (ordinal || (named && !opensSentence(tokens, left.capital)) || (capital && quote < 0));
  // «организация малого бизнеса «Опора»»: what the body is for says no more than its type word
  const descriptive = tail.parts & PARTS.quoted && !isCapital(tokens, first) ? CORE_PARTS | PARTS.genitive : CORE_PARTS;
  const loose = !head.inside && !sure && (tail.parts & ~descriptive) === 0;
  if (quote >= 0 && tail.last + 1 !== quote && capital && !hasOwnCapital(tokens, first)) return;
  if (tail.coreFirst >= 0 && loose) {
    // "на Первом канале «Добрый вечер»": a listed name ends in the type word, so the quotes hold something else
    for (let i = left.first; i < first; i++) if (scene.knownLast[i] === last) return;
    bare(scene, first, last, head, tail);
    return;
  }
  if (plural && (sharedHead(scene, left.first, noun, last, head) || listAfter(scene, first, last, head, tail))) return;
  if (tail.parts & PARTS.number || plural) {
    if (numbered(scene, named ? left.capital : ownAdjectives(scene, left.first, first), noun, last, head, plural))
      return;
  }
  if (plural) {
    scene.engine.trace?.fail('organisation.headed', first, last, `"${head.word}" in the plural names no one body`);
    return;
  }
  if (!(named || capital || ordinal) && isNamelessPart(scene, left, first, last, head, tail)) {
    scene.engine.trace?.fail('organisation.headed', first, last, `"${head.word}" is a part of the body that follows`);
    return;
  }
  let confidence = 0;
  if (tail.parts & PROPER_PARTS) confidence = tail.parts & PARTS.quoted && !named && !capital ? head.quotes : 0.9;
  else if (named) confidence = left.opens && tail.parts === 0 ? 0.5 : 0.85;
  else if (ordinal || (capital && tail.parts !== 0)) confidence = 0.85;
  else if (tail.closed || (opening && tail.parts & OWNED)) confidence = 0.82;
  else if (tail.parts & head.lower) confidence = tail.parts & PARTS.place ? 0.85 : 0.82;
  else if (left.relational >= 0 && head.lower & PARTS.relational && scene.isLocalAdjective(left.relational))
    confidence = 0.5;
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
  // "1-го Украинского фронта"
  if (named && left.capital === left.first + 1 && isOrdinal(scene, left.first, first)) start = left.first;
  else if (named) start = left.capital;
  else if (ordinal || opening) start = left.first;
  // "американское Управление по борьбе с наркотиками": the capital begins the name
  else if (
    left.relational >= 0 &&
    head.takes & PARTS.relational &&
    !((head.lower & (PARTS.body | PARTS.relational)) === PARTS.body && hasOwnCapital(tokens, first))
  )
    start = left.relational;
  // "региональное ГУ МВД": letters take no adjective with a small letter
  else if (capital) start = (tokens.shape[first]! & S.UPPER) !== 0 ? first : ownAdjectives(scene, left.first, first);
  else start = head.anyAdjectives ? left.first : ownAdjectives(scene, left.first, first);
  if (scene.placeLast[start]! >= tail.last) {
    // the village has a capital, the farm has none: «директор совхоза имени Ленина»
    if ((tail.parts & PARTS['named-after']) === 0 || isCapital(tokens, start)) return;
    confidence = FARM;
  }
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
        headNormal(scene, ordinal || start < left.capital ? head.word : '', noun, start, tail.last, {
          head: noun,
          inflectTo: noun,
          lemma: head.pluralOnly ? '' : head.word,
          plural: head.pluralOnly,
          lower:
            start === first && opensSentence(tokens, start) && tail.parts & (PROPER_PARTS | head.lower) ? start : -1,
        }),
      type: head.type,
      place,
    }),
  );
}

/** Tails that tell whose or what a body is. */
const OWNED = PARTS.genitive | PARTS.place | PARTS.body | PARTS.po;
const TELLING = PARTS.genitive | PARTS.po;

/** «Российская Федерация», «Советский Союз», but «Рыбный союз»: does the adjective say which land is meant? */
function isOfLand(scene: Scene, adjective: number, last: number): boolean {
  if (opensSentence(scene.tokens, adjective)) return true;
  return scene.placeOfAdjective(adjective) !== null || scene.placeLast[adjective]! >= last;
}

/** The nominative; an ordinal in figures takes the ending of the head's gender: «65-я пожарная часть». */
function headNormal(
  scene: Scene,
  ordinalOf: string,
  head: number,
  first: number,
  last: number,
  options: NormalOptions,
): string {
  const normal = normalOf(scene.engine, first, last, options);
  if (ordinalOf === '') return normal;
  const nouns = scene.tokens.words.at(head).readings.filter((r) => (r.grammar & NOUN) !== 0);
  // "полка" is a shelf as well
  const noun = nouns.find(({ lemma }) => ordinalOf.endsWith(lemma)) ?? nouns[0];
  const ending = scene.setup.ordinals.get((noun?.grammar ?? 0) & GENDER_MASK);
  return ending === undefined ? normal : normal.replace(/^(\d+)-\p{L}+/u, `$1-${ending}`);
}

const CORE_PARTS = PARTS.quoted | PARTS.latin | PARTS.title | PARTS.abbreviation;

/** The closing quote if a quotation opens right before the token, else -1. */
function wholeQuote(scene: Scene, at: number): number {
  const { tokens } = scene;
  if (at === 0 || (tokens.shape[at - 1]! & S.QUOTE_OPEN) === 0 || !isCapital(tokens, at)) return -1;
  return tokens.mate[at - 1]!;
}

/** «МБОУ СОШ №8», «ФГБУ Центр агроанализа»: legal forms before the type word. */
function withLegalForms(scene: Scene, start: number): number {
  const { marks, shape, sentenceStart } = scene.tokens;
  let first = start;
  while (first > sentenceStart[start]! && (marks[first - 1]! & LEGAL_FORM) !== 0 && (shape[first - 1]! & S.UPPER) !== 0)
    first--;
  return first;
}

function adjectivePlace(scene: Scene, first: number, head: number): string | null {
  for (let i = first; i < head; i++) {
    const place = scene.placeOfAdjective(i);
    if (place !== null) return place;
  }
  return null;
}
