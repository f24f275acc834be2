/** Programmes: names after type words, names by capitals, and the same names met again. */
import { entryOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import type { Document } from '../document.js';
import type { ProgrammeDraft } from '../draft.js';
import { capitalNames, themeNames } from './capitals.js';
import { knownAgain } from './known.js';
import { type HeadAt, namesAfter } from './quoted.js';
import { type ProgrammeSetup, programmeSetup } from './setup.js';

export function extractProgrammes({ engine, drafts }: Document): void {
  const setup = programmeSetup(engine);
  const found: ProgrammeDraft[] = [];
  for (const at of headsOf(engine, setup)) {
    const named = namesAfter(engine, setup, at, drafts);
    found.push(...(named.length > 0 ? named : capitalNames(engine, setup, at)));
  }
  found.push(...themeNames(engine, setup));
  found.push(...knownAgain(engine, found));
  for (const draft of found) drafts.push(draft);
}

/** Type words of the text; of overlapping ones the longest. */
function headsOf(engine: Engine, setup: ProgrammeSetup): HeadAt[] {
  const { tokens, hits, dictionary } = engine;
  const out: HeadAt[] = [];
  const covered = new Set<number>();
  for (let h = 0; h < hits.count; h++) {
    const head = setup.headOfEntry(entryOf(dictionary, hits, h));
    if (!head || covered.has(hits.last[h]!)) continue;
    out.push({ first: hits.first[h]!, last: hits.last[h]!, head });
    for (let i = hits.first[h]!; i <= hits.last[h]!; i++) covered.add(i);
  }
  for (let i = 0; i < tokens.count; i++) {
    const head = covered.has(i) ? null : setup.headOf(tokens.words[i]!);
    if (head) out.push({ first: i, last: i, head });
  }
  return out;
}
