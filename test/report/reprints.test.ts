import { describe, expect, it } from 'vitest';
import { Reprints, resemblance, sketchOf } from '../../src/report/index.js';

const words = (count: number, seed: number): string[] =>
  Array.from({ length: count }, (_, i) => `слово${(i * 7919 + seed * 104729) % 100003}`);
const article = words(400, 1);
const text = article.join(' ');

/** A grouping of these texts, to be added by number. */
const grouping = (...texts: readonly string[]): Reprints => {
  const sketches = texts.map(sketchOf);
  return new Reprints((number) => sketches[number]!);
};

describe('reprints', () => {
  it('know a text again whatever its layout, capitals and quotes', () => {
    const reprints = grouping(
      'Школа «Ромашка» открыта. Все рады, ещё как рады!',
      'ШКОЛА "Ромашка"\r\nоткрыта.  Все рады, еще как рады!',
    );
    expect(reprints.add(0)).toBe(0);
    expect(reprints.add(1)).toBe(0);
  });

  it.each([
    ['a word changed here and there', article.map((word, i) => (i % 60 === 0 ? 'иное' : word)), true],
    ['a line added before and after', ['По', 'данным', 'агентства', ...article, 'Фото', 'автора'], true],
    ['a tenth cut off', article.slice(40), true],
    ['half of it quoted in another article', [...article.slice(0, 200), ...words(200, 2)], false],
    ['another article', words(400, 3), false],
  ])('%s', (_name, other, same) => {
    const reprints = grouping(text, other.join(' '));
    reprints.add(0);
    expect(reprints.add(1)).toBe(same ? 0 : 1);
  });

  it('estimate how much of two texts is common', () => {
    const half = [...article.slice(0, 200), ...words(200, 2)].join(' ');
    expect(resemblance(sketchOf(text), sketchOf(text))).toBe(1);
    expect(resemblance(sketchOf(text), sketchOf(half))).toBeCloseTo(1 / 3, 0);
  });

  it.each(['', '   ', '…', 'слово'])('compare short texts as a whole: "%s"', (short) => {
    const reprints = grouping(short, 'другое слово здесь');
    expect(reprints.add(0)).toBe(0);
    expect(reprints.add(1)).toBe(1);
  });
});
