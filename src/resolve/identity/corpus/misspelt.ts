/** One slip of the pen in a long word: Jaro–Winkler proposes, the rules decide. */
import { createRequire } from 'node:module';
import type { CorpusName } from '../../../record/identity.js';
import type { Edge, Groups } from './groups.js';
import type { Profile } from './profile.js';
import type { Join } from './rules.js';

// never the root of the package, which loads database drivers
const require = createRequire(import.meta.url);
type Similarity = (a: string, b: string) => number;

/** Letters that words of one block share at their beginning. */
const BEGINNING = 3;
/** A block beyond this is too common a beginning to look at all its pairs. */
const MOST = 60;
/** The end of a word is grammar: «Гаврилов», «Гаврилова». */
const ENDING = 2;

export function misspelt(groups: Groups, names: readonly CorpusName[], join: Join): Edge[] {
  const similarity: Similarity = require('natural/lib/natural/distance/jaro-winkler_distance.js');
  const { profiles } = groups;
  const least = join.number('least', 7);
  const alike = join.number('alike', 0.94);
  const edges: Edge[] = [];
  for (const block of blocksOf(profiles, least)) {
    if (block.length > MOST) continue;
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length; j++) {
        const [x, y] = [block[i]!, block[j]!];
        if (groups.root(x.profile) === groups.root(y.profile) || similarity(x.word, y.word) < alike) continue;
        const [p, q] = [profiles[x.profile]!, profiles[y.profile]!];
        if (!isSlip(x.word, y.word) || !sameElse(p, q, names, join)) continue;
        const [a, b] = p.articles <= q.articles ? [x, y] : [y, x];
        edges.push({
          a: a.profile,
          b: b.profile,
          oneWay: true,
          evidence: `${a.word} = ${b.word}`,
          shownBy: profiles[a.profile]!.names[0]!,
        });
      }
    }
  }
  return edges;
}

interface Word {
  readonly profile: number;
  readonly word: string;
}

/** Names that are equal but for one word, which begins alike. */
function blocksOf(profiles: readonly Profile[], least: number): Iterable<readonly Word[]> {
  const blocks = new Map<string, Word[]>();
  profiles.forEach(({ words, family }, profile) => {
    words.forEach((word, at) => {
      if (word.length < least) return;
      const rest = words.filter((_, i) => i !== at).join(' ');
      const key = `${words.length === 1 ? family : ''}|${at}|${rest}|${word.slice(0, BEGINNING)}`;
      const block = blocks.get(key);
      if (block) block.push({ profile, word });
      else blocks.set(key, [{ profile, word }]);
    });
  });
  return blocks.values();
}

/** The rarer is a slip when it is rare indeed, and nothing that is known of both differs. */
function sameElse(p: Profile, q: Profile, names: readonly CorpusName[], join: Join): boolean {
  if (p.listed && q.listed) return false;
  const [few, many] = [Math.min(p.articles, q.articles), Math.max(p.articles, q.articles)];
  if (few > many * join.number('share', 0.25)) return false;
  const rarer = p.articles <= q.articles ? p : q;
  if (rarer.listed) return false;
  if (p.surname === '') return true;
  const roles = [p, q].map(({ names: own }) => own.map((i) => names[i]!.type).find((role) => role !== null));
  return roles[0] !== undefined && roles[0] === roles[1];
}

/** One letter more, less, other, or two that changed places; not in the ending. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  if (Math.min(a.length - endA, b.length - endB) < ENDING) return false;
  const [partA, partB] = [a.slice(from, endA), b.slice(from, endB)];
  if (partA.length <= 1 && partB.length <= 1) return true;
  return partA.length === 2 && partB.length === 2 && partA[0] === partB[1] && partA[1] === partB[0];
}
