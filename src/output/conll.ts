/**
 * CoNLL, IOB2: a token and its tag on each line, an empty line after each sentence, `-DOCSTART-` before each article.
 * One layer only: of mentions that overlap, the one that begins first stays, and of those the longest.
 */
import type { Mention } from '../record/types.js';
import { writeWhole } from './file.js';
import type { Outcome } from './types.js';

/** A word with its inner hyphens, points and apostrophes, a number with its inner marks, or a single sign. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’.,:/][\p{L}\p{M}\p{N}]+)*|[^\s\p{C}]|[\ud800-\udbff][\udc00-\udfff]/gu;

/** Where a sentence may end in a stretch that no mention tells about: a blank line, or a stop before a capital. */
const BREAK = /\n+|(?<=[.!?…]["»”)]{0,3})\s+(?=["«„(—–-]?\s?[\p{Lu}\d])/gu;

/** The mentions that are tagged, in text order, none overlapping. */
export function flat(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((m) => {
    const free = m.start >= end;
    if (free) end = m.end;
    return free;
  });
}

/** The offsets after which a sentence ends: those that the mentions know, and likely ones in between. */
function sentenceEnds(text: string, mentions: readonly Mention[]): readonly number[] {
  const known = mentions.map((m) => m.sentence).sort((a, b) => a[0] - b[0]);
  const ends = new Set<number>();
  for (const [start, end] of known) ends.add(start).add(end);
  let next = 0;
  for (const { index } of text.matchAll(BREAK)) {
    while ((known[next]?.[1] ?? Infinity) <= index) next++;
    const sentence = known[next];
    if (sentence === undefined || index <= sentence[0]) ends.add(index);
  }
  return [...ends].sort((a, b) => a - b);
}

/** One article. Tokens are cut at the ends of mentions, so that every mention is whole tokens. */
export function conll(text: string, all: readonly Mention[]): string {
  const mentions = flat(all);
  const ends = sentenceEnds(text, all);
  let lines = '-DOCSTART-\tO\n\n';
  let open = false;
  let mention = 0;
  let sentence = 0;
  const put = (from: number, to: number): void => {
    while ((mentions[mention]?.end ?? Infinity) <= from) mention++;
    while ((ends[sentence] ?? Infinity) <= from) {
      sentence++;
      if (open) lines += '\n';
      open = false;
    }
    const m = mentions[mention];
    const cut = m === undefined ? to : m.start > from ? m.start : m.end;
    const stop = Math.min(to, cut);
    const tag = m === undefined || from < m.start ? 'O' : `${from === m.start ? 'B' : 'I'}-${m.kind.toUpperCase()}`;
    lines += `${text.slice(from, stop)}\t${tag}\n`;
    open = true;
    if (stop < to) put(stop, to);
  };
  for (const { index, 0: token } of text.matchAll(TOKEN)) put(index, index + token.length);
  return open ? `${lines}\n` : lines;
}

/** Writes one file for all articles. Errors of the run have no text and are left out. */
export const writeConll = (outcomes: Iterable<Outcome>, path: string): void =>
  writeWhole(path, (append) => {
    for (const outcome of outcomes) {
      if (outcome.kind === 'extraction') append(conll(outcome.text, outcome.extraction.mentions));
    }
  });
