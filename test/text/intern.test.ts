import { describe, expect, it } from 'vitest';
import { MARKS } from '../../src/text/cells.js';
import { hashOf, InternTable, type WordSource } from '../../src/text/intern.js';
import { Word } from '../../src/text/word.js';

const codes = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

const newWord = (surface: string): Word => new Word(surface, surface.toLowerCase(), 0, Number.NaN);
const never: WordSource = {
  wordOf() {
    throw new Error('made a word that it was given');
  },
};

function put(table: InternTable, surface: string, word: Word | null): void {
  const units = codes(surface);
  const { shape, marks, grammar, extra, tagSet, letter, lemma, template } = word ?? newWord(surface);
  const record = { word, shape, marks, grammar, extra, tagSet, letter, lemma, template, forms: -1 };
  table.add(record, units, 0, surface.length, hashOf(units, 0, units.length));
}

function add(table: InternTable, surface: string): Word {
  const word = newWord(surface);
  put(table, surface, word);
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
    const table = new InternTable(never);
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

  it('makes a word when it is first asked for, also after others were forgotten', () => {
    const made: string[] = [];
    const table = new InternTable({
      wordOf(surface) {
        made.push(surface);
        return newWord(surface);
      },
    });
    for (const surface of surfaces) put(table, surface, null);
    expect(made).toEqual([]);
    const third = find(table, surfaces[3]!);
    expect(third?.surface).toBe(surfaces[3]);
    expect(find(table, surfaces[3]!)).toBe(third);
    third!.remark(5);
    find(table, surfaces[4]!);
    const kept = table.onlyMetAgain(surfaces.length);
    expect(find(kept, surfaces[3]!)).toBe(third);
    expect(third!.records).toBe(kept);
    expect(kept.cells[third!.place + MARKS]).toBe(5);
    expect(find(kept, surfaces[4]!)?.surface).toBe(surfaces[4]);
    expect(made).toEqual([surfaces[3], surfaces[4]]);
  });

  it('keeps the words met again and forgets the others', () => {
    const table = new InternTable(never);
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
    const table = new InternTable(never);
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
