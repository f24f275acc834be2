/** Patterns that began to match and failed: the first element that did not, and the word on which it failed. */
import type { CompiledRule } from '../dictionary/compiled.js';
import type { Engine } from '../match/engine.js';
import { Matcher } from '../match/matcher.js';
import type { NegatableTest, Pattern } from '../match/pattern.js';
import type { Tokens } from '../text/tokens.js';
import { describeTest } from './notation.js';
import type { NearMiss } from './types.js';

/** Patterns that begin this many tokens before the place may still reach it. */
const BEFORE = 4;
const SHOWN = 8;

/** A test that failed, and the part of a `&&` that made it fail. */
interface Failed {
  readonly node: NegatableTest;
  readonly part: NegatableTest | null;
}

/** Runs a pattern and keeps what failed at the furthest token. */
class TracingMatcher extends Matcher {
  reached = -1;
  furthest = -1;
  failed: Failed[] = [];
  private depth = 0;
  private part: NegatableTest | null = null;

  trace(pattern: number, at: number): number {
    this.reached = -1;
    this.furthest = -1;
    this.failed = [];
    return this.match(pattern, at);
  }

  protected override accepts(test: number, at: number): boolean {
    const node = this.program.tests[test]!;
    this.depth++;
    const fits = super.accepts(test, at);
    this.depth--;
    if (this.depth > 0) {
      if (!fits) this.part ??= node;
      return fits;
    }
    const part = this.part;
    this.part = null;
    if (fits) this.reached = Math.max(this.reached, at);
    else if (at >= this.furthest) {
      if (at > this.furthest) this.failed = [];
      this.furthest = at;
      if (!this.failed.some((f) => f.node === node)) this.failed.push({ node, part });
    }
    return fits;
  }
}

/**
 * Near misses that touch tokens first…last (both included), the nearest first. One for each rule; rules of helper
 * kinds ("quantity-modifier") come last, for they say less.
 */
export function nearMisses(engine: Engine, first: number, last: number): NearMiss[] {
  const { tokens, rules } = engine;
  const matcher = new TracingMatcher(tokens, engine.program, engine.plans);
  const numberOf = (pattern: Pattern): number => engine.starts.patterns.indexOf(pattern);
  const best = new Map<string, { miss: NearMiss; score: number }>();
  for (let i = Math.max(tokens.sentenceStart[first]!, first - BEFORE); i <= last; i++) {
    for (const r of tokens.words.at(i).rules) {
      const rule = rules[r]!;
      const outcomes = rule.patterns.map((pattern) => ({ pattern, end: matcher.trace(numberOf(pattern), i) }));
      if (outcomes.some(({ end }) => end >= 0)) continue;
      for (const { pattern } of outcomes) {
        matcher.trace(numberOf(pattern), i);
        const { reached } = matcher;
        if (reached < i || reached + 1 < first) continue;
        // a preposition before the place begins many a pattern
        if (reached < first && reached === i && closeness(matcher.failed) <= 0) continue;
        const miss = describe(engine, rule, pattern, i, matcher);
        const score =
          (reached - i) * 4 + closeness(matcher.failed) - (rule.kind.includes('-') ? 6 : 0) - (i < first ? 1 : 0);
        const other = best.get(rule.name);
        if (miss && (!other || other.score < score)) best.set(rule.name, { miss, score });
      }
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.miss.rule < b.miss.rule ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ miss }) => miss);
}

/** The fewer ways to go on there were, and the more parts of the failed one fitted, the nearer the miss. */
function closeness(failed: readonly Failed[]): number {
  const { node, part } = failed[0] ?? { node: null, part: null };
  const passed = part && node?.test.t === 'and' ? node.test.tests.indexOf(part) : 0;
  return 2 * passed - failed.length;
}

function describe(
  engine: Engine,
  rule: CompiledRule,
  pattern: Pattern,
  from: number,
  matcher: TracingMatcher,
): NearMiss | null {
  const { tokens, dictionary } = engine;
  const { reached, furthest, failed } = matcher;
  const stop = reached + 1;
  const ended = stop >= tokens.sentenceEnd[from]!;
  if (!ended && (furthest < stop || failed.length === 0) && !pattern.atEnd) return null;
  const { tags } = dictionary.header;
  const wanted = ended || furthest < stop ? [] : failed.map(({ node }) => describeTest(node, tags));
  const found = ended ? null : tokens.words.at(stop).surface;
  const matched = tokens.slice(from, reached);
  return {
    rule: rule.name,
    at: `${rule.file}:${rule.line}`,
    pattern: pattern.source,
    matched,
    span: [tokens.start[from]!, tokens.end[reached]!],
    wanted,
    found,
    reason:
      found === null ? `the sentence ends after "${matched}"` : reasonOf(found, failed, tags, tokens, stop, wanted),
  };
}

function reasonOf(
  found: string,
  failed: readonly Failed[],
  tags: readonly string[],
  tokens: Tokens,
  at: number,
  wanted: readonly string[],
): string {
  const only = failed.length === 1 ? failed[0] : undefined;
  if (wanted.length === 0) return `the sentence goes on with "${found}" ($)`;
  if (!only) return `"${found}" is none of ${wanted.join(', ')}`;
  const test = only.part ?? only.node;
  const text = describeTest(test, tags);
  const whole = only.part ? ` of ${describeTest(only.node, tags)}` : '';
  if (test.test.t === 'method' && test.test.name === 'agree')
    return `"${found}" does not agree with "${tokens.words.at(at - 1).surface}": ${text}${whole}`;
  return `"${found}" is not ${text}${whole}`;
}
