/** Type words in the text: «федеральная целевая [программа]». */

import { entryOf, HIT_PROGRAMME_TYPE } from '../../dictionary/gazetteer.js';
import { classMark } from '../../match/marks.js';
import { normalText } from '../normal.js';
import { adjectivesBefore } from '../phrases/index.js';
import type { ProgrammeScene } from './scene.js';
import type { ProgrammeHead } from './setup.js';

const HEAD = classMark('Programme');
const CUE = classMark('BroadcastCue');

/** A type word in the text, both ends included. */
export interface HeadAt {
  readonly first: number;
  readonly last: number;
  readonly head: ProgrammeHead;
}

/** Type words of the text; of overlapping ones the longest. */
export function headsOf(scene: ProgrammeScene): HeadAt[] {
  const { engine, tokens, setup } = scene;
  const { hits, dictionary } = engine;
  const out: HeadAt[] = [];
  let covered: Set<number> | null = null;
  for (let h = 0; h < hits.count; h++) {
    if (hits.kind[h] !== HIT_PROGRAMME_TYPE) continue;
    const head = setup.headOfEntry(entryOf(dictionary, hits, h));
    if (!head || covered?.has(hits.last[h]!) || !standsAfter(scene, head, hits.first[h]!, hits.last[h]!)) continue;
    out.push({ first: hits.first[h]!, last: hits.last[h]!, head });
    covered ??= new Set();
    for (let i = hits.first[h]!; i <= hits.last[h]!; i++) covered.add(i);
  }
  const { count, marks } = tokens;
  for (let i = 0; i < count; i++) {
    if ((marks[i]! & HEAD) === 0 || covered?.has(i)) continue;
    const head = setup.headOf(tokens.words.at(i));
    // "проект Движения первых «…»": the first word of a listed body
    const body = head ? scene.bodyAt(i) : null;
    if (body?.listed !== undefined && body.last > i) continue;
    if (head && standsAfter(scene, head, i, i)) out.push({ first: i, last: i, head });
  }
  return out;
}

/** «в категории «…»», «в отдельной категории «…»»: does the word stand behind one of those that it needs? */
function standsAfter({ tokens }: ProgrammeScene, { after }: ProgrammeHead, first: number, last: number): boolean {
  if (after.length === 0) return true;
  const before = adjectivesBefore(tokens, first, last) - 1;
  return before >= tokens.sentenceStart[first]! && after.includes(tokens.words.at(before).folded);
}

/** «федеральная целевая программа»: the type word with those adjectives that belong to it, in the nominative. */
export function typeOf({ engine, tokens, setup }: ProgrammeScene, at: HeadAt): string {
  const start = adjectivesBefore(tokens, at.first, at.last);
  let first = at.first;
  while (first > start && tokens.words.at(first - 1).hasTag(setup.tags.adjective)) first--;
  const { word } = at.head;
  if (first === at.first && word !== '') return word;
  const words = normalText(engine, first, at.last, { number: 'sing' }).toLowerCase();
  // the dictionary knows better what «квест» is a form of
  return word === '' ? words : [...words.split(' ').slice(0, at.first - first), word].join(' ');
}

/** «вредоносная программа», «подлодки проекта»: is the type word here about something else? */
export function meansOther({ tokens, setup }: ProgrammeScene, at: HeadAt): boolean {
  const { tags } = setup;
  const start = adjectivesBefore(tokens, at.first, at.last);
  for (let i = start; i < at.first && !at.head.any; i++) {
    if (tokens.words.at(i).hasTag(tags.notAdjective)) return true;
  }
  if (start > tokens.sentenceStart[at.first]! && tokens.words.at(start - 1).hasTag(tags.thing)) return true;
  if (!at.head.broadcast) return false;
  // «приехал по программе «…»», «участник программы «…»»
  if (start > tokens.sentenceStart[at.first]! && tokens.words.at(start - 1).hasTag(tags.undertaking)) return false;
  return onAir(tokens, tags.broadcast, at);
}

const AIR = 7;

function onAir(tokens: ProgrammeScene['tokens'], tag: number, { first, last }: HeadAt): boolean {
  const from = Math.max(tokens.sentenceStart[first]!, first - AIR);
  const to = Math.min(tokens.sentenceEnd[last]!, last + AIR * 2);
  for (let i = from; i < to; i++) if ((tokens.marks[i]! & CUE) !== 0 && tokens.words.at(i).hasTag(tag)) return true;
  return false;
}
