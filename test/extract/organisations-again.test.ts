/** Organisations that the article names again: what is found besides the introduction, in order. */
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.js';
import type { Mention } from '../../src/record/types.js';
import { testEngine } from '../engine.js';

const engine = testEngine();

function organisations(text: string): Mention[] {
  const article = { id: null, path: null, line: null, text, title: null, published: null, url: null };
  return runPipeline(engine, article).mentions.filter((m) => m.kind === 'organisation');
}

type Row = readonly [text: string, found: readonly string[], normal?: string | undefined];

const ROWS: readonly Row[] = [
  [
    'Компания "Пантикапель" строит дома. Участок принадлежит "Пантикапелю".',
    ['Пантикапель', 'Пантикапелю'],
    'Пантикапель',
  ],
  ['Открыт Комитет защиты рыболовов (КЗР). Позже КЗР переехал.', ['Комитет защиты рыболовов', 'КЗР', 'КЗР'], 'КЗР'],
  [
    'Экскурсию провёл Зареченский металлургический техникум. В ЗМТ учатся пятьсот человек.',
    ['Зареченский металлургический техникум', 'ЗМТ'],
    'ЗМТ',
  ],
  [
    'Праздник устроила организация «Берег Надежды». Волонтёры «Берега Надежды» убрали двор.',
    ['Берег Надежды', 'Берега Надежды'],
    'Берег Надежды',
  ],
  ['Компания Zarnitex открыла цех. Позже Zarnitex его продала.', ['Zarnitex', 'Zarnitex'], 'Zarnitex'],
  // the same words in small letters are not the name
  ['Компания «Рассвет» открыла цех. Перед рассветом пошёл дождь.', ['Рассвет']],
  // half of another Latin name is not the name
  ['Компания Zarnitex открыла цех. Праздник Zarnitex Open Day прошёл в мае.', ['Zarnitex']],
  // a thing of the same name
  ['Компания «Ласточкино» работает. Самолёт «Ласточкино» улетел.', ['Ласточкино']],
];

describe('named again', () => {
  it.each(ROWS.map((row) => ({ text: row[0], row })))('$text', ({ row: [text, found, normal] }) => {
    const mentions = organisations(text);
    expect(mentions.map((m) => m.text)).toEqual(found);
    if (normal !== undefined) expect(mentions.at(-1)?.normal).toBe(normal);
  });
});
