import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stemKey } from '../../src/morphology/stem-key.js';

describe("natural's Russian stemmer gives the keys of unknown words", () => {
  it.each([
    ['Казахстан', 'Казахстана', 'Казахстаном', 'Казахстане'],
    ['Аллюр', 'Аллюра', 'Аллюром'],
    ['кванториум', 'кванториума', 'кванториумов', 'кванториумами'],
    ['Весёлов', 'Веселова', 'Весёловым'],
  ])('%s and its forms share one key', (...forms) => {
    expect(new Set(forms.map(stemKey)).size).toBe(1);
  });

  it('keeps different names apart', () => {
    expect(new Set(['Шымкент', 'Актобе', 'Костанай', 'Тараз'].map(stemKey)).size).toBe(4);
  });

  it('is made by the stemmer, not by cutting', () => {
    expect(stemKey('Шымкентом')).toBe('шымкент');
  });

  it('is imported by its own path, never through the root of the package', () => {
    const source = readFileSync(new URL('../../src/morphology/stem-key.ts', import.meta.url), 'utf8');
    expect(source).toContain("'natural/lib/natural/stemmers/porter_stemmer_ru'");
    expect(source).not.toMatch(/'natural'/);
  });
});
