import { describe, expect, it } from 'vitest';
import { hashOf, InternTable } from '../../src/text/intern.js';
import { Word } from '../../src/text/word.js';

const codes = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function add(table: InternTable, surface: string): Word {
  const word = new Word(surface, surface.toLowerCase(), 0, Number.NaN);
  const units = codes(surface);
  table.add(word, units, 0, surface.length, hashOf(units, 0, units.length));
  return word;
}

function find(table: InternTable, surface: string): Word | undefined {
  const units = codes(surface);
  const at = table.find(units, 0, units.length, hashOf(units, 0, units.length));
  return at < 0 ? undefined : table.wordAt(at);
}

describe('InternTable', () => {
  const surfaces = [...new Array(20_000).keys()].map((i) => `слово-${i.toString(36)}`);

  it('finds every word that was added, by any stretch of code units, and no other', () => {
    const table = new InternTable();
    const words = surfaces.map((surface) => add(table, surface));
    const text = codes(`до ${surfaces[77]} после`);
    const end = 3 + surfaces[77]!.length;
    expect(table.wordAt(table.find(text, 3, end, hashOf(text, 3, end)))).toBe(words[77]);
    surfaces.forEach((surface, i) => {
      if (find(table, surface) !== words[i]) throw new Error(surface);
    });
    expect(find(table, 'слово-')).toBeUndefined();
    expect(find(table, 'слово-zzzz')).toBeUndefined();
    expect(table.size).toBe(surfaces.length);
  });

  it('keeps the words met again and forgets the others', () => {
    const table = new InternTable();
    const words = surfaces.map((surface) => add(table, surface));
    const again = surfaces.filter((_, i) => i % 7 === 0);
    for (const surface of again) find(table, surface);
    const kept = table.onlyMetAgain(surfaces.length);
    expect(kept.size).toBe(again.length);
    surfaces.forEach((surface, i) => {
      if (find(kept, surface) !== (i % 7 === 0 ? words[i] : undefined)) throw new Error(surface);
    });
    // looked up just now: all of these were met again
    expect(kept.onlyMetAgain(surfaces.length).size).toBe(again.length);
    expect(kept.onlyMetAgain(surfaces.length).onlyMetAgain(surfaces.length).size).toBe(0);
  });

  it('keeps those met again most often where not all have room', () => {
    const table = new InternTable();
    for (const surface of surfaces) add(table, surface);
    const met = (step: number, times: number) => {
      for (let time = 0; time < times; time++) {
        surfaces.forEach((surface, i) => {
          if (i % step === 0) find(table, surface);
        });
      }
    };
    met(2, 1);
    met(10, 1);
    met(100, 5);
    expect(table.onlyMetAgain(10_000).size).toBe(10_000);
    expect(table.onlyMetAgain(9_999).size).toBe(2_000);
    expect(table.onlyMetAgain(1_999).size).toBe(200);
    expect(table.onlyMetAgain(199).size).toBe(0);
  });
});
