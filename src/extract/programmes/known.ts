/** Names that the article has introduced as programmes, met again without their type word. */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { ProgrammeDraft } from '../draft.js';
import { programmeDraft } from './quoted.js';

/** Further places where a name of `found` stands: in quotes, or with its capitals and more than one word. */
export function knownAgain(engine: Engine, found: readonly ProgrammeDraft[]): ProgrammeDraft[] {
  const { tokens } = engine;
  const byFirst = new Map<string, ProgrammeDraft[]>();
  for (const draft of found) {
    const key = tokens.words[draft.first]!.folded;
    const list = byFirst.get(key) ?? [];
    if (!list.some((d) => d.normal === draft.normal)) byFirst.set(key, [...list, draft]);
  }
  if (byFirst.size === 0) return [];
  const out: ProgrammeDraft[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const candidates = byFirst.get(tokens.words[i]!.folded);
    if (!candidates) continue;
    for (const draft of candidates) {
      const last = i + draft.last - draft.first;
      if (draft.first === i || last >= tokens.count || !same(engine, draft.first, i, last - i)) continue;
      const quoted = i > 0 && (tokens.shape[i - 1]! & S.QUOTE_OPEN) !== 0 && tokens.mate[i - 1] === last + 1;
      const capital = (tokens.words[i]!.shape & S.TITLE) !== 0;
      if (!quoted && !(capital && (last > i || (tokens.words[i]!.shape & S.LATIN) !== 0))) continue;
      const { type, owner } = draft.values;
      const rule = 'programme.known-in-article';
      out.push(programmeDraft(engine, i, last, rule, 0.85, type, owner, draft.entry ?? null, draft.normal));
    }
  }
  return out;
}

function same(engine: Engine, a: number, b: number, length: number): boolean {
  for (let k = 0; k <= length; k++) {
    if (engine.tokens.words[a + k]!.folded !== engine.tokens.words[b + k]!.folded) return false;
  }
  return true;
}
