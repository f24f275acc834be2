/** Names that the dictionary lists: in quotes, or bare where the entry says that they are unmistakable. */
import { entryOf, HIT_PROGRAMME, nameOf } from '../../dictionary/gazetteer.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { plainText } from '../normal.js';
import { isCapital } from '../phrases/index.js';
import { titled } from './between.js';
import type { ProgrammeScene } from './scene.js';

/** Surer than the same name as a site or a body. */
const IN_QUOTES = 0.94;
const BARE = 0.94;
const OVER = 0.005;

export function listedNames(scene: ProgrammeScene): void {
  const { engine, tokens, setup } = scene;
  const { hits, dictionary } = engine;
  let named: Set<string> | null = null;
  // entries whose name the article gives to something else: «трасса «Таврида»»
  let elsewhere: Set<string> | null = null;
  for (let h = 0; h < hits.count; h++) {
    if (hits.kind[h] !== HIT_PROGRAMME) continue;
    const entry = entryOf(dictionary, hits, h);
    if (entry.data.alone === false) continue;
    let first = hits.first[h]!;
    let last = hits.last[h]!;
    if (scene.opens(first) && tokens.mate[first] === last) {
      first++;
      last--;
    }
    const end = endInQuotes(tokens, first, last);
    if (end > last) last = end;
    if (entry.data.broadcast === true) {
      // «в программе «Особое мнение»», but «фестиваль «Поле чудес»»
      const type = first > 1 ? setup.headOf(tokens.words.at(first - 2)) : null;
      if (type === null || type.broadcast) scene.others.push(first);
      continue;
    }
    named ??= new Set(scene.found.map((draft) => `${draft.first}-${draft.last}`));
    const plain = plainText(tokens, first, last);
    const normal = end > 0 ? plain : spelled(nameOf(dictionary, hits, h), plain);
    // in another case the list knows better what «Формулы-1» is a form of
    const asIs = normal === plain;
    if (asIs && named.has(`${first}-${last}`)) continue;
    const quoted = (first > 0 && scene.opens(first - 1) && tokens.mate[first - 1] === last + 1) || isLost(scene, first);
    if (!quoted && (entry.data.plain !== true || !isCapital(tokens, first))) continue;
    // «фильм «Оскар»», «клуб «Машук»»
    const before = quoted ? first - 2 : first - 1;
    // a bare name of several words is not taken by the noun before it: «матче Лиги Европы»
    if ((quoted || first === last) && before >= tokens.sentenceStart[first]! && tokens.shape[before]! & S.WORD) {
      // «пилот «Формулы-1»»: in the genitive it is no title
      if (asIs && titled(scene, before) && !tokens.words.at(before).hasTag(setup.tags.head)) {
        if (entry.data.plain !== true) (elsewhere ??= new Set()).add(entry.name);
        continue;
      }
    }
    // listed as a body too, and no word for a body stands before it
    const body = scene.bodyAt(first);
    const rival = body?.last === last ? body.confidence + OVER : 0;
    scene.push({
      first,
      last,
      rule: 'programme.listed',
      confidence: Math.max(quoted ? IN_QUOTES : BARE, rival),
      type: typeof entry.data.type === 'string' ? entry.data.type : null,
      entry: `${entry.file}:${entry.line}`,
      normal,
      listed: entry.name,
    });
  }
  if (elsewhere) dropElsewhere(scene, elsewhere);
}

/** Takes back names that are something else's in the article and follow a type word of a programme nowhere. */
function dropElsewhere(scene: ProgrammeScene, names: Set<string>): void {
  const { tokens, setup } = scene;
  for (const { first, listed, normal } of scene.found) {
    const before = first - (first > 0 && scene.opens(first - 1) ? 2 : 1);
    if (before >= 0 && tokens.words.at(before).hasTag(setup.tags.head)) names.delete(listed ?? normal);
  }
  scene.keep(({ listed }) => listed === undefined || !names.has(listed));
}

/** «Кросс нации – 2025», «С дипломом в село!» in quotes: last token of a year or mark after the name, or -1. */
function endInQuotes(tokens: Tokens, first: number, last: number): number {
  const close = first > 0 && (tokens.shape[first - 1]! & S.QUOTE_OPEN) !== 0 ? tokens.mate[first - 1]! : -1;
  const year = close - 1;
  if (year <= last || year > last + 2) return -1;
  if (year === last + 1 && tokens.shape[year]! & S.STOP && tokens.words.at(year).surface !== '.') return year;
  if (!(tokens.shape[year]! & S.INTEGER)) return -1;
  if (year === last + 2 && !(tokens.shape[last + 1]! & S.DASH)) return -1;
  const { number } = tokens.words.at(year);
  return number > 1900 && number < 2100 ? year : -1;
}

/** «конкурс «Лучший по профессии проводится …»: a type word and an opening quote whose partner is lost. */
function isLost({ tokens, setup }: ProgrammeScene, first: number): boolean {
  const open = first - 1;
  if (open <= tokens.sentenceStart[first]! || !(tokens.shape[open]! & S.QUOTE_OPEN) || tokens.mate[open]! > open)
    return false;
  return tokens.words.at(open - 1).hasTag(setup.tags.head);
}

/** The article's own spelling where it stands in the nominative: «Жилье и городская среда» keeps its е, «–» its length. */
function spelled(name: string, text: string): string {
  return withShortDash(name) === withShortDash(text) ? text : name;
}

function withShortDash(text: string): string {
  return fold(text).replaceAll('—', '–');
}
