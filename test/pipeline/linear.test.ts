/** A text twice as long is twice the work: steps are counted, not seconds, so that a busy machine changes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { StepCounter } from './steps.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const LENGTH = 6_000;

const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'))
  .join('\n\n');
const numbered = (piece: (i: number) => string): string =>
  Array.from({ length: (4 * LENGTH) / 10 }, (_, i) => piece(i)).join('');
const letters = (i: number): string => [...String(i)].map((digit) => 'абвгдежзик'[Number(digit)]).join('');

const TEXTS: Readonly<Record<string, string>> = {
  'articles one after the other': fixtures,
  'one line': fixtures.replace(/[\n.!?]+/gu, ' '),
  'dates in one sentence': 'с 12 января по 30 апреля 2020 года, ',
  'relative dates': 'вчера ',
  'lists of years': 'в 2019, 2020 и 2021 годах, ',
  'counted things': '80 рябин и 12 клёнов, ',
  sums: '5 рублей 20 копеек ',
  'bare numbers': '12 и 345, ',
  persons: 'Иван Петров, Анна Сидорова, ',
  'surnames alone': 'Волкова, Попова, ',
  initials: 'А. А. ',
  'names of bodies': 'школа №10 имени Ленина, министерство просвещения, ',
  'legal forms': 'ООО «Ромашка» и АО «Лютик» ',
  'a chain of genitives': 'министерства образования области ',
  places: 'в Москве, в Кузнецком районе, ',
  'programmes of many names': numbered((i) => `проект «Школа ${i}» начат. `),
  'bodies of many names': numbered((i) => `компания «Рога${letters(i)}» сообщила. `),
  'persons of many names': numbered((i) => `Иван Петр${letters(i)}ов сказал. `),
  'quotes that open': '«дом ',
  'quotes that close': 'дом» ',
  'quotes of one shape': '" дом ',
  brackets: '(дом ',
  capitals: 'Большой Красный Дом ',
  'one word': 'а',
  'one number': '7',
  commas: ', ',
};

const extractor = createExtractor();
const counter = new StepCounter();
afterAll(() => counter.stop());

function steps(text: string, published: string | undefined): number {
  counter.take();
  extractor.extract(text, published === undefined ? {} : { published });
  return counter.take();
}

for (const [name, piece] of Object.entries(TEXTS)) {
  it(`${name}: work grows as the text does`, () => {
    const whole = piece.repeat(Math.ceil((4 * LENGTH) / piece.length)).slice(0, 4 * LENGTH);
    for (const published of ['2025-09-01', undefined]) {
      // the words are met once before, so that only what is done for each place of the text is counted
      extractor.extract(whole);
      const short = steps(whole.slice(0, LENGTH), published);
      const long = steps(whole, published);
      expect(long / short, `${short} steps, then ${long}`).toBeLessThan(6);
    }
  });
}
