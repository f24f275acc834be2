/**
 * Runs one pattern at one token: backtracking over a short tree, bounded by the sentence and by MAX_REPEAT.
 * No allocation: captures live in one shared array that the caller reads before the next call.
 */
import type { Tokens } from '../text/tokens.js';
import { METHODS } from './methods.js';
import type { NegatableTest, Pattern, PatternNode } from './pattern.js';

/** What follows a sequence that stands inside an alternative. */
interface Continuation {
  readonly nodes: readonly PatternNode[];
  readonly n: number;
  readonly count: number;
  /** Where the alternative began. */
  readonly from: number;
  readonly next: Continuation | null;
}

/** `$`: the match must end with its sentence. */
const AT_SENTENCE_END: Continuation = { nodes: [], n: 0, count: 0, from: -1, next: null };

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
    return this.run(pattern.nodes, 0, 0, at, pattern.atEnd ? AT_SENTENCE_END : null);
  }

  /** Matches nodes[n…] with `count` repetitions of nodes[n] already made, then what `next` says. */
  private run(nodes: readonly PatternNode[], n: number, count: number, at: number, next: Continuation | null): number {
    const node = nodes[n];
    if (!node) return this.goOn(at, next);
    const { test, min, max } = node;
    if (count === 0) for (let i = 0; i < node.opens.length; i++) this.from[node.opens[i]!] = at;
    if (count < max) {
      if (test.t === 'or' && !node.not) {
        const again: Continuation = { nodes, n, count: count + 1, from: at, next };
        for (const alternative of test.alternatives) {
          const end = this.run(alternative, 0, 0, at, again);
          if (end >= 0) return end;
        }
      } else if (at < this.limit && this.accepts(node, at)) {
        const end = max === 1 ? this.leave(nodes, n, 1, at + 1, next) : this.run(nodes, n, count + 1, at + 1, next);
        if (end >= 0) return end;
      }
    }
    return count >= min ? this.leave(nodes, n, count, at, next) : -1;
  }

  /** The pattern's end, or the rest of the sequence around a finished alternative. */
  private goOn(at: number, next: Continuation | null): number {
    if (next === null) return at;
    if (next === AT_SENTENCE_END) return at === this.limit ? at : -1;
    // an alternative that took nothing would repeat for ever
    return at === next.from ? -1 : this.run(next.nodes, next.n, next.count, at, next.next);
  }

  private leave(
    nodes: readonly PatternNode[],
    n: number,
    count: number,
    at: number,
    next: Continuation | null,
  ): number {
    const { opens, closes } = nodes[n]!;
    // a capture around nothing is no capture
    if (count === 0 && opens.length > 0 && closes.length > 0) for (const c of opens) this.from[c] = -1;
    else for (let i = 0; i < closes.length; i++) this.to[closes[i]!] = at;
    return this.run(nodes, n + 1, 0, at, next);
  }

  /** Open to tracing: explain watches which tests fail. */
  protected accepts(node: NegatableTest, at: number): boolean {
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
        return test.alternatives.some((alternative) => this.run(alternative, 0, 0, at, null) >= 0);
    }
  }
}
