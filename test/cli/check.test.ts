import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { register } from '../../src/cli/check.js';
import { checkPaths, updateKnown } from '../../src/evaluate/check.js';
import type { Article, Extraction } from '../../src/record/types.js';
import { extraction, place } from '../evaluate/build.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'svodka-check-'));
  vi.stubEnv('CI', '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  process.exitCode = 0;
});

function write(name: string, text: string | Buffer): void {
  writeFileSync(join(folder, name), text);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Finds the word "Перми" wherever it stands, as the whole of svodka. */
function perm(article: Article): Extraction {
  const mentions = article.text.includes('Перми') ? [place(article.text, 'Перми', { normal: 'Пермь' })] : [];
  return extraction(mentions, { published: article.published });
}

const RIGHT = "place:\n  '[Перми]': { normal: Пермь }\n";

describe('what fails the check', () => {
  test.each<[string, Record<string, string>, number]>([
    ['as expected', { 'a.txt': 'В Перми снег.', 'a.expected.yaml': RIGHT }, 0],
    ['a new difference', { 'a.txt': 'В Перми снег.', 'a.expected.yaml': '' }, 1],
    [
      'a known difference',
      {
        'a.txt': 'В Перми снег.',
        'a.expected.yaml': '',
        'known-differences.yaml': 'a.txt:\n  place extra | В [Перми] снег:\n',
      },
      0,
    ],
    [
      'a known difference that has gone',
      {
        'a.txt': 'В Перми снег.',
        'a.expected.yaml': RIGHT,
        'known-differences.yaml': 'a.txt:\n  place extra | В [Перми] снег:\n',
      },
      1,
    ],
    [
      'a known difference of no article',
      {
        'a.txt': 'В Перми снег.',
        'a.expected.yaml': RIGHT,
        'known-differences.yaml': 'b.txt:\n  place extra | В [Перми]:\n',
      },
      1,
    ],
    ['an expectation that is not in the text', { 'a.txt': 'В Уфе снег.', 'a.expected.yaml': RIGHT }, 1],
    [
      'expectations without an article',
      { 'a.txt': 'В Перми снег.', 'a.expected.yaml': RIGHT, 'b.expected.yaml': RIGHT },
      1,
    ],
    [
      'an article without expectations is only reported',
      { 'a.txt': 'В Перми снег.', 'a.expected.yaml': RIGHT, 'b.txt': 'В Уфе снег.' },
      0,
    ],
    [
      'a broken file beside a good one',
      { 'a.txt': 'В Перми снег.', 'a.expected.yaml': RIGHT, 'b.txt': 'Снег.', 'b.expected.yaml': 'town: {}' },
      1,
    ],
    ['nothing to check', { 'a.txt': 'В Перми снег.' }, 2],
    ['nothing that can be read', { 'a.txt': 'В Перми снег.', 'a.expected.yaml': 'town: {}' }, 2],
  ])('%s', async (_name, files, exitCode) => {
    for (const [name, text] of Object.entries(files)) write(name, text);
    expect((await checkPaths([folder], perm)).exitCode).toBe(exitCode);
  });

  test('an article is read as it says: encoding and publication date', async () => {
    write('a.txt', Buffer.from('c220cfe5f0ece820f1ede5e32e', 'hex')); // windows-1251
    write(
      'a.expected.yaml',
      `reading: { encoding: windows-1251, published: 2025-07-08 }\npublished: 2025-07-08\n${RIGHT}`,
    );
    expect((await checkPaths([join(folder, 'a.txt')], perm)).articles).toMatchObject([
      { text: 'В Перми снег.', fresh: [] },
    ]);
  });
});

test('the list of known differences is rewritten: reasons stay, what has gone goes', async () => {
  write('a.txt', 'В Перми снег, в Омске дождь.');
  write('a.expected.yaml', "place:\n  '[Омске]': {}\n");
  write(
    'known-differences.yaml',
    'a.txt:\n  place missing | [Омске]: too small\n  date missing | [снег]: gone\nb.txt:\n  x: y\n',
  );
  updateKnown(await checkPaths([folder], perm));
  expect(
    read('known-differences.yaml')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .trim(),
  ).toBe('a.txt:\n  place extra | В [Перми] снег:\n  place missing | [Омске]: too small');
  expect((await checkPaths([folder], perm)).exitCode).toBe(0);
});

describe('the command', () => {
  async function svodka(...args: string[]): Promise<{ code: unknown; out: string; said: string }> {
    const program = new Command().exitOverride();
    register(program);
    let out = '';
    let said = '';
    const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      out += String(chunk);
      return true;
    });
    const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      said += String(chunk);
      return true;
    });
    try {
      await program.parseAsync(['check', ...args], { from: 'user' });
    } finally {
      stdout.mockRestore();
      stderr.mockRestore();
    }
    const code = process.exitCode;
    process.exitCode = 0;
    return { code, out, said };
  }

  beforeEach(() => {
    write('a.txt', '1 сентября 2025 года\n\nВ Перми высадили 80 рябин.\n');
    write('a.expected.yaml', 'published: 2020-01-01 # a mistake\n');
  });

  test('reports, accepts, and then agrees', async () => {
    expect((await svodka(folder)).code).toBe(1);
    const accepted = await svodka(folder, '-u');
    expect(accepted.code).toBe(0);
    expect(read('a.expected.yaml')).toMatch(/^published: 2025-09-01/);
    expect((await svodka(folder, '--reporter', 'json')).out).toContain('"exitCode": 0');
  });

  test('with CI set nothing is written', async () => {
    vi.stubEnv('CI', 'true');
    expect((await svodka(folder, '-u', '--update-known')).code).toBe(1);
    expect(read('a.expected.yaml')).toBe('published: 2020-01-01 # a mistake\n');
  });

  test('a path that is not there, a folder without expectations', async () => {
    const missing = join(folder, 'no.txt');
    expect(await svodka(missing)).toEqual({
      code: 2,
      out: '',
      said: `svodka: ${missing}: no such file or folder; check the path\n`,
    });
    expect((await svodka(missing, '--reporter', 'json')).out).toContain('no such file or folder');
    rmSync(join(folder, 'a.expected.yaml'));
    await expect(svodka(folder)).rejects.toThrow('no article with expectations here');
  });
});
