/** Outputs that are no files on a disk: devices, pipes, descriptors that the shell opened. */
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, records, type Workdir, workdir } from './svodka.js';

const TEXT = 'В Пензе высадили 80 рябин.\n';

/** Runs a line of the shell in which `svodka` is the command. */
function shell(dir: Workdir, line: string) {
  const ran = spawnSync('bash', ['-c', `svodka() { "${process.execPath}" "${BIN}" "$@"; }; ${line}`], {
    cwd: dir.path,
    timeout: 60_000,
  });
  return { stdout: ran.stdout.toString(), stderr: ran.stderr.toString(), code: ran.status };
}

describe.runIf(process.platform === 'linux')('JSON lines', () => {
  it.each([
    ['to standard output by its name', 'svodka extract a.txt -q --jsonl /dev/stdout'],
    ['the same into a pipe', 'svodka extract a.txt -q --jsonl /dev/stdout | cat'],
    ['the same behind what a file holds', 'svodka extract a.txt -q --jsonl /dev/stdout >> old; cat old'],
    ['to a descriptor', 'svodka extract a.txt -q --jsonl /dev/fd/3 3> a.jsonl; cat a.jsonl'],
    ['to a descriptor that is a pipe', '{ svodka extract a.txt -q --jsonl /proc/self/fd/3 3>&1 >&2; } | cat'],
    ['to a process', 'svodka extract a.txt -q --jsonl >(cat > a.jsonl); sleep 0.3; cat a.jsonl'],
    ['to a named pipe', 'mkfifo p; cat p & svodka extract a.txt -q --jsonl p; wait'],
    ['to a named pipe, and files beside it', 'mkfifo p; cat p & svodka extract a.txt -q --out o --jsonl p; wait'],
    [
      'as an export to a named pipe',
      'mkfifo p; cat p & svodka extract a.txt -q; svodka export --format jsonl --out p; wait',
    ],
    ['as an export to standard output', 'svodka extract a.txt -q; svodka export --format jsonl --out /dev/stdout'],
  ])('%s', (_, line) => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    dir.file('old', '');
    const ran = shell(dir, line);
    expect(ran.stderr).toBe('');
    expect(records(ran.stdout).map(({ path }) => path)).toEqual(['a.txt']);
    expect(readdirSync(dir.path).filter((name) => name.includes('.resume'))).toEqual([]);
  });

  it.each([
    'extract a.txt -q --jsonl /dev/null',
    'extract a.txt -q --jsonl null',
    'extract a.txt -q --out o --jsonl /dev/null',
    'export --format jsonl --out /dev/null',
  ])('svodka %s', (args) => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    symlinkSync('/dev/null', join(dir.path, 'null'));
    dir.run(['extract', 'a.txt', '-q']);
    const ran = dir.run(args.split(' '));
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect(statSync('/dev/null.resume', { throwIfNoEntry: false })).toBeUndefined();
  });

  it('a filter answers every line under each name of standard output', () => {
    const dir = workdir();
    const lines = dir.run(
      ['extract', '--stdin', 'jsonl', '--jsonl', '/dev/stdout', '--since', '2025-01-01'],
      '{"text":"а"}\n{oops\n',
    );
    expect(records(lines.stdout)).toHaveLength(2);
    expect(lines.code).toBe(0);
  });

  it.each([
    ['extract a.txt -q --jsonl /dev/full', /^svodka: No space left to write \/dev\/full/u],
    ['extract a.txt -q --jsonl /dev/fd/77', /^svodka: Cannot write \/dev\/fd\/77/u],
    ['extract a.txt -q --jsonl .', /^svodka: Cannot write \./u],
    ['export --format csv --out -', /^svodka: --format csv makes several files: name a folder with --out/u],
  ])('svodka %s says what is wrong', (args, says) => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    const ran = dir.run(args.split(' '));
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.code).toBe(2);
  });
});

it.runIf(process.platform === 'linux').each([
  ['export --format conll --out', /^В\tO$/mu],
  ['export --format xlsx --out', /^PK/u],
  ['report --html', /<html/u],
])('svodka %s a pipe, which stays one', (args, expected) => {
  const dir = workdir();
  dir.file('a.txt', TEXT);
  const ran = shell(dir, `svodka extract a.txt -q; mkfifo p; cat p & svodka ${args} p; wait`);
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toMatch(expected);
  expect(lstatSync(join(dir.path, 'p')).isFIFO()).toBe(true);
  for (const name of ['/dev/stdout', '-']) expect(shell(dir, `svodka ${args} ${name} | cat`).stdout).toMatch(expected);
});

it('a file that is written as a whole takes its place behind a link', () => {
  const dir = workdir();
  dir.file('a.txt', TEXT);
  dir.run(['extract', 'a.txt', '-q']);
  dir.file('real/page.html', '');
  symlinkSync(join('real', 'page.html'), join(dir.path, 'page.html'));
  expect(dir.run(['report', '--html', 'page.html']).code).toBe(0);
  expect(lstatSync(join(dir.path, 'page.html')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(dir.path, 'real', 'page.html'), 'utf8')).toMatch(/<html/u);
});
