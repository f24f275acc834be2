/** Settled drafts -> mentions with offsets. */
import type { Mention } from '../record/types.js';
import type { Tokens } from '../text/tokens.js';
import type { Draft } from './draft.js';

/** Turns tokens into UTF-16 offsets; `text.slice(start, end) === mention.text`. */
export function finish(draft: Draft, tokens: Tokens): Mention {
  const start = tokens.start[draft.first]!;
  const end = tokens.end[draft.last]! - (draft.cut ?? 0);
  const s = tokens.sentenceStart[draft.first]!;
  const base = {
    start,
    end,
    text: tokens.text.slice(start, end),
    normal: draft.normal,
    rule: draft.rule,
    confidence: draft.confidence,
    sentence: [tokens.start[s]!, tokens.end[tokens.sentenceEnd[draft.first]! - 1]!] as const,
    ...(draft.entry === undefined ? {} : { entry: draft.entry }),
  };
  switch (draft.kind) {
    case 'date':
      return { kind: draft.kind, ...base, ...draft.values };
    case 'quantity':
      return { kind: draft.kind, ...base, ...draft.values };
    default: {
      const core = [tokens.start[draft.coreFirst]!, tokens.end[draft.coreLast]!] as const;
      const own = draft.identity === undefined ? { core } : { core, entity: draft.identity };
      switch (draft.kind) {
        case 'organisation':
          return { kind: draft.kind, ...base, ...own, ...draft.values };
        case 'place':
          return { kind: draft.kind, ...base, ...own, ...draft.values };
        case 'programme':
          return { kind: draft.kind, ...base, ...own, ...draft.values };
        case 'person':
          return { kind: draft.kind, ...base, ...own, ...draft.values };
      }
    }
  }
}
