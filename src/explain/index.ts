/**
 * Why an article gave the records that it gave, and why it did not give others. The article is extracted once more with
 * a watch on the pipeline and a trace in the extractors; ordinary runs pay nothing for it.
 */
import type { Draft } from '../extract/draft.js';
import type { Engine } from '../match/engine.js';
import { runPipeline } from '../pipeline.js';
import type { Article, Span } from '../record/types.js';
import type { Clause } from '../resolve/arbiter.js';
import { confidenceReasons } from './confidence.js';
import { lossOf } from './losses.js';
import { nameMisses } from './names.js';
import { nearMisses } from './near.js';
import { readToken } from './readings.js';
import { ruleOf, sourceOf, wordSources } from './sources.js';
import { stepsOf } from './steps.js';
import type { ExplainedMention, Explanation, Refusal, WhyNot } from './types.js';

export type * from './types.js';

interface Lost {
  readonly loser: Draft;
  readonly winner: Draft;
  readonly clause: Clause;
}

interface Refused {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly reason: string;
}

/**
 * Explains an article; with `focus` (UTF-16 offsets) only the mentions that touch it, and what nearly was found there.
 */
export function explain(engine: Engine, article: Article, focus: Span | null = null): Explanation {
  const lost: Lost[] = [];
  const refused: Refused[] = [];
  let settled: readonly Draft[] = [];
  engine.trace = { fail: (rule, first, last, reason) => refused.push({ rule, first, last, reason }) };
  try {
    const extraction = runPipeline(engine, article, {
      drafted() {},
      lost: (loser, winner, clause) => lost.push({ loser, winner, clause }),
      settled: (drafts) => {
        settled = drafts;
      },
    });
    const mentions: ExplainedMention[] = [];
    extraction.mentions.forEach((mention, i) => {
      if (focus !== null && !touches([mention.start, mention.end], focus)) return;
      const draft = settled[i]!;
      const rule = ruleOf(engine, draft);
      mentions.push({
        mention,
        rule: rule && sourceOf(rule),
        words: wordSources(engine, draft.first, draft.last),
        steps: stepsOf(engine, mention, draft, article.published, extraction.mentions),
        confidence: confidenceReasons(engine, draft, rule),
        won: lost
          .filter(({ winner }) => winner === draft)
          .map(({ loser, winner, clause }) => lossOf(engine.tokens, loser, winner, clause)),
      });
    });
    return {
      published: article.published,
      dictionary: extraction.dictionary,
      mentions,
      focus: focus === null ? null : whyNot(engine, focus, lost, refused),
    };
  } finally {
    engine.trace = null;
  }
}

function whyNot(engine: Engine, focus: Span, lost: readonly Lost[], refused: readonly Refused[]): WhyNot | null {
  const { tokens } = engine;
  let first = -1;
  let last = -1;
  for (let i = 0; i < tokens.count; i++) {
    if (!touches([tokens.start[i]!, tokens.end[i]!], focus)) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return null;
  const here = (a: number, b: number): boolean => a <= last && first <= b;
  return {
    span: focus,
    text: tokens.text.slice(...focus),
    tokens: Array.from({ length: last - first + 1 }, (_, i) => readToken(engine, first + i)),
    lost: lost
      .filter(({ loser }) => here(loser.first, loser.last))
      .map(({ loser, winner, clause }) => lossOf(tokens, loser, winner, clause)),
    refused: refusals(
      engine,
      refused.filter((r) => here(r.first, r.last)),
    ),
    near: nearMisses(engine, first, last),
    names: nameMisses(engine, first, last),
  };
}

/** Each condition once, however often a rule came by. */
function refusals({ tokens }: Engine, refused: readonly Refused[]): Refusal[] {
  const out = new Map<string, Refusal>();
  for (const { rule, first, last, reason } of refused) {
    const span = [tokens.start[first]!, tokens.end[last]!] as const;
    const refusal = { rule, text: tokens.text.slice(...span), span, reason };
    out.set(JSON.stringify(refusal), refusal);
  }
  return [...out.values()];
}

/** Spans that share a character; an empty span asks for what stands at it. */
function touches([start, end]: Span, [from, to]: Span): boolean {
  return from === to ? start <= from && from < end : start < to && from < end;
}
