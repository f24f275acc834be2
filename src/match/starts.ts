/** Every pattern of every rule in one row, and by the tags that its first token may have. */
import type { Compiled, CompiledRule } from '../dictionary/compiled.js';
import type { Pattern } from './pattern.js';
import { secondTags, startTags } from './start.js';
import { BUILT_IN_TAGS } from './tags.js';

export interface Starts {
  /** By pattern number, in the order of rules and of their patterns. */
  readonly patterns: readonly Pattern[];
  /** Pattern number -> its rule, and its place among the rule's patterns. */
  readonly ruleOf: Int32Array;
  readonly indexOf: Int32Array;
  /** Pattern number -> tags of which one must be on the second token, or null. */
  readonly seconds: readonly (readonly number[] | null)[];
  /** Tag -> numbers of the patterns that may start at a word with that tag. */
  readonly byTag: readonly (Int32Array | undefined)[];
}

/** Built-in tags are common, dictionary tags rare: an `and` test is indexed by its rarest part. */
function rarity(tag: number): number {
  return tag < BUILT_IN_TAGS.length ? 1000 : 1;
}

export function startsOf({ header }: Compiled): Starts {
  const all = header.rules.flatMap((rule: CompiledRule, ruleNumber) =>
    rule.patterns.map((pattern, index) => ({ ruleNumber, index, pattern })),
  );
  const byTag: (number[] | undefined)[] = new Array(header.tags.length).fill(undefined);
  all.forEach(({ pattern }, p) => {
    for (const tag of new Set(startTags(pattern, rarity) ?? BUILT_IN_TAGS.keys())) {
      const list = byTag[tag];
      if (list) list.push(p);
      else byTag[tag] = [p];
    }
  });
  return {
    patterns: all.map(({ pattern }) => pattern),
    ruleOf: Int32Array.from(all, ({ ruleNumber }) => ruleNumber),
    indexOf: Int32Array.from(all, ({ index }) => index),
    seconds: all.map(({ pattern }) => secondTags(pattern, rarity)),
    byTag: byTag.map((list) => (list ? Int32Array.from(list) : undefined)),
  };
}
