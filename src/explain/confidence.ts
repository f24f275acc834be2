/** Why a mention is as sure as it is: the rule's own figure, and what of the text speaks for and against. */
import type { CompiledEntry, CompiledRule } from '../dictionary/compiled.js';
import { entryOf } from '../dictionary/gazetteer.js';
import { type Draft, isNamed, type NamedDraft } from '../extract/draft.js';
import type { Engine } from '../match/engine.js';
import * as S from '../text/shape.js';
import { evidenceOf, wordReasons } from './evidence.js';

export function confidenceReasons(engine: Engine, draft: Draft, rule: CompiledRule | null): string[] {
  const { confidence } = draft;
  const reasons = [`${confidence}: of such mentions about ${Math.round(confidence * 100)} in 100 are right`];
  if (rule && rule.confidence === confidence) reasons.push(`the rule's own figure (${rule.file}:${rule.line})`);
  else if (rule)
    reasons.push(`the rule's own figure is ${rule.confidence} (${rule.file}:${rule.line}); the weakest piece decides`);
  else reasons.push(`what the rule ${draft.rule} gives to this kind of evidence`);
  const evidence = evidenceOf(draft.rule);
  if (evidence !== null) reasons.push(`for: ${evidence}`);
  if (isNamed(draft)) reasons.push(...ofName(engine, draft));
  return reasons;
}

function ofName(engine: Engine, draft: NamedDraft): string[] {
  const { kind, first, last, coreFirst, coreLast } = draft;
  const { tokens, dictionary } = engine;
  const out: string[] = [];
  for (const entry of entriesAt(engine, coreFirst, coreLast)) {
    const listed = `listed as ${entry.kind} ${entry.name} (${entry.file}:${entry.line})`;
    out.push(entry.kind === kind ? `for: ${listed}` : `against: also ${listed}`);
    if (entry.kind !== kind) continue;
    if (entry.data.ambiguous === true) out.push('against: the entry is marked ambiguous');
    if (entry.data.quoted === true) out.push('against: the entry is marked quoted: a name only in quotes');
  }
  for (let i = first; i <= last; i++) {
    if (i >= coreFirst && i <= coreLast && first !== coreFirst) continue;
    for (const { tag, data } of tokens.words.at(i).entries) {
      out.push(`for: "${tokens.words.at(i).surface}" is #${dictionary.header.tags[tag]} (${data.file}:${data.line})`);
    }
  }
  out.push(...wordReasons(engine, draft));
  if (first > 0 && tokens.mate[first - 1] === last + 1) out.push('for: it stands alone in quotes');
  if (tokens.sentenceStart[first] === first && tokens.words.at(first).shape & S.TITLE)
    out.push('against: the sentence begins with it, so its capital says nothing');
  if (out.length === 0) out.push('for: capitals and the words around it only; no dictionary lists it');
  return out;
}

/** Entries of names that cover exactly the tokens; each once, though its name and an alias may both be met there. */
function entriesAt({ hits, dictionary }: Engine, first: number, last: number): CompiledEntry[] {
  const out: CompiledEntry[] = [];
  for (let h = 0; h < hits.count; h++) {
    if (hits.first[h] !== first || hits.last[h] !== last) continue;
    const entry = entryOf(dictionary, hits, h);
    if (!out.some(({ file, line }) => file === entry.file && line === entry.line)) out.push(entry);
  }
  return out;
}
