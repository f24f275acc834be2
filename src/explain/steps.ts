/** The value of a mention, step by step. */
import type { Draft } from '../extract/draft.js';
import { isNamed } from '../extract/draft.js';
import type { Engine } from '../match/engine.js';
import type { Mention, QuantityMention } from '../record/types.js';
import { fullerSteps, spelledOut } from './evidence.js';
import { dateSteps } from './times.js';

export function stepsOf(
  engine: Engine,
  mention: Mention,
  draft: Draft,
  published: string | null,
  others: readonly Mention[],
): string[] {
  if (mention.kind === 'date') return draft.kind === 'date' ? dateSteps(mention, draft, published) : [];
  if (mention.kind === 'quantity') return quantitySteps(engine, mention, draft);
  return nameSteps(engine, mention, draft, others);
}

function quantitySteps(engine: Engine, mention: QuantityMention, draft: Draft): string[] {
  const { text, value, max, modifier, measure, unit, object, tail, per } = mention;
  const number = max === null ? (value === null ? 'an amount without a number' : String(value)) : `${value}…${max}`;
  const counted = measure === 'count' ? (object ?? '') : `${unit ?? 'unit unknown'} (${measure})`;
  const steps = numbersIn(engine, draft);
  steps.push(`"${text}" → ${modifier ? `${modifier} ` : ''}${number} ${counted}`.trimEnd());
  if (object !== null && measure !== 'count') steps.push(`the unit word: ${object}`);
  if (tail !== null) steps.push(`its tail, outside the span: "${tail}"`);
  if (per !== null) steps.push(`for each: ${per}`);
  return steps;
}

/** "5" = 5, "млрд" = 1000000000. */
function numbersIn({ tokens }: Engine, { first, last }: Draft): string[] {
  const out: string[] = [];
  for (let i = first; i <= last; i++) {
    const word = tokens.words.at(i);
    const entry = word.entries.find(({ data }) => typeof data.value === 'number');
    const value = Number.isNaN(word.number) ? entry?.data.value : word.number;
    if (typeof value !== 'number') continue;
    const at = entry && Number.isNaN(word.number) ? ` (${entry.data.file}:${entry.data.line})` : '';
    out.push(`"${word.surface}" = ${value}${at}`);
  }
  return out;
}

function nameSteps(
  { tokens }: Engine,
  mention: Exclude<Mention, { kind: 'date' | 'quantity' }>,
  draft: Draft,
  others: readonly Mention[],
): string[] {
  const steps = [`"${mention.text}" → ${mention.normal}`];
  if (mention.kind === 'person') steps.push(...fullerSteps(mention, others));
  if (draft.kind === 'person' && draft.agreed !== undefined) {
    const { alone, by } = draft.agreed;
    const span = `${tokens.start[by.first]!}–${tokens.end[by.last]!}`;
    steps.push(`by its own words "${alone}": one person with "${tokens.slice(by.first, by.last)}" (${span})`);
  }
  if (isNamed(draft)) steps.push(...spelledOut(draft, mention, others));
  if (isNamed(draft)) {
    const core = tokens.slice(draft.coreFirst, draft.coreLast);
    if (core !== mention.text) steps.push(`the proper name in it: "${core}"`);
    if (draft.listed !== undefined) steps.push(`listed as ${draft.listed}${draft.entry ? ` at ${draft.entry}` : ''}`);
    else if (draft.entry !== undefined) steps.push(`by the entry at ${draft.entry}`);
    if (draft.sameAs !== undefined) steps.push(`the article introduced it as ${draft.sameAs}`);
  }
  const fields = Object.entries(valuesOf(mention)).filter(([, value]) => value !== null && String(value) !== '');
  for (const [name, value] of fields) steps.push(`${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`);
  if (mention.entity !== undefined) steps.push(`one over the corpus: ${mention.entity}`);
  return steps;
}

function valuesOf(mention: Exclude<Mention, { kind: 'date' | 'quantity' }>): Record<string, unknown> {
  switch (mention.kind) {
    case 'organisation':
      return { type: mention.type, descriptor: mention.descriptor, place: mention.place };
    case 'place':
      return { type: mention.type, code: mention.code, parent: mention.parent };
    case 'programme':
      return { type: mention.type, owner: mention.owner };
    case 'person':
      return { surname: mention.surname, name: mention.name, patronymic: mention.patronymic, role: mention.role };
  }
}
