import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'svodka-overlay-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Entries, rules and words of classes switched off and overridden by name. */
const FILES: Readonly<Record<string, string>> = {
  'places.yaml': `kind: place
entries:
  - { name: Новокузнецк, off: true }
  - { name: Кемерово, off: true }
  - { name: Кемерово, type: settlement, aliases: [Кемеровище] }
`,
  'rules.yaml': `kind: date
rules:
  - { name: date.ago, off: true }
  - { name: date.numeric, match: '[<date>#NumericDate]', value: { op: numeric }, confidence: 0.6 }
`,
  'heads.yaml': `kind: organisation
classes:
  OrganisationHead:
    - { word: гимназия, off: true }
    - { word: детский сад, off: true }
    - { word: мастерская, takes: [number, quoted] }
`,
};
mkdirSync(join(folder, 'own'));
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, 'own', name), text);

const plain = createExtractor();
const laid = createExtractor({ dictionaries: [join(folder, 'own')] });

function found(extractor: typeof plain, text: string): string[] {
  return extractor
    .extract(text, { published: '2025-09-01' })
    .mentions.map((m) => `${m.kind} ${m.text} ${m.confidence}`);
}

describe('a dictionary laid over the built-in ones', () => {
  it.each([
    ['an entry', 'Он приехал в Новокузнецк.', 'place Новокузнецк'],
    ['a rule', 'Школу закрыли пять лет назад.', 'date пять лет назад'],
    ['a word of a class', 'Там открыта гимназия №10.', 'organisation гимназия №10'],
    ['a phrase of a class', 'Малыши пошли в детский сад №5.', 'organisation детский сад №5'],
  ])('switches off %s', (_what, text, mention) => {
    expect(found(plain, text).filter((m) => m.startsWith(mention))).not.toEqual([]);
    expect(found(laid, text).filter((m) => m.startsWith(mention))).toEqual([]);
  });

  it('overrides an entry', () => {
    const [mention] = laid.extract('Он приехал в Кемеровище.').mentions;
    expect(mention).toMatchObject({ kind: 'place', type: 'settlement', entry: 'places.yaml:5' });
  });

  it('overrides a rule', () => {
    const one = 'Встреча прошла 01.09.2024.';
    expect(found(plain, one)).not.toContain('date 01.09.2024 0.6');
    expect(found(laid, one)).toContain('date 01.09.2024 0.6');
  });

  it('adds a type word', () => {
    const text = 'Ремонт сделала мастерская №7.';
    expect(found(plain, text)).not.toContain('organisation мастерская №7 0.9');
    expect(found(laid, text).filter((m) => m.startsWith('organisation мастерская №7'))).not.toEqual([]);
  });

  it('leaves all else as it was, under a hash of its own', () => {
    const text = 'Вчера в Омске высадили 80 рябин.';
    expect(found(laid, text)).toEqual(found(plain, text));
    expect(laid.dictionary).not.toBe(plain.dictionary);
  });
});
