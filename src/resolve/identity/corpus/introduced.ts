/** Short names that some article introduced beside the long one: «Кузнецкий металлургический техникум (КМТ)». */
import type { CorpusName } from '../../../record/identity.js';
import { evened } from '../spelling.js';
import type { Edge, Groups } from './groups.js';
import { compare, type Profile } from './profile.js';
import type { IdentityRules, Join } from './rules.js';

/** An abbreviation: capitals, at most one small letter («МГУ», «НЦУКС», «АПКиТ»). */
const SHORT = /^[\p{Lu}-]*\p{Ll}?[\p{Lu}-]+$/u;

/** An abbreviation of so many letters hardly has two meanings. */
const LONG = 4;
const SHARE = 3;
const LATIN = /[A-Za-z]/;

/** Base -> profiles; the same base has several keys where the place is part of them. */
function byBase(profiles: readonly Profile[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  profiles.forEach(({ base }, i) => {
    const list = found.get(base);
    if (list) list.push(i);
    else found.set(base, [i]);
  });
  return found;
}

/** An alias of one key that is a key of its own elsewhere. */
export function introduced(groups: Groups, names: readonly CorpusName[], rules: IdentityRules, join: Join): Edge[] {
  const { profiles } = groups;
  const bases = byBase(profiles);
  let carriers: Map<string, Set<number>> | null = null;
  const edges: Edge[] = [];
  profiles.forEach((long, b) => {
    for (const name of long.names) {
      const { alias, articles } = names[name]!;
      const base = evened(alias, rules.spelling);
      if (base === long.base) continue;
      const short = SHORT.test(alias);
      if (base.length < join.number(short ? 'least' : 'whole', 3)) continue;
      // letters of another language's name: CPJ, «Комитет защиты журналистов»
      const foreign = LATIN.test(alias) && !LATIN.test(long.base);
      if (short && !spells(alias, long.words) && !(foreign && articles > 1)) continue;
      for (const a of bases.get(base) ?? []) {
        const bare = profiles[a]!;
        if (a === b || bare.listed) continue;
        // «ОВД» of three letters is much else besides: the introductions must be a fair part of it
        if (short && base.length < LONG && articles * SHARE < bare.articles) continue;
        // a bare word that other bodies have in their names may be any of them
        if (!short) {
          carriers ??= carriersOf(groups, rules);
          if ((carriers.get(rules.stem(bare.words[0]!))?.size ?? 0) > 2) continue;
        }
        edges.push({ a, b, oneWay: true, evidence: `${alias} = ${long.base}`, shownBy: name });
      }
    }
  });
  return edges;
}

/** Stem -> roots whose names have it. */
function carriersOf(groups: Groups, { stem }: IdentityRules): Map<string, Set<number>> {
  const carriers = new Map<string, Set<number>>();
  groups.profiles.forEach(({ words }, i) => {
    for (const word of words) {
      const key = stem(word);
      const set = carriers.get(key);
      if (set) set.add(groups.root(i));
      else carriers.set(key, new Set([groups.root(i)]));
    }
  });
  return carriers;
}

/** Words of a name beyond the letters of its abbreviation: «ВГИК имени С.А. Герасимова» has one. */
const UNSAID = 3;
/** Prepositions and conjunctions have no letter in an abbreviation. */
const SMALL = 2;

/**
 * Do the letters of an abbreviation begin words of the name, in order? In a name of one word they may stand within it:
 * ВЭБ, «Внешэкономбанк».
 */
export function spells(alias: string, words: readonly string[]): boolean {
  const letters = alias.toLowerCase().replaceAll('ё', 'е').replaceAll('-', '');
  const counted = words.filter((word) => word.length > SMALL);
  const [only] = counted;
  if (counted.length === 1 && only !== undefined) return only.startsWith(letters.charAt(0)) && isWithin(letters, only);
  let at = 0;
  for (const word of words) if (word.charAt(0) === letters.charAt(at)) at++;
  return at === letters.length && counted.length - letters.length <= UNSAID;
}

function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters.charAt(at)) at++;
  return at === letters.length;
}

/** An abbreviation that nobody introduced, and the only name of the corpus that it can stand for. */
export function byInitials(groups: Groups, names: readonly CorpusName[], join: Join): Edge[] {
  const { profiles } = groups;
  const least = join.number('least', 4);
  const initials = new Map<string, number[]>();
  profiles.forEach(({ words }, i) => {
    if (words.length < least) return;
    const letters = words.map((word) => word.charAt(0)).join('');
    const list = initials.get(letters);
    if (list) list.push(i);
    else initials.set(letters, [i]);
  });
  const edges: Edge[] = [];
  profiles.forEach(({ base, names: own, listed }, a) => {
    const { alias } = names[own[0]!]!;
    if (listed || !SHORT.test(alias)) return;
    for (const b of initials.get(base) ?? []) {
      edges.push({ a, b, oneWay: true, evidence: `${alias} = ${profiles[b]!.base}`, shownBy: profiles[b]!.names[0]! });
    }
  });
  return edges.sort((x, y) => compare(x.evidence, y.evidence));
}
