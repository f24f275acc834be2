/** The examples that stand beside the rules in dictionaries/identity: each pair is read by the extractor, then joined. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/index.js';
import type { CorpusName } from '../../../src/record/identity.js';
import { KINDS, type Kind, type Mention } from '../../../src/record/types.js';
import { joined, SECTIONS } from './names.js';

interface Example {
  readonly rule: string;
  readonly kinds: readonly Kind[];
  readonly pair: readonly [string, string];
  readonly same: boolean;
}

interface Join {
  readonly rule: string;
  readonly kinds?: readonly Kind[];
  readonly examples?: Readonly<Record<'same' | 'different', readonly (readonly [string, string])[] | undefined>>;
}

const EXAMPLES: readonly Example[] = SECTIONS.flatMap(({ joins }): Example[] => {
  const list: readonly Join[] = Array.isArray(joins) ? joins : [];
  return list.flatMap(({ rule, kinds = KINDS, examples }) => [
    ...(examples?.same ?? []).map((pair) => ({ rule, kinds, pair, same: true })),
    ...(examples?.different ?? []).map((pair) => ({ rule, kinds, pair, same: false })),
  ]);
});

const extractor = createExtractor();

/** The first name of the kinds in a text. */
function read(text: string, kinds: readonly Kind[]): { readonly kind: Kind; readonly name: CorpusName } {
  const found = extractor.extract(text).mentions.find(({ kind }) => kinds.includes(kind));
  if (!found || !('entity' in found)) throw new Error(`no name in "${text}"`);
  return { kind: found.kind, name: nameOf(found) };
}

function nameOf(mention: Mention): CorpusName {
  const none = { type: null, place: null, surname: null, name: null, patronymic: null };
  const values =
    mention.kind === 'organisation'
      ? { type: mention.type, place: mention.place }
      : mention.kind === 'person'
        ? { type: mention.role, surname: mention.surname, name: mention.name, patronymic: mention.patronymic }
        : {};
  const key = 'entity' in mention ? (mention.entity ?? '') : '';
  const listed = mention.entry !== undefined && mention.kind !== 'programme';
  return { key, alias: mention.normal, mentions: 1, articles: 1, listed, ...none, ...values };
}

describe('examples of the rules', () => {
  it('are there', () => expect(EXAMPLES.length).toBeGreaterThan(9));

  it.each(EXAMPLES)('$rule: $pair, $same', ({ kinds, pair, same, rule }) => {
    const [a, b] = pair.map((text) => read(text, kinds));
    const { of, reasons } = joined()(a!.kind, [a!.name, b!.name]);
    expect([of[0] === of[1], `${a!.name.key} ~ ${b!.name.key}`]).toEqual([same, expect.any(String)]);
    const found = reasons.find((reason) => reason !== null)?.rule;
    if (same && found !== undefined) expect(found).toBe(rule);
  });
});
