/** What the page works out, without a browser. */
import { describe, expect, it } from 'vitest';
import { Model } from '../../src/report/client/model.js';
import { daysOf, stepFor, timelineOf } from '../../src/report/client/periods.js';
import { answer, EVERYTHING, parseQuery, type Query, queryString } from '../../src/report/client/query.js';
import { tally } from '../../src/report/client/tally.js';
import { buildReport } from '../../src/report/index.js';
import { manyArticles, OPTIONS } from './pages.js';

const model = new Model(buildReport(manyArticles(), OPTIONS).payload);
const found = (query: Partial<Query>, skipReprints = false): number =>
  answer(model, { ...EVERYTHING, ...query }, skipReprints).length;

describe('the answer to a query', () => {
  it.each<[string, Partial<Query>, number]>([
    ['nothing asked', {}, 1195],
    ['a kind', { kinds: ['date'] }, 199],
    ['two kinds', { kinds: ['date', 'place'] }, 398],
    ['a word', { text: 'рябин' }, 200],
    ['a word in a value, capitals and ё aside', { text: 'КЕМЕРОВСКАЯ' }, 199],
    ['two words', { text: 'иван петров' }, 199],
    ['a word that is nowhere', { text: 'нет-такого' }, 0],
    ['a name', { name: 'город Новокузнецк' }, 199],
    ['an identifier', { name: 'person:петров-иван' }, 199],
    ['a name that is nowhere', { name: 'Урюпинск' }, 0],
    ['a counted noun', { object: 'рябина' }, 200],
    ['days of publication', { since: '2025-09-01', until: '2025-09-02' }, 6],
    ['days spoken of', { from: '2025-09-01', to: '2025-09-30' }, 199],
    ['other days spoken of', { from: '2024-01-01', to: '2024-12-31' }, 0],
    ['confidence', { confidence: 95 }, 200],
    ['an article', { document: 1 }, 6],
  ])('%s', (_name, query, count) => {
    expect(found(query)).toBe(count);
  });

  it('leaves reprints out', () => {
    expect(found({ since: '2025-09-01' }, true)).toBe(6);
  });

  it('is in the order asked for, what is empty last', () => {
    const days = (descending: boolean): string[] =>
      [...answer(model, { ...EVERYTHING, kinds: ['quantity'], sort: 'published', descending }, false)].map((m) =>
        model.string(model.published[model.document[m]!]),
      );
    expect(days(false).slice(0, 2)).toEqual(['2025-08-01', '2025-08-01']);
    expect(days(true)[0]).toBe('2025-09-03');
    expect([days(false).at(-1), days(true).at(-1)]).toEqual(['', '']);
  });

  it('goes through the address and back', () => {
    const query: Query = {
      ...EVERYTHING,
      kinds: ['date', 'place'],
      text: 'a&b=c',
      confidence: 80,
      document: 3,
      sort: 'normal',
      descending: true,
    };
    expect(parseQuery(queryString(query), model)).toEqual(query);
    expect(parseQuery('kinds=x&confidence=nan&document=-1', model)).toEqual(EVERYTHING);
  });
});

describe('counts', () => {
  it('count things, articles and times', () => {
    const { top: rows } = tally(model, 'person', false, (mention) => model.identity(mention));
    expect(rows.map((row) => ({ ...row, id: model.string(row.id), label: model.string(row.label) }))).toEqual([
      { id: 'person:петров-иван', label: 'Иван Петров', times: 199, articles: 199 },
    ]);
    expect(tally(model, 'person', true, (mention) => model.identity(mention)).top[0]?.articles).toBe(198);
  });
});

describe('the timeline', () => {
  const day = (iso: string): [string, string] => [iso, iso];

  it('has no gaps and says what it leaves out', () => {
    const dates: [string, string][] = [day('2025-01-31'), day('2025-03-01'), ['2025-01-01', '2025-12-31']];
    expect(timelineOf(dates, 'months')).toEqual({
      periods: ['2025-01', '2025-02', '2025-03'],
      counts: [1, 0, 1],
      outside: 0,
      coarse: 1,
    });
    expect(timelineOf(dates, 'years')).toEqual({ periods: ['2025'], counts: [3], outside: 0, coarse: 0 });
    expect(timelineOf([], 'days').periods).toEqual([]);
  });

  it('shows the stretch with the most dates', () => {
    const { periods, outside } = timelineOf([day('1812-09-07'), day('2024-01-01'), day('2025-01-01')], 'years');
    expect([periods, outside]).toEqual([['2024', '2025'], 1]);
  });

  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-09-01', '2025-09-01', '2025-09-01'],
  ])('knows the days of %s', (period, first, last) => {
    expect(daysOf(period)).toEqual([first, last]);
  });

  it('chooses a step', () => {
    expect(stepFor([day('2025-01-01'), day('2025-06-01')])).toBe('months');
    expect(stepFor([day('1990-01-01'), day('2025-06-01'), day('2025-06-01')])).toBe('years');
  });
});
