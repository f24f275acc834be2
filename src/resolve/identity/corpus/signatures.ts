/** Evidence classes where equal signatures are the evidence: candidates come from one map, not from comparisons. */
import { fold } from '../../../text/characters.js';
import type { Edge, Groups } from './groups.js';
import type { Profile } from './profile.js';
import type { IdentityRules, Join } from './rules.js';

/** Profiles of one signature beyond this are too common a name to be told apart. */
const MOST = 40;

/** Words beside type and place that make a body the only one of its place. */
const ENOUGH = 2;

/** Joins what has equal signatures; null: none. */
export function bySignature(groups: Groups, signature: (profile: Profile) => string | null): Edge[] {
  // most signatures are one profile's: only those that come again get a list
  const first = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  groups.profiles.forEach((profile, i) => {
    const key = signature(profile);
    if (key === null) return;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, i);
      return;
    }
    const bucket = buckets.get(key);
    if (bucket) bucket.push(i);
    else buckets.set(key, [known, i]);
  });
  const edges: Edge[] = [];
  for (const bucket of buckets.values()) {
    if (bucket.length > MOST) continue;
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const [a, b] = [bucket[i]!, bucket[j]!];
        const [p, q] = [groups.profiles[a]!, groups.profiles[b]!];
        edges.push({ a, b, evidence: `${p.base} = ${q.base}`, shownBy: p.names[0]! });
      }
    }
  }
  return edges;
}

/** Same words, whatever their forms, order, hyphens and fillers. */
export function wordSignature({ key, words, rest, stems, family, numbers }: Profile): string | null {
  if (key.startsWith('person:')) {
    // first names and surnames alone are many people's
    return words.length < 2 ? null : [...words].sort().join(' ');
  }
  // «Красное» and «Красный» are two villages, «Свобода» and «Партия свободы» two parties: a single word beside a type
  // must be the same form
  const exact = stems.length === 1 && (rest !== null ? key.startsWith('organisation:') : key.startsWith('place:'));
  const core = exact ? [...(rest ?? words)] : [...stems];
  // without a type the order of the words is all there is: «Совет Федерации» is no «Федерация советов»
  return `${family}|${rest === null ? '' : 'type'}|${numbers}|${(family === '' ? core : core.sort()).join(' ')}`;
}

/** The type stands in one name and beside the other: «театр «Современник»», «Современник». Forms must be equal then. */
export function typedSignature({ key, words, rest, family, numbers }: Profile): string | null {
  if (family === '' || key.startsWith('person:')) return null;
  return `${family}|${numbers}|${(rest ?? words).join(' ')}`;
}

/** «английская сборная», «сборная Англии»: type and place are the whole name. */
export function placeSignature(profile: Profile, rules: IdentityRules): string | null {
  const { type, family, places, numbers, stems } = profile;
  if (type === null || places.length !== 1) return null;
  const [place] = places;
  const rest = stems.filter((stem) => !isOfPlace(stem, place!, rules));
  // «Московская торгово-промышленная палата» says enough besides the place
  if (rest.length < ENOUGH && !rules.onePerPlace.has(type)) return null;
  return rest.length === stems.length ? null : `${family}|${numbers}|${place}|${rest.sort().join(' ')}`;
}

/** «английск» of «англия»: they begin alike, or the dictionary knows. */
export function isOfPlace(stem: string, place: string, { adjectives, places, words }: IdentityRules): boolean {
  if (adjectives.get(stem) === place) return true;
  const shown = places.get(stem);
  if (shown !== undefined && fold(shown) === place) return true;
  const least = Math.min(4, place.length);
  for (const word of words.ofPlace(place)) {
    if (word.length >= 3 && stem.length >= 3 && word.slice(0, least) === stem.slice(0, least)) return true;
  }
  return false;
}

/** The same sounds: Твиттер and Twitter, Маккензи and Макензи. */
export function soundSignature(profile: Profile, rules: IdentityRules, join: Join): string | null {
  if (profile.key.startsWith('person:') && profile.words.length < 2) return null;
  const sounds = profile.words.map((word) => rules.sounds.of(word));
  if (sounds.join('').length < join.number('least', 5)) return null;
  return `${profile.numbers}|${(profile.surname === '' ? sounds : sounds.sort()).join(' ')}`;
}

/** «Тимоти Гартон-Эша»: a surname in an oblique case; the first name must tell that it is one person. */
export function endingSignature(profile: Profile, rules: IdentityRules, join: Join): string | null {
  const { given, surname } = profile;
  if (given.length < 2 || surname.length < join.number('least', 4) || rules.either.has(given)) return null;
  let bare = surname;
  for (const ending of rules.endings) {
    if (surname.endsWith(ending) && surname.length - ending.length >= join.number('least', 4) - 1) {
      bare = surname.slice(0, -ending.length);
      break;
    }
  }
  return `${given} ${bare}`;
}
