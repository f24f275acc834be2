import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testEngine } from '../engine.js';

const engine = testEngine();

function cut(text: string): string {
  engine.read(text);
  const { tokens } = engine;
  let out = '';
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0) out += tokens.sentenceStart[i] === i ? ' ‖ ' : '·';
    out += text.slice(tokens.start[i], tokens.end[i]);
  }
  return out;
}

/** text -> tokens joined by ·, sentences by ‖ */
const rows: readonly (readonly [text: string, tokens: string])[] = [
  ['Дерипаска.К новому году', 'Дерипаска·. ‖ К·новому·году'],
  ['«Онлайн».Значительные средства', '«·Онлайн·»·. ‖ Значительные·средства'],
  ['гимназии №10', 'гимназии·№·10'],
  ['имени И.П. Бардина.', 'имени·И.·П.·Бардина·.'],
  ['им. М. Горького', 'им.·М.·Горького'],
  ['1 500 учащихся и 1\u00a0500\u202f000 руб.', '1 500·учащихся·и·1\u00a0500\u202f000·руб.'],
  ['100.000 руб. и 1.000.000,50 евро, но 1.250 тонн', '100.000·руб.·и·1.000.000,50·евро·,·но·1.250·тонн'],
  ['в 2019 500 человек', 'в·2019·500·человек'],
  ['1,5 тыс. тонн', '1,5·тыс.·тонн'],
  ['школы №1, 2 и 3', 'школы·№·1·,·2·и·3'],
  ['3D-моделирование и 5G', '3D-моделирование·и·5G'],
  ['в 2024–2025 годах', 'в·2024·–·2025·годах'],
  ['01.09.2025 в 13:30', '01.09.2025·в·13:30'],
  ['2025-09-01 было', '2025-09-01·было'],
  ['со счётом 3:2', 'со·счётом·3·:·2'],
  ['35-летний и 1-го', '35-летний·и·1-го'],
  ['2017г. прошёл', '2017·г.·прошёл'],
  ['Лента.ру и www.zakon.kz, detisochi.ru.', 'Лента.ру·и·www.zakon.kz·,·detisochi.ru·.'],
  ['https://example.ru/a?b=1, далее', 'https://example.ru/a?b=1·,·далее'],
  ['En+ Group и AT&T', 'En+·Group·и·AT&T'],
  ['Ростов-на-Дону, Ұлытау', 'Ростов-на-Дону·,·Ұлытау'],
  ['Костана́й стал', 'Костана́й·стал'],
  ['обо\u00adрудо\u00adвание', 'обо\u00adрудо\u00adвание'],
  ['г. Москва. Это в 2019 г. Он рос', 'г.·Москва·. ‖ Это·в·2019·г. ‖ Он·рос'],
  ['до 45 °C. Днём', 'до·45·°·C·. ‖ Днём'],
  ['Лицей № 1 г. Бийска рос', 'Лицей·№·1·г.·Бийска·рос'],
  ['в 2019 г. и позже', 'в·2019·г.·и·позже'],
  ['Он ушёл. Она осталась? Да!', 'Он·ушёл·. ‖ Она·осталась·? ‖ Да·!'],
  ['Он сказал: «Иду!» Потом ушёл.', 'Он·сказал·:·«·Иду·!·» ‖ Потом·ушёл·.'],
  ['на 5 тыс. Затем выросло', 'на·5·тыс. ‖ Затем·выросло'],
  ['Заголовок без точки\n\nТекст', 'Заголовок·без·точки ‖ Текст'],
  ['строка, которая\nпереносится', 'строка·,·которая·переносится'],
  ['<p>Привет,&nbsp;мир</p><br/>Дом', 'Привет·,·мир ‖ Дом'],
  ['&laquo;Сад&raquo;', '&laquo;·Сад·&raquo;'],
  ['рост — 5%', 'рост·—·5·%'],
  ["О'Нил и д’Артаньян", "О'Нил·и·д’Артаньян"],
  ['Ну… Да...', 'Ну·… ‖ Да·...'],
  ['у местных ВС. Ранее их было', 'у·местных·ВС·. ‖ Ранее·их·было'],
  ['УЛ. ЛЕНИНА И СТ. ТАЙГА', 'УЛ.·ЛЕНИНА·И·СТ.·ТАЙГА'],
  ['т.д. и т. п.', 'т.·д.·и·т.·п.'],
  ['', ''],
];

describe('tokens and sentences', () => {
  it.each(rows)('%s', (text, tokens) => expect(cut(text)).toBe(tokens));
});

describe('what always holds', () => {
  const piece = fc.constantFrom(
    'а',
    'Я',
    'z',
    '1',
    ' ',
    '\n',
    '.',
    '«',
    '»',
    '"',
    '<b>',
    '&',
    ';',
    '-',
    '—',
    '\u00ad',
    '\u0301',
    '№',
    '😀',
    ',',
    ':',
    '0',
    'ё',
  );
  it('tokens are ordered, apart, inside the text and hold no white space at their ends', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        engine.read(text);
        const { tokens } = engine;
        let last = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(last);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!);
          last = tokens.end[i]!;
          const surface = text.slice(tokens.start[i], last);
          expect(surface).toBe(tokens.words.at(i).surface);
          expect(surface.trim()).toBe(surface);
          if (tokens.mate[i]! >= 0) expect(tokens.mate[tokens.mate[i]!]).toBe(i);
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
