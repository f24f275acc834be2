/**
 * Runs one pattern at one token: backtracking over a short tree, bounded by the sentence and by MAX_REPEAT.
 * No allocation: captures live in one shared array that the caller reads before the next call.
 */
import type { Tokens } from '../text/tokens.js';
import { METHODS } from './methods.js';
import type { NegatableTest, Pattern, PatternNode } from './pattern.js';

export class Matcher {
  /** First token of capture i, or -1. */
  readonly from = new Int32Array(32);
  /** One past the last token of capture i. */
  readonly to = new Int32Array(32);
  /** Tests made since the last reset: what the linear-time test counts. */
  steps = 0;
  private tokens: Tokens | null = null;
  private limit = 0;
  private first = 0;

  /** One past the last token of the longest match of `pattern` that begins at token `at`, or -1. */
  match(tokens: Tokens, pattern: Pattern, at: number): number {
    if (pattern.atStart && tokens.sentenceStart[at] !== at) return -1;
    this.tokens = tokens;
    this.limit = tokens.sentenceEnd[at]!;
    this.first = at;
    this.from.fill(-1, 0, pattern.captures.length);
    const limit = this.limit;
    return this.run(pattern.nodes, 0, 0, at, pattern.atEnd ? (i) => (i === limit ? i : -1) : identity);
  }

  /** Matches nodes[n…] with `count` repetitions of nodes[n] already made; `then` is what must follow. */
  private run(
    nodes: readonly PatternNode[],
    n: number,
    count: number,
    at: number,
    then: (at: number) => number,
  ): number {
    const node = nodes[n];
    if (!node) return then(at);
    const { test, min, max, opens, closes } = node;
    if (count === 0) for (const c of opens) this.from[c] = at;
    if (test.t === 'or' && !node.not) {
      if (count < max) {
        for (const alternative of test.alternatives) {
          const end = this.run(alternative, 0, 0, at, (i) => (i === at ? -1 : this.run(nodes, n, count + 1, i, then)));
          if (end >= 0) return end;
        }
      }
      return count >= min ? this.leave(nodes, n, count, at, then, closes, opens) : -1;
    }
    if (count < max && at < this.limit && this.accepts(node, at)) {
      const end = this.run(nodes, n, count + 1, at + 1, then);
      if (end >= 0) return end;
    }
    return count >= min ? this.leave(nodes, n, count, at, then, closes, opens) : -1;
  }

  private leave(
    nodes: readonly PatternNode[],
    n: number,
    count: number,
    at: number,
    then: (at: number) => number,
    closes: readonly number[],
    opens: readonly number[],
  ): number {
    // a capture around nothing is no capture
    if (count === 0 && opens.length > 0 && closes.length > 0) for (const c of opens) this.from[c] = -1;
    else for (const c of closes) this.to[c] = at;
    return this.run(nodes, n + 1, 0, at, then);
  }

  private accepts(node: NegatableTest, at: number): boolean {
    return this.check(node, at) !== node.not;
  }

  private check({ test }: NegatableTest, at: number): boolean {
    this.steps++;
    const tokens = this.tokens!;
    const word = tokens.words[at]!;
    switch (test.t) {
      case 'tag':
        return word.hasTag(test.tag);
      case 'tags': {
        for (let i = 0; i < test.tags.length; i++) if (word.hasTag(test.tags[i]!)) return true;
        return false;
      }
      case 'any':
        return true;
      case 'method':
        return METHODS[test.name]!(tokens, at, this.first);
      case 'and': {
        for (let i = 0; i < test.tests.length; i++) if (!this.accepts(test.tests[i]!, at)) return false;
        return true;
      }
      case 'or':
        // reached only under `!`: none of the alternatives may begin here
        return test.alternatives.some((alternative) => this.run(alternative, 0, 0, at, identity) >= 0);
    }
  }
}

const identity = (at: number): number => at;
