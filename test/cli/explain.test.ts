import { expect, it } from 'vitest';
import { workdir } from './svodka.js';

const TEXT = 'Этой весной в Новокузнецке высадили 80 рябин.\n';

it('prints the text with marks and explains each mention', () => {
  const dir = workdir();
  dir.file('a.txt', TEXT);
  const { stdout, code } = dir.run(['explain', 'a.txt', '--published', '2025-09-01']);
  expect(code).toBe(0);
  expect(stdout).toContain('[Этой весной]date в [Новокузнецке]place высадили [80 рябин]quantity.');
  expect(stdout).toMatch(/rule {8}date\.relative-period at dates\/relative\.yaml:\d+/);
  expect(stdout).toContain('"Этой весной" + published 2025-09-01 → 2025-21 → 2025-03-01…2025-05-31');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
  expect(stdout).not.toMatch(/\u001b/);
});

it('says why not, for a phrase from standard input', () => {
  const { stdout, code } = workdir().run(['explain', '-', '--phrase', '31  ФЕВРАЛЯ'], 'Встреча прошла 31 февраля.');
  expect(code).toBe(0);
  expect(stdout).toContain('date.day-month at "31 февраля": operation calendar: month 2 has no day 31');
});

it('gives JSON for an offset', () => {
  const { stdout } = workdir().run(['explain', '-', '--at', '15', '--json'], TEXT);
  expect(JSON.parse(stdout)).toMatchObject({
    published: null,
    mentions: [{ mention: { kind: 'place', text: 'Новокузнецке' } }],
    focus: { span: [15, 15], tokens: [{ text: 'Новокузнецке' }] },
  });
});

it.each([
  [['explain', '.'], '.: it is a folder, a file is needed'],
  [['merge', '.'], '.: it is a folder, a file is needed'],
  [['explain', 'a.csv'], 'a.csv: one article is explained; save its text as .txt'],
  [['explain', 'a.txt.gz'], 'a.txt.gz: one article is explained; unpack it first'],
  [['extract', 'a.txt', '--out', '-'], 'a folder is needed; only one file can go to standard output'],
  [['explain', 'nothing.txt'], 'nothing.txt: no such file; check the path'],
  [['explain', '-', '--at', '999'], '--at 999: the text has only 46 UTF-16 code units'],
  [['explain', '-', '--phrase', 'Омск'], '"Омск" does not stand in the text'],
  [['explain', '-', '--phrase', 'a', '--at', '1'], 'either --phrase or --at, not both'],
  [['explain', '-', '--at', '-1'], 'a whole number from 0 on is needed'],
  [['explain', '-', '--dictionaries', 'nowhere'], 'nowhere'],
])('%j: %s', (args, message) => {
  const dir = workdir();
  for (const name of ['a.csv', 'a.txt.gz']) dir.file(name, TEXT);
  const { stderr, code } = dir.run(args, TEXT);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
