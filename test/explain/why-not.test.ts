import { describe, expect, it } from 'vitest';
import { explain, type WhyNot } from '../../src/explain/index.js';
import { testEngine } from '../engine.js';

const engine = testEngine();
const PUBLISHED = '2025-09-01';

function whyNot(text: string, phrase: string): WhyNot {
  const at = text.indexOf(phrase);
  const article = { id: null, path: null, line: null, text, title: null, published: PUBLISHED, url: null };
  const { focus } = explain(engine, article, [at, at + phrase.length]);
  if (!focus) throw new Error(`nothing at ${phrase}`);
  return focus;
}

function conditions({ lost, refused, near, names }: WhyNot): string[] {
  return [
    ...lost.map(({ loser, winner, why }) => `${loser.rule} lost to ${winner.rule}: ${why}`),
    ...refused.map(({ rule, reason }) => `${rule}: ${reason}`),
    ...near.map(({ rule, reason }) => `${rule}: ${reason}`),
    ...names.map(({ kind, name, reason }) => `${kind} ${name}: ${reason}`),
  ];
}

/** text with the phrase in brackets, the condition that must be named */
const ROWS: readonly (readonly [marked: string, condition: string])[] = [
  // patterns: the element on which they failed, in their own notation
  [
    'Снег выпал в [прошлом годом].',
    'date.relative-period: "годом" does not agree with "прошлом": @agree of (#CalendarUnit && @agree)',
  ],
  ['Стройка шла [три года].', 'date.earlier: "." is not (ранее|раньше)'],
  ['Высадили [80 рябин] весной.', 'date.stretch: "рябин" is not #StretchAdjective'],
  ['Он молчал [десять минут', 'date.earlier: the sentence ends after "десять минут"'],
  // operations: the pattern matched, the calendar did not
  ['Встреча прошла [31 февраля].', 'date.day-month: operation calendar: month 2 has no day 31'],
  ['Он приехал [двадцать мая].', 'date.day-month: operation calendar: a day in words must be an ordinal'],
  ['Это сказала [Марта] Ивановна.', 'date.month: operation calendar: a capital in mid-sentence makes the month a name'],
  ['Ремонт идёт в [2015] школах.', 'date.year-bare: operation bare-year: the number may count "школах"'],
  ['Это было в [две тысячи году].', 'date.year: operation year: a year in words must be an ordinal'],
  ['Городская [суббота] меняется.', 'date.weekday-bare: it says something only together with a date beside it'],
  ['Это было в [середине] года.', 'date.period-part: date.part-of-unit reads "середине года"'],
  // quantities
  [
    'Посадили [5 рябины] у школы.',
    'quantity.count: "рябины" after it: no unit, and no noun in the form that the number asks for',
  ],
  ['Он живёт в доме №[10] на углу.', 'quantity.count: the words before the number make it a name or an address'],
  ['Каток открыли [3] декабря.', 'quantity.count: the number belongs to a date'],
  ['Команда заняла [21 место].', 'quantity.count: "место" is numbered rather than counted'],
  // names
  [
    'В [школе] прошёл праздник.',
    'organisation.headed: nothing beside "школа" makes it a name; it takes number, quoted',
  ],
  ['Прошёл [«Сад памяти»] в парке.', 'organisation.quoted: no cue word before the quotes'],
  ['Утверждена [программа] развития села.', 'programme.type-quoted: no quotes, Latin name or capitals that it takes'],
  ['Теплоход «[Пермь]» ушёл в рейс.', 'place.dictionary: alone in quotes it names something else'],
  ['Сергей [Киров] приехал вчера.', "place.dictionary: part of a person's name"],
  ['В [городе весна] началась рано.', 'place.type-unknown: "весна" cannot be a name after "город"'],
  ['Сборная [россии] победила.', 'place Россия: "россии" is written with a small letter'],
  // the arbiter, with the clause of its policy
  [
    'Он окончил [Московский государственный университет].',
    'organisation.headed lost to organisation.known: of equal spans the surer wins',
  ],
  [
    'Он живёт в [городе Новокузнецке].',
    'place.dictionary lost to place.type-name: the longer reading wins (2 words over 1 word)',
  ],
];

describe('why not', () => {
  it.each(ROWS)('%s: %s', (marked, condition) => {
    const text = marked.replace(/[[\]]/gu, '');
    const from = marked.indexOf('[');
    const to = marked.includes(']') ? marked.indexOf(']') - 1 : text.length;
    const found = conditions(whyNot(text, text.slice(from, to)));
    expect(
      found.filter((line) => line.includes(condition)),
      found.join('\n'),
    ).not.toHaveLength(0);
  });

  it('says how the words are read', () => {
    const { tokens } = whyNot('Высадили 80 рябин весной.', '80 рябин');
    expect(tokens.map((t) => t.text)).toEqual(['80', 'рябин']);
    expect(tokens[0]?.classes).toContain('#Integer');
    expect(tokens[1]?.readings[0]).toBe('рябина: Noun Genitive Plural');
  });

  it('has nothing to say of a gap', () => {
    const article = { id: null, path: null, line: null, text: 'Он  тут.', title: null, published: null, url: null };
    expect(explain(engine, article, [3, 3]).focus).toBeNull();
  });
});
