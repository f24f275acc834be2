/** Which tags can the first token of a pattern have? Rules are indexed by them, so that most words try no rule. */
import type { NegatableTest, Pattern, PatternNode, Test } from './pattern.js';

/** Tags of which one must be on the first token; null if the first token can be anything. */
export function startTags(pattern: Pattern, rarity: (tag: number) => number): readonly number[] | null {
  const tags = new Set<number>();
  return ofSequence(pattern.nodes, tags, rarity) === 'closed' ? [...tags] : null;
}

/**
 * Tags of which one must be on the second token, where the first element takes tokens one by one; null if anything may
 * follow. Spares most attempts of rules that start at a common word: «в», «на», «за».
 */
export function secondTags(pattern: Pattern, rarity: (tag: number) => number): readonly number[] | null {
  const first = pattern.nodes[0];
  if (first?.min !== 1 || (first.test.t === 'or' && !first.not)) return null;
  const tags = new Set<number>();
  // the second may be one more of the first
  if (first.max > 1 && !ofTest(first, tags, rarity)) return null;
  return ofSequence(pattern.nodes.slice(1), tags, rarity) === 'closed' ? [...tags] : null;
}

function ofSequence(
  nodes: readonly PatternNode[],
  out: Set<number>,
  rarity: (tag: number) => number,
): 'closed' | 'open' {
  for (const node of nodes) {
    if (!ofTest(node, out, rarity)) return 'open';
    if (node.min > 0) return 'closed';
  }
  return 'open';
}

/** Adds the tags of the test; false if the test does not bound the token. */
function ofTest(node: NegatableTest, out: Set<number>, rarity: (tag: number) => number): boolean {
  if (node.not) return false;
  const test: Test = node.test;
  switch (test.t) {
    case 'tag':
      out.add(test.tag);
      return true;
    case 'tags':
      for (const tag of test.tags) out.add(tag);
      return true;
    case 'or':
      return test.alternatives.every((alternative) => ofSequence(alternative, out, rarity) === 'closed');
    case 'and': {
      // the rarest of the tests bounds the token best
      let best: Set<number> | null = null;
      let bestRarity = Number.POSITIVE_INFINITY;
      for (const part of test.tests) {
        const own = new Set<number>();
        if (!ofTest(part, own, rarity)) continue;
        const r = [...own].reduce((sum, tag) => sum + rarity(tag), 0);
        if (r < bestRarity) {
          best = own;
          bestRarity = r;
        }
      }
      if (!best) return false;
      for (const tag of best) out.add(tag);
      return true;
    }
    default:
      return false;
  }
}
