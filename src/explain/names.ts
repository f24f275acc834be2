/** Names of the dictionaries that are there but for their capitals. */
import { CAPS_TITLE, CAPS_UPPER } from '../dictionary/compiled.js';
import { childOf } from '../dictionary/trie.js';
import type { Engine } from '../match/engine.js';
import * as S from '../text/shape.js';
import type { NameMiss } from './types.js';

/** Names at tokens first…last (both included) that only their letters keep from being found. */
export function nameMisses(engine: Engine, first: number, last: number): NameMiss[] {
  const { tokens, dictionary } = engine;
  const out = new Map<number, NameMiss>();
  const walk = (from: number, at: number, node: number): void => {
    for (let e = dictionary.endStarts[node]!; e < dictionary.endStarts[node + 1]!; e++)
      add(from, at, dictionary.ends[e]!);
    if (at + 1 < tokens.sentenceEnd[from]!) step(from, at + 1, node);
  };
  const step = (from: number, at: number, node: number): void => {
    for (const key of tokens.words.at(at).keys) {
      const child = childOf(dictionary.edges, node, key);
      if (child >= 0) walk(from, at, child);
    }
  };
  const add = (from: number, at: number, name: number): void => {
    const wrong = wrongLetter(engine, from, name);
    if (wrong === null || at < first) return;
    const { kind, file, line } = dictionary.entries.get(dictionary.names.entry[name]!);
    out.set(name, {
      kind,
      name: dictionary.names.text(name),
      at: `${file}:${line}`,
      text: tokens.slice(from, at),
      span: [tokens.start[from]!, tokens.end[at]!],
      reason: wrong,
    });
  };
  for (let i = Math.max(tokens.sentenceStart[first]!, first - 2); i <= last; i++) step(i, i, 0);
  return [...out.values()];
}

function wrongLetter({ tokens, dictionary }: Engine, first: number, name: number): string | null {
  const { caps, capStarts } = dictionary.names;
  const from = capStarts[name]!;
  for (let i = from; i < capStarts[name + 1]!; i++) {
    const { shape, surface } = tokens.words.at(first + i - from);
    if (caps[i] === CAPS_TITLE && !(shape & S.TITLE)) return `"${surface}" is written with a small letter`;
    if (caps[i] === CAPS_UPPER && !(shape & (S.UPPER | S.MIXED_CASE))) return `"${surface}" is not in capitals`;
  }
  return null;
}
