import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeConfig } from '../../src/cli/config.js';
import { BIN, workdir } from './svodka.js';

describe('svodka.config.yaml', () => {
  it('gives options their values; the command line comes first', () => {
    const dir = workdir();
    dir.file('a.txt', 'Вчера высадили 80 рябин.\n');
    dir.file('svodka.config.yaml', 'extract:\n  jsonl: "-"\n  published: 2025-09-01\n  quiet: true\n');
    expect(dir.run(['extract', 'a.txt']).stdout).toContain('"from":"2025-08-31"');
    expect(dir.run(['extract', 'a.txt', '--published', '2020-01-02']).stdout).toContain('"from":"2020-01-01"');
  });

  it('is read from where --config says, before or after the command; paths are meant from there', () => {
    const dir = workdir();
    dir.file('a.txt', 'Вчера высадили 80 рябин.\n');
    dir.file('conf/mine.yaml', 'extract: { jsonl: found.jsonl, quiet: true }\n');
    expect(dir.run(['--config', 'conf/mine.yaml', 'extract', 'a.txt']).code).toBe(0);
    expect(existsSync(join(dir.path, 'conf/found.jsonl'))).toBe(true);
  });

  it.each([
    ['extrakt: { out: a }', 'svodka.config.yaml:1: no command "extrakt"; did you mean "extract"?'],
    ['extract:\n  publishd: a', 'svodka.config.yaml:2: extract has no option "publishd"; did you mean "published"?'],
    ['extract:\n  jobs: many', 'svodka.config.yaml:2: jobs: a whole number from 1 to 256 is needed'],
    ['extract:\n  strict: 3', 'svodka.config.yaml:2: strict is true or false'],
    ['extract: 5', 'extract: expected options below it'],
    ['- a', 'expected names of commands'],
    ['extract: {', 'svodka.config.yaml:'],
  ])('%j: %s', (text, message) => {
    const dir = workdir();
    dir.file('a.txt', 'Снег.\n');
    dir.file('svodka.config.yaml', text);
    const { stderr, code } = dir.run(['extract', 'a.txt']);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it.each([
    [['n', 's', 'extract', '--config', 'f', 'a'], 'f', ['n', 's', 'extract', 'a']],
    [['n', 's', '--config=f', 'extract'], 'f', ['n', 's', 'extract']],
    [['n', 's', 'extract', '--', '--config', 'f'], null, ['n', 's', 'extract', '--', '--config', 'f']],
  ])('%j', (argv, file, rest) => expect(takeConfig(argv)).toEqual({ file, argv: rest }));
});

describe('--version', () => {
  it('tells the version and the dictionaries in force', () => {
    const dir = workdir();
    const [plain] = dir.run(['--version']).stdout.match(/[0-9a-f]{16}/) ?? [];
    expect(dir.run(['-V']).stdout).toMatch(/^\d+\.\d+\.\d+ \(dictionaries [0-9a-f]{16}\)\n$/);
    dir.file('own/places.yaml', 'kind: place\nentries: [Ласточкино]\n');
    dir.file('svodka.config.yaml', 'dictionaries: [own]\n');
    const laid = dir.run(['--version']).stdout;
    expect(laid).toContain('with own');
    expect(laid).not.toContain(plain);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s names every command', (shell) => {
    const { stdout, code } = workdir().run(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['extract', 'explain', 'report', 'dictionary', 'lint', 'published', 'min-confidence'])
      expect(stdout).toContain(word);
  });

  it.each([
    ['svodka exp', 'explain export'],
    ['svodka dictionary a', 'add'],
    ['svodka dictionary add pl', 'place'],
    ['svodka explain --ph', '--phrase'],
    ['svodka export --format x', 'xlsx'],
    ['svodka --vers', '--version'],
  ])('in bash: %s -> %s', (line, words) => {
    const script = workdir().run(['completion', 'bash']).stdout;
    const parts = line.split(' ');
    const test = `${script}
COMP_WORDS=(${parts.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${parts.length - 1}; _svodka; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const done = spawnSync('bash', ['-c', test], { cwd: workdir().path, encoding: 'utf8' });
    expect(done.stderr.replace(/.*complete: .*\n/gu, '')).toBe('');
    expect(done.stdout.trim().split('\n').sort().join(' ')).toBe(words);
  });

  it('suggests the command that was meant', () => {
    const { stderr, code } = workdir().run(['explian', 'x']);
    expect(stderr).toContain('explain');
    expect(code).toBe(2);
    expect(existsSync(BIN)).toBe(true);
  });
});
