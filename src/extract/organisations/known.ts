/** Names that the dictionaries list. */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import { entryOf, nameOf } from '../../dictionary/gazetteer.js';
import { CASE_MASK, MODIFIER, NOMN, NOUN, PROPER } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import { inCapitals, isCapital, namedAfter, opensSentence } from '../phrases/index.js';
import { type Head, PARTS } from './head.js';
import { placeAfterPreposition, placeName } from './place-tail.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

/** Proposes every listed name that stands where a name can stand. */
export function known(scene: Scene): void {
  const { hits, dictionary, tokens } = scene.engine;
  for (let h = 0; h < hits.count; h++) {
    const entry = entryOf(dictionary, hits, h);
    if (entry.kind !== 'organisation') continue;
    const first = hits.first[h]!;
    let last = hits.last[h]!;
    if (!trusted(scene, entry, first, last)) {
      scene.engine.trace?.fail('organisation.known', first, last, distrust(scene, entry, first, last));
      continue;
    }
    const name = nameOf(dictionary, hits, h);
    let normal = name;
    let place = typeof entry.data.place === 'string' ? entry.data.place : null;
    const own = last;
    last = withPlace(scene, entry, first, last);
    if (last === own) last = withHonour(scene, last);
    if (last > own) {
      place = placeName(scene, own + 1, last) ?? place;
      normal = `${name} ${tokens.slice(own + 1, last).replace(/\s+/g, ' ')}`;
    }
    place ??= placeName(scene, first + 1, own);
    normal = withOwnCapitals(scene, first, own, normal);
    if (normal.includes(LONG_DASH) && tokens.slice(first, last).includes(SHORT_DASH))
      normal = normal.replace(LONG_DASH, SHORT_DASH);
    const quotes = (tokens.shape[first]! & S.QUOTE_OPEN) !== 0 && tokens.mate[first] === last ? 1 : 0;
    const type = typeof entry.data.type === 'string' ? entry.data.type : null;
    const core = coreOf(scene, first + quotes, last - quotes);
    scene.push(
      organisation({
        first: first + quotes,
        last: last - quotes,
        coreFirst: core.first,
        coreLast: core.last,
        rule: 'organisation.known',
        confidence: confidenceOf(scene, entry, first, own, name),
        normal,
        type,
        descriptor: descriptorOf(scene, first + quotes),
        aliases: entry.aliases,
        place,
        entry: `${entry.file}:${entry.line}`,
        ...(last > own ? {} : { listed: entry.name }),
      }),
    );
  }
}

/** РИА «[Новости]», РКК «[Энергия]»: what stands in quotes after letters that say what sort of body it is. */
function coreOf({ tokens }: Scene, first: number, last: number): { first: number; last: number } {
  if ((tokens.shape[last]! & S.QUOTE_CLOSE) === 0 || tokens.mate[last]! <= first) return { first, last };
  const open = tokens.mate[last]!;
  for (let i = first; i < open; i++) if ((tokens.words[i]!.shape & S.UPPER) === 0) return { first, last };
  return { first: open + 1, last: last - 1 };
}

/** A dash in a name is as long as the article has it. */
const LONG_DASH = '—';
const SHORT_DASH = '–';
const LISTED = 0.93;
/** Several words, or an abbreviation as it is spelled: surer than a place or person of the same letters. */
const UNMISTAKABLE = 0.98;
const AMBIGUOUS = 0.7;

function confidenceOf(scene: Scene, entry: CompiledEntry, first: number, last: number, name: string): number {
  if (entry.data.ambiguous === true) return AMBIGUOUS;
  const { surface, shape } = scene.tokens.words[first]!;
  return last > first || (name === surface && (shape & S.UPPER) !== 0) ? UNMISTAKABLE : LISTED;
}

/** «правительство России», «Государственная Дума»: the first letters as the text has them. */
function withOwnCapitals(scene: Scene, first: number, last: number, normal: string): string {
  const { tokens } = scene;
  const words = normal.split(' ');
  // quotes are no words of the normal form: «театр „Современник“»
  let count = 0;
  for (let i = first; i <= last; i++) if ((tokens.shape[i]! & S.QUOTE) === 0) count++;
  if (words.length < count) return normal;
  for (let i = first; i <= last; i++) {
    const word = words[i - first]!;
    if ((tokens.words[i]!.shape & S.WORD) === 0 || !/^\p{L}/u.test(word)) break;
    if ((tokens.words[i]!.shape & S.UPPER) !== 0) continue;
    // a capital at the start of a sentence says nothing: "Правительство Бурятии"
    const opens = isCapital(tokens, i) && opensSentence(tokens, i);
    if (opens && (last === first || count <= last - first || !isBodyWord(scene, i))) continue;
    const letter = word.charAt(0);
    words[i - first] = (isCapital(tokens, i) && !opens ? letter.toUpperCase() : letter.toLowerCase()) + word.slice(1);
  }
  return words.join(' ');
}

/** A type word that is written with a small letter in names: правительство, министерство. */
function isBodyWord(scene: Scene, at: number): boolean {
  const { tokens, setup } = scene;
  return tokens.words[at]!.entries.some(({ data }) => (setup.heads.get(data)?.lower ?? 0) !== 0);
}

/** «компания Allur»: the loose type word before a listed name. */
function descriptorOf(scene: Scene, first: number): string | null {
  const { tokens, setup } = scene;
  let at = first - 1;
  if (at > 0 && (tokens.shape[at]! & S.QUOTE_OPEN) !== 0) at--;
  if (at < tokens.sentenceStart[first]!) return null;
  for (const { tag, data } of tokens.words[at]!.entries) {
    const head = tag === setup.tags.head ? setup.heads.get(data) : undefined;
    if (head && !head.inside) return head.word;
  }
  return null;
}

/** May this hit be the body, and not a common word, a person or a title? */
function trusted(scene: Scene, entry: CompiledEntry, first: number, last: number): boolean {
  const { tokens } = scene;
  if ((tokens.words[last]!.shape & S.INITIAL) !== 0) return false;
  if (inQuotes(scene, first, last)) return !namesAThing(scene, first);
  if (described(scene, first)) return true;
  const long = last > first;
  if (!long && scene.surePerson[first] === 1) return false;
  if (entry.data.quoted === true) {
    if (!long || !isCapital(tokens, first) || scene.placeLast[first]! >= last) return false;
    if (isCapital(tokens, last)) return true;
    // "орден Дружбы народов": an award, a monument
    const thing = first > 0 && tokens.words[first - 1]!.entries.some(({ data }) => data.honours === true);
    const adjective = (tokens.words[first]!.grammar & MODIFIER) !== 0;
    return adjective && !thing && !opensSentence(tokens, first) && endsSmall(entry.name);
  }
  if (entry.data.ambiguous === true) return !opensSentence(tokens, first) && cued(scene, first);
  if (long) return true;
  const word = tokens.words[first]!;
  // "Правительство решило": the sentence gave it its capital
  if (opensSentence(tokens, first) && word.hasTag(scene.setup.tags.head) && (word.shape & S.UPPER) === 0) return false;
  return !(word.shape & S.UPPER && isCommon(scene, first) && inCapitals(tokens, first));
}

/** «Частный корреспондент»: does the entry itself write the last word with a small letter? */
function endsSmall(name: string): boolean {
  return /\s\p{Ll}[^\s]*$/u.test(name);
}

/** Which condition of `trusted` was not met, for tracing. */
function distrust(scene: Scene, entry: CompiledEntry, first: number, last: number): string {
  if ((scene.tokens.words[last]!.shape & S.INITIAL) !== 0) return 'an initial follows';
  if (inQuotes(scene, first, last)) return 'the noun before the quotes says that they hold something else';
  if (last === first && scene.person[first] === 1) return 'a person is read there';
  if (entry.data.quoted === true) return 'the entry is marked quoted: it needs quotes or a type word';
  if (entry.data.ambiguous === true) {
    return opensSentence(scene.tokens, first)
      ? "the entry is ambiguous and its capital may be the sentence's"
      : 'the entry is ambiguous: it needs a cue word before it (#OrganisationCue, #SpeechVerb)';
  }
  return 'a common word, whose capitals the text itself explains';
}

/** «корабль „Прогресс“», «стадион «Динамо»»: the noun before the quotes says that this is something else. */
function namesAThing(scene: Scene, first: number): boolean {
  const { tokens, setup } = scene;
  if (first < 2 || tokens.sentenceStart[first]! > first - 2) return false;
  // "программы «Единой России»": the genitive says whose it is
  const { grammar } = tokens.words[first]!;
  if ((grammar & CASE_MASK) !== 0 && (grammar & NOMN) === 0) return false;
  return tokens.words[first - 2]!.hasTag(setup.tags.notAfter);
}

/** A word that is also a common noun. */
function isCommon(scene: Scene, at: number): boolean {
  for (const r of scene.tokens.words[at]!.readings) {
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
function described(scene: Scene, first: number): boolean {
  const { tokens, setup } = scene;
  return (
    first > 0 &&
    tokens.sentenceStart[first]! < first &&
    tokens.words[first - 1]!.hasTag(setup.tags.head) &&
    isCapital(tokens, first)
  );
}

function cued(scene: Scene, first: number): boolean {
  const { tokens, setup } = scene;
  return (
    first > tokens.sentenceStart[first]! &&
    (tokens.words[first - 1]!.hasTag(setup.tags.cue) || tokens.words[first - 1]!.hasTag(setup.tags.verb))
  );
}

/**
 * «МВД России», «Минфина РФ», «УМВД по Кемеровской области»: last token of the place that a body of power has after
 * its name; `last` if there is none.
 */
function withPlace(scene: Scene, entry: CompiledEntry, first: number, last: number): number {
  const { tokens, setup } = scene;
  const type = typeof entry.data.type === 'string' ? entry.data.type : '';
  const head = setup.headsByWord.get(type) ?? setup.headsByWord.get(type.slice(type.lastIndexOf(' ') + 1));
  if (!head || (head.takes & PARTS.place) === 0 || !head.inside) return last;
  if (last + 1 >= tokens.sentenceEnd[first]!) return last;
  // a name that already ends in its place: "министерство обороны России"
  for (let i = first + 1; i <= last; i++) if (scene.placeLast[i]! >= 0) return afterPo(scene, head, last);
  const place = scene.placeInGenitive(last + 1);
  return afterPo(scene, head, place >= 0 ? place : last);
}

/** «МГТУ им. Н. Э. Баумана»: last token of the honour after the name, `last` if there is none. */
function withHonour(scene: Scene, last: number): number {
  const { tokens, setup } = scene;
  const at = last + 1;
  if (at >= tokens.sentenceEnd[last]! || !tokens.words[at]!.hasTag(setup.tags.namedAfter)) return last;
  return Math.max(
    last,
    namedAfter(tokens, at, (i) => scene.personFirst[i] === 1),
  );
}

function afterPo(scene: Scene, head: Head, last: number): number {
  return (head.takes & PARTS.po) !== 0 ? placeAfterPreposition(scene, last) : last;
}
