import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/index.js';
import { paint, wantsColour } from '../../src/explain/paint.js';
import { render } from '../../src/explain/render.js';
import { visible, widthOf } from '../../src/explain/visible.js';
import { runPipeline } from '../../src/pipeline.js';
import { testEngine } from '../engine.js';

const engine = testEngine();

function article(text: string, published: string | null = '2025-09-01') {
  return { id: null, path: null, line: null, text, title: null, published, url: null };
}

/** text, publication date, phrase, a step of its derivation */
const STEPS: readonly (readonly [text: string, published: string | null, phrase: string, step: string])[] = [
  [
    'Этой весной открыли парк.',
    '2025-09-01',
    'Этой весной',
    '"Этой весной" + published 2025-09-01 → 2025-21 → 2025-03-01…2025-05-31',
  ],
  ['Вчера открыли парк.', '2025-09-01', 'Вчера', '"Вчера" + published 2025-09-01 → 2025-08-31'],
  ['Вчера открыли парк.', null, 'Вчера', '"Вчера" → no publication date to count from (--published)'],
  ['Парк открыт с 2019 года.', '2025-09-01', '2019 года', '"2019 года" → 2019 → 2019-01-01…'],
  ['Парк открыт с 2019 года.', '2025-09-01', '2019 года', 'the preposition before it: from'],
  ['Парк открыли 5 мая 2024 года.', '2025-09-01', '5 мая', '"5 мая 2024 года" → 2024-05-05'],
  ['Высадили более чем 80 рябин.', null, '80', '"более чем 80 рябин" → > 80 рябина'],
  ['Потратили 5 млрд рублей.', null, '5', '"5 млрд рублей" → 5000000000 RUB (money)'],
  [
    'Пришёл Фёдор Дубской. Слова Фёдора Дубского.',
    null,
    'Фёдора',
    'by its own words "Фёдор Дубский": one person with "Фёдор Дубской" (7–20)',
  ],
  ['Парк открыли в Новокузнецке.', null, 'Новокузнецке', '"Новокузнецке" → Новокузнецк'],
];

/** text, phrase, a step of its derivation or a reason of its confidence */
const REASONS: readonly (readonly [text: string, phrase: string, reason: string])[] = [
  [
    'Об этом сообщил Петренко. Позже Сергей Петренко уехал.',
    'Петренко.',
    'in full in this article: "Сергей Петренко" (32–47)',
  ],
  [
    'Об этом сообщил Петренко. Позже Сергей Петренко уехал.',
    'Петренко.',
    'for: the article gives the full name elsewhere, and its surname or given name stands here alone',
  ],
  [
    'Об этом сообщил Иванов.',
    'Иванов',
    'for: "Иванов" can be a surname or a given name: the dictionary of word forms has it',
  ],
  ['Работает компания Zorvex.', 'Zorvex', 'for: "Zorvex" is in Latin letters: names of firms and products are'],
  ['Он пришёл в НКЗТ.', 'НКЗТ', 'for: "НКЗТ" is in capitals, as abbreviations are'],
  ['Он пришёл в НКЗТ.', 'НКЗТ', 'for: an unlisted abbreviation in capitals, in a place where bodies stand'],
  [
    'Встречи прошли 5 и 7 мая 2024 года.',
    '7 мая',
    'joined dates: 2024-05-05 and 2024-05-07; what one leaves out, as month or year, another says',
  ],
];

describe('an explanation', () => {
  it.each(REASONS)('of "%s": %s: %s', (text, phrase, reason) => {
    const at = text.indexOf(phrase);
    const { mentions } = explain(engine, article(text), [at, at + phrase.length]);
    expect(mentions.flatMap((m) => [...m.steps, ...m.confidence])).toContain(reason);
  });

  it.each(STEPS)('of "%s" (%s): %s: %s', (text, published, phrase, step) => {
    const at = text.indexOf(phrase);
    const { mentions } = explain(engine, article(text, published), [at, at + phrase.length]);
    expect(mentions.flatMap((m) => m.steps)).toContain(step);
  });

  it('names the rule with file and line, and the words of the dictionaries', () => {
    const { mentions } = explain(engine, article('Этой весной открыли парк.'));
    expect(mentions[0]?.rule?.at).toMatch(/^dates\/relative\.yaml:\d+$/);
    expect(mentions[0]?.rule?.patterns.length).toBeGreaterThan(0);
    expect(mentions[0]?.words).toContainEqual({
      text: 'весной',
      tag: 'Season',
      at: expect.stringMatching(/^dates\/words\.yaml:\d+$/),
    });
    expect(mentions[0]?.confidence[0]).toMatch(/^0\.\d+: of such mentions about \d+ in 100 are right$/);
  });

  it('says each reason once, though a name and its alias differ in capitals alone', () => {
    const { mentions } = explain(engine, article('Завод построит РУСАЛ.'));
    const reasons = mentions.flatMap((m) => m.confidence);
    expect(reasons.filter((reason) => reason.startsWith('for: listed as organisation РУСАЛ'))).toHaveLength(1);
  });

  it('gives the same mentions as an ordinary run, and leaves no trace behind', () => {
    const text = 'Этой весной в Новокузнецке высадили 80 рябин. Об этом сообщила Айгуль Ахметова.';
    const { mentions } = explain(engine, article(text));
    expect(engine.trace).toBeNull();
    expect(mentions.map((m) => m.mention)).toEqual(runPipeline(engine, article(text)).mentions);
  });
});

describe('on a terminal', () => {
  const text = 'Этой весной в Новокузнецке высадили 80 рябин.';
  const plain = { paint: paint(false), width: 100 };

  it('marks with brackets where there are no colours', () => {
    expect(render(explain(engine, article(text)), text, plain)).toContain(
      '[Этой весной]date в [Новокузнецке]place высадили [80 рябин]quantity.',
    );
  });

  it('marks with colours where there are', () => {
    const out = render(explain(engine, article(text)), text, { paint: paint(true), width: 100 });
    expect(out).toContain('\u001b[32;4mЭтой весной\u001b[0m');
    expect(out).not.toContain(']date');
  });

  it.each([40, 60, 100])('keeps to %d columns', (width) => {
    const long = `${text} `.repeat(6);
    const out = render(explain(engine, article(long)), long, { paint: paint(false), width });
    const [, , ...marked] = (out.split('\n\n')[1] ?? '').split('\n');
    expect(Math.max(...marked.map(widthOf))).toBeLessThanOrEqual(width);
  });

  it('shows control characters of an article instead of obeying them', () => {
    const hostile = 'Вчера \u001b[2J\u0007высадили\u202e 80 рябин\r\nв парке\u200b.';
    const out = render(explain(engine, article(hostile)), hostile, plain);
    expect(out).toContain('␛[2J␇');
    expect(out).toContain('‹202E›');
    expect([...out].filter((c) => c !== '\n' && /[\p{Cc}\p{Cf}]/u.test(c))).toEqual([]);
  });

  it.each([
    ['\u001b]0;x\u0007', '␛]0;x␇'],
    ['a\tb\rc', 'a␉b␍c'],
    ['a\r\nb', 'a\nb'],
    ['\u009b31m', '‹009B›31m'],
    ['\ud800', '‹D800›'],
    ['ё «„“»', 'ё «„“»'],
  ])('%j becomes %j', (raw, shown) => expect(visible(raw)).toBe(shown));

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('terminal %s, %j: colours %s', (terminal, env, wanted) => expect(wantsColour(terminal, env)).toBe(wanted));
});
