import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckResult } from '../../src/evaluate/check.js';
import { compare, type Difference } from '../../src/evaluate/compare.js';
import { parseExpected } from '../../src/evaluate/parse.js';
import { REPORTERS } from '../../src/evaluate/reporters/index.js';
import { scores } from '../../src/evaluate/score.js';
import { extraction, place, quantity } from './build.js';

const TEXT = 'В Перми высадили 80 рябин & 25 <кустов>, в Уфе — 7: 100%.';
const EXPECTED = `published: 2025-09-01
quantity:
  '[80 рябин]': { value: 81 }
  '[25 <кустов>]': {}
place:
  в [Уфе]: {}
  в [Омске]: {}
`;

let result: CheckResult;
beforeAll(() => {
  const found = extraction([place(TEXT, 'Перми'), place(TEXT, 'Уфе'), quantity(TEXT, '80 рябин', { value: 80 })]);
  const comparison = compare(parseExpected(EXPECTED, 'a.expected.yaml'), found, TEXT);
  const known: Difference[] = comparison.differences.filter(({ type }) => type === 'missing');
  result = {
    articles: [
      {
        path: 'news/a.txt',
        expectedFile: 'news/a.expected.yaml',
        fresh: comparison.differences.filter(({ type }) => type !== 'missing'),
        known,
        gone: ['date missing | в [мае]'],
        comparison,
        extraction: found,
        text: TEXT,
      },
    ],
    withoutExpectations: ['news/b.txt'],
    orphans: ['news/c.expected.yaml'],
    strangers: ['news/known-differences.yaml: d.txt'],
    errors: ['news/e.txt: empty'],
    scores: scores([comparison.counts]),
    exitCode: 1,
  };
});

function report(name: string): string {
  return REPORTERS[name]!(result);
}

test('text: differences with context and rule, what is obsolete, the figures, the sum', () => {
  expect(report('text')).toBe(`news/a.txt
  document                       published: expected 2025-09-01, got null
  obsolete place        line 7   в [Омске]: not found in the text; mend or remove the expectation
  wrong    quantity     line 3   [80 рябин]: value: expected 81, got 80 (rule test.rule)
  extra    place                 В [Перми] высадили: not expected (rule test.rule)
  gone     date missing | в [мае]: no longer differs; remove it from news/known-differences.yaml

news/b.txt: has no expectations; svodka check -u writes them
news/c.expected.yaml: obsolete, its article is not there
news/known-differences.yaml: d.txt: obsolete, there is no such article
news/e.txt: empty

          precision  recall     F1  right  missing  extra  values right  wrong
quantity      1.000   0.500  0.667      1        1      0             0      1
place         0.500   1.000  0.667      1        0      1             0      0
total         0.667   0.667  0.667      2        1      1             0      1

1 article: 4 new differences, 1 known difference remaining, 1 listed as known but gone (obsolete: svodka check --update-known)
`);
});

test('json: one object with every difference', () => {
  const parsed: unknown = JSON.parse(report('json'));
  expect(parsed).toMatchObject({
    exitCode: 1,
    articles: [{ path: 'news/a.txt', gone: ['date missing | в [мае]'], known: [{ type: 'missing' }] }],
    errors: ['news/e.txt: empty'],
  });
});

test('junit: escaped, one case an article, known differences as output', () => {
  const xml = report('junit');
  expect(xml).toContain('<testsuites tests="3" failures="3">');
  expect(xml).toContain('<failure message="5 differences">document document: published: expected 2025-09-01, got null');
  expect(xml).toContain('<system-out>known: quantity missing | [25 &lt;кустов&gt;]</system-out>');
});

describe('github: one annotation a difference, at its line', () => {
  test.each([
    '::error file=news/a.expected.yaml,line=3,title=quantity value::[80 рябин]: value: expected 81, got 80 (rule test.rule)',
    '::error file=news/a.txt,title=known difference has gone::no longer differs: date missing | в [мае]',
    '::error file=news/c.expected.yaml,title=obsolete::its article is not there',
    '::warning file=news/b.txt,title=check::has no expectations',
  ])('%s', (line) => {
    expect(report('github').split('\n')).toContain(line);
  });

  test('the figures follow', () => {
    expect(report('github')).toContain('total         0.667   0.667  0.667');
  });
});
