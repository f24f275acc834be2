/** Where the rule and the words of a mention stand in the dictionaries. */
import type { CompiledRule } from '../dictionary/compiled.js';
import type { Draft } from '../extract/draft.js';
import type { Engine } from '../match/engine.js';
import type { RuleSource, WordSource } from './types.js';

/** The dictionary rule of a draft; null where the rule is made of type words, names and shapes. */
export function ruleOf(engine: Engine, draft: Draft): CompiledRule | null {
  return engine.rules.find((rule) => rule.name === draft.rule) ?? null;
}

export function sourceOf(rule: CompiledRule): RuleSource {
  return { at: `${rule.file}:${rule.line}`, patterns: rule.patterns.map(({ source }) => source) };
}

/** Words of tokens first…last that stand in classes of the dictionaries. */
export function wordSources(engine: Engine, first: number, last: number): WordSource[] {
  const { tokens, dictionary } = engine;
  const out: WordSource[] = [];
  for (let i = first; i <= last; i++) {
    const word = tokens.words.at(i);
    for (const { tag, data } of word.entries) {
      out.push({ text: word.surface, tag: dictionary.header.tags[tag] ?? '', at: `${data.file}:${data.line}` });
    }
  }
  return out;
}
