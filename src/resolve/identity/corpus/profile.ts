/** What all names of one key tell together of its body. */
import type { CorpusName } from '../../../record/identity.js';
import type { Kind } from '../../../record/types.js';
import { fold } from '../../../text/characters.js';
import { evened } from '../spelling.js';
import type { IdentityRules } from './rules.js';
import type { NameWord } from './words.js';

export interface Profile {
  readonly key: string;
  /** The key without its kind and place. */
  readonly base: string;
  /** Words of the base, parted at hyphens too, without fillers; initials go where «имени» tells whose name it is. */
  readonly words: readonly string[];
  /** The words without the type word, which is told elsewhere too: in the family. Null: it has none in it. */
  readonly rest: readonly string[] | null;
  /** Stems of `rest`, or of all words where there is none; of persons none. */
  readonly stems: readonly string[];
  /** Its numbers, Arabic and Roman, sorted. */
  readonly numbers: string;
  /** Evened type; null where none is stated or the type says nothing. */
  readonly type: string | null;
  /** Family of the type; "" where none. */
  readonly family: string;
  /** Evened places, sorted. */
  readonly places: readonly string[];
  readonly listed: boolean;
  readonly mentions: number;
  readonly articles: number;
  /** Places among the corpus's names, the most frequent first. */
  readonly names: readonly number[];
  /** A body that only its article knows: «школа №10» of no town. */
  readonly ownArticle: boolean;
  readonly given: string;
  readonly surname: string;
  readonly patronymic: string;
}

/** The suffix that a key has where the article tells no town. */
const HASH = /^[0-9a-f]{16}$/;

/** Profiles sorted by key, so that nothing depends on the order of the names. */
export function profilesOf(kind: Kind, names: readonly CorpusName[], rules: IdentityRules): Profile[] {
  const byKey = new Map<string, number[]>();
  names.forEach(({ key }, i) => {
    const list = byKey.get(key);
    if (list) list.push(i);
    else byKey.set(key, [i]);
  });
  const keys = [...byKey.keys()].sort();
  return keys.map((key) => profileOf(kind, key, byKey.get(key)!, names, rules));
}

function profileOf(
  kind: Kind,
  key: string,
  own: number[],
  names: readonly CorpusName[],
  rules: IdentityRules,
): Profile {
  if (own.length > 1)
    own.sort((a, b) => names[b]!.mentions - names[a]!.mentions || compare(names[a]!.alias, names[b]!.alias));
  const at = key.indexOf(' @ ');
  const within = at < 0 ? null : key.slice(at + 3);
  const base = key.slice(kind.length + 1, at < 0 ? undefined : at);
  const ownArticle = within !== null && HASH.test(within);
  let places = within !== null && !ownArticle ? new Set([within]) : null;
  let mentions = 0;
  let articles = 0;
  let listed = false;
  for (const i of own) {
    const name = names[i]!;
    mentions += name.mentions;
    articles += name.articles;
    listed ||= name.listed;
    if (within !== null || kind !== 'organisation' || name.place === null) continue;
    places ??= new Set();
    places.add(evened(shownPlace(name.place, rules), rules.spelling));
  }
  const first = own.find((i) => names[i]!.type !== null);
  const stated = first === undefined || kind === 'person' ? null : fold(names[first]!.type!);
  const all = wordsOf(base, rules);
  const words = all.map(({ text }) => text);
  const type = typeOf(stated, words, rules);
  const named = kind === 'person' ? null : withoutType(all, type, rules);
  const person = names[own.find((i) => names[i]!.surname !== null) ?? own[0]!]!;
  return {
    key,
    base,
    words,
    rest: named === null ? null : named.map(({ text }) => text),
    stems: kind === 'person' ? NONE : (named ?? all).map(({ stem }) => stem),
    numbers: all.some(({ isNumber }) => isNumber) ? numbersOf(all) : '',
    type,
    family: type === null ? '' : (rules.families.get(type)?.name ?? type),
    places: places === null ? NONE : [...places].sort(),
    listed: listed && kind !== 'programme' && kind !== 'person',
    mentions,
    articles,
    names: own,
    ownArticle,
    given: person.name === null ? '' : rules.words.bare(person.name),
    surname: person.surname === null ? '' : rules.words.bare(person.surname),
    patronymic: person.patronymic === null ? '' : rules.words.bare(person.patronymic),
  };
}

/** «Россия» for «РФ»: one name for a place that has several. */
export const shownPlace = (place: string, { places }: IdentityRules): string => places.get(fold(place)) ?? place;

/** «МБОУ «СОШ №10»»: what the law calls it says nothing, the name itself does. */
function typeOf(stated: string | null, words: readonly string[], rules: IdentityRules): string | null {
  if (stated !== null && !rules.general.has(stated) && !rules.spelling.legal.has(stated)) return stated;
  const [first] = words;
  return stated !== null && first !== undefined && rules.families.has(first) ? first : null;
}

function withoutType(words: readonly NameWord[], type: string | null, rules: IdentityRules): NameWord[] | null {
  if (type === null) return null;
  const ofType = rules.typeStems(type);
  const rest = words.filter(({ stem }) => !ofType.has(stem));
  return rest.length > 0 && rest.length < words.length ? rest : null;
}

function wordsOf(base: string, rules: IdentityRules): NameWord[] {
  const words = rules.words.of(base);
  // initials are left out where a filler tells whose name it is, and not else
  if (!words.some(({ isFiller }) => isFiller)) return words;
  const kept = words.filter(({ isFiller }, i) => !isFiller && !isInitial(words, i));
  return kept.length > 0 ? kept : words;
}

/** «имени С П Горбунова»: the letters after a filler and before a long word. */
function isInitial(words: readonly NameWord[], at: number): boolean {
  let first = at;
  while (first >= 0 && words[first]!.text.length === 1) first--;
  return first < at && first >= 0 && words[first]!.isFiller && words.some(({ text }, i) => i > at && text.length > 1);
}

const numbersOf = (words: readonly NameWord[]): string =>
  words
    .filter(({ isNumber }) => isNumber)
    .map(({ text }) => text)
    .sort()
    .join(' ');

/** Most profiles have nothing there. */
const NONE: readonly string[] = [];

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
