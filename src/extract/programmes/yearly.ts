/** Names with their year joined to them: «ПМЭФ-2024», «Олимпиада-2014», «на UMEX-2018», «Сочи-2014». */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import { entriesNamed } from '../../dictionary/gazetteer.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import { isCapital } from '../phrases/index.js';
import type { ProgrammeScene } from './scene.js';

const YEAR = /^(.+)[-–—]((?:19|20)\d\d)$/;
/** No products, whose letters are fewer: «Т-2000», «FD-2000». */
const NAME = /^\p{Lu}[\p{L}.-]{2,}$/u;
const SPELLED = /^\p{Lu}[\p{Ll}.-]+$/u;
/** Products bear it more often than events. */
const PRODUCT_YEAR = '2000';
const LISTED = 0.94;
/** Surer than the guess that letters in capitals are a body. */
const EVENT = 0.82;
const CITY = 'city';

interface Yearly {
  readonly at: number;
  readonly base: string;
  readonly year: string;
}

export function yearlyNames(scene: ProgrammeScene): void {
  const { tokens } = scene;
  const { count, shape } = tokens;
  let unsure: Yearly[] | null = null;
  const events = new Map<string, string | null>();
  for (let i = 0; i < count; i++) {
    if ((shape[i]! & S.ALPHANUMERIC) === 0) continue;
    const { surface } = tokens.words.at(i);
    const [, base, year] = YEAR.exec(surface) ?? [];
    if (base === undefined || year === undefined) continue;
    const name = { at: i, base, year };
    if (listed(scene, name) || year === PRODUCT_YEAR || !NAME.test(base)) continue;
    if (scene.found.some(({ first, last }) => first <= i && last >= i)) continue;
    const type = eventType(scene, name);
    if (type !== undefined) events.set(stem(surface), events.get(stem(surface)) ?? type);
    (unsure ??= []).push(name);
  }
  if (!unsure || events.size === 0) return;
  for (const { at, base, year } of unsure) {
    const type = events.get(stem(tokens.words.at(at).surface));
    if (type === undefined) continue;
    const normal = `${SPELLED.test(base) ? nominativeOf(scene, base) : base}-${year}`;
    scene.push({ first: at, last: at, rule: 'programme.yearly', confidence: EVENT, type, normal });
  }
}

/** Inflected names begin in the same way. */
const STEM = 4;

function stem(surface: string): string {
  return `${surface.slice(0, STEM)}${surface.slice(-STEM)}`;
}

/** «ПМЭФ-2024», «Олимпиаде-2014»: the dictionary says that the name goes with a year. */
function listed(scene: ProgrammeScene, { at, base, year }: Yearly): boolean {
  const entry = named(scene, 'programme', base).find(({ data }) => data.yearly === true);
  if (entry === undefined) return twoWords(scene, { at, base, year });
  const same = base === base.toUpperCase() || /\P{Script=Cyrillic}/u.test(base);
  scene.push({
    first: at,
    last: at,
    rule: 'programme.listed',
    confidence: LISTED,
    type: typeof entry.data.type === 'string' ? entry.data.type : null,
    owner: null,
    entry: `${entry.file}:${entry.line}`,
    normal: `${same ? base : entry.name}-${year}`,
  });
  return true;
}

/** «Учителю года-1991»: the year is joined to the second word of a name that the dictionary lists. */
function twoWords(scene: ProgrammeScene, { at, base, year }: Yearly): boolean {
  const { engine, tokens } = scene;
  const first = at - 1;
  if (first < tokens.sentenceStart[at]! || !isCapital(tokens, first)) return false;
  const lemmas = tokens.words.at(first).readings.map(({ lemma }) => `${fold(lemma)} ${fold(base)}`);
  const entry = lemmas.flatMap((name) => entriesNamed(engine.dictionary, 'programme', name))[0];
  if (entry === undefined) return false;
  scene.push({
    first,
    last: at,
    rule: 'programme.listed',
    confidence: LISTED,
    type: typeof entry.data.type === 'string' ? entry.data.type : null,
    entry: `${entry.file}:${entry.line}`,
    normal: `${entry.name}-${year}`,
  });
  return true;
}

/** Entries of the kind by the name, or by what it is a form of. */
function named({ engine }: ProgrammeScene, kind: string, name: string): CompiledEntry[] {
  const { dictionary, morphology } = engine;
  const entries = entriesNamed(dictionary, kind, fold(name));
  if (entries.length > 0 || !SPELLED.test(name)) return entries;
  return morphology.analyse(name).flatMap((r) => entriesNamed(dictionary, kind, fold(r.lemma)));
}

/** Type of the event that the name is of, null if that is not told; undefined if nothing says that it is one. */
function eventType(scene: ProgrammeScene, { at, base }: Yearly): string | null | undefined {
  const { tokens, setup } = scene;
  const quoted = at > 0 && scene.opens(at - 1);
  const before = at - (quoted ? 2 : 1);
  // «на Гамма-2019» may be anything
  const telling = quoted || !SPELLED.test(base) || /\p{Script=Latin}/u.test(base);
  if (before >= tokens.sentenceStart[at]!) {
    const word = tokens.words.at(before);
    const head = setup.headOf(word);
    // «саммит АТЭС-2012», but «Гран-при Монако-2014», «Лига Европы-2012»
    if (head?.teams) return undefined;
    if (head) return head.word || null;
    if (telling && word.hasTag(setup.tags.during)) return null;
    if (word.hasTag(setup.tags.cue)) return null;
  }
  // «Сочи-2014»: a city and a year are the games that it holds
  return named(scene, 'place', base).some(({ data }) => data.type === CITY) ? null : undefined;
}

/** «Бастконе» -> «Басткон» */
function nominativeOf({ engine }: ProgrammeScene, name: string): string {
  const lemma = engine.morphology.analyse(name)[0]?.lemma ?? name;
  return lemma.charAt(0).toUpperCase() + lemma.slice(1);
}
