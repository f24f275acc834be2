/** What cannot be written is one clear line with the remedy, and the same command goes on later. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { lock } from '../../src/output/lock.js';
import { BIN, workdir } from './svodka.js';

const TEXT = 'В Пензе высадили 80 рябин.\n';

describe('outputs that cannot be written', () => {
  it('a database that another program holds', () => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    expect(dir.run(['extract', 'a.txt', '-q']).code).toBe(0);
    const database = new Database(join(dir.path, 'out', 'svodka.sqlite'));
    try {
      database.exec('BEGIN IMMEDIATE');
      const ran = dir.run(['extract', 'a.txt', '-q']);
      expect(ran.stderr).toMatch(/svodka\.sqlite is in use by another program: close it and try again/u);
      expect(ran.code).toBe(2);
    } finally {
      database.close();
    }
  });

  it('JSON lines that another run writes', () => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    dir.file('a.jsonl', 'as it was\n');
    const other = lock(join(dir.path, 'a.jsonl'));
    try {
      const ran = dir.run(['extract', 'a.txt', '-q', '--jsonl', 'a.jsonl']);
      expect(ran.stderr).toBe('svodka: Another run writes a.jsonl: wait for its end, or name another file\n');
      expect(ran.code).toBe(2);
      expect(readFileSync(join(dir.path, 'a.jsonl'), 'utf8')).toBe('as it was\n');
    } finally {
      other.release();
    }
    expect(dir.run(['extract', 'a.txt', '-q', '--jsonl', 'a.jsonl']).code).toBe(0);
    expect(readdirSync(dir.path).sort()).toEqual(['a.jsonl', 'a.txt']);
  });

  it.each([
    ['extract', 'a.txt', '--out', 'file.txt'],
    ['extract', 'a.txt', '--out', 'file.txt/below'],
    ['extract', 'a.txt', '--jsonl', 'file.txt/a.jsonl'],
    ['extract', 'a.txt', '--xlsx', 'file.txt/a.xlsx'],
    ['report', '--html', 'file.txt/a.html'],
    ['export', '--format', 'csv', '--out', 'file.txt'],
    ['export', '--format', 'brat', '--out', 'file.txt'],
    ['export', '--format', 'conll', '--out', 'file.txt/a.conll'],
  ])('%s … %s %s: a file where a folder should be', (...args) => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    dir.file('file.txt', TEXT);
    dir.run(['extract', 'a.txt', '-q']);
    const { stderr, code } = dir.run(args);
    expect(stderr).toMatch(
      /^svodka: Cannot write file\.txt.*: file\.txt is a file, not a folder; choose another place\n$/u,
    );
    expect(code).toBe(2);
    expect(readFileSync(join(dir.path, 'file.txt'), 'utf8')).toBe(TEXT);
  });

  it.each([
    ['extract', 'a.txt', 'b.txt'],
    ['extract', 'a.txt', '--restart'],
    ['report', '--html', 'a.html'],
    ['export', '--format', 'csv', '--out', 'tables'],
    ['export', '--format', 'xlsx', '--out', 'a.xlsx'],
    ['export', '--format', 'jsonl', '--out', '-'],
  ])('%s %s %s …: a database that is damaged', (...args) => {
    const dir = workdir();
    for (const name of ['a.txt', 'b.txt']) dir.file(name, TEXT);
    dir.run(['extract', 'a.txt', '-q']);
    const database = join(dir.path, 'out', 'svodka.sqlite');
    const bytes = readFileSync(database);
    // All pages but the first, which says whose the database is.
    writeFileSync(database, bytes.fill(0x5a, 16384));
    const before = readdirSync(dir.path);
    const { stdout, stderr, code } = dir.run(args);
    expect(stdout).toBe('');
    expect(stderr).toBe('svodka: out/svodka.sqlite is damaged: take back a copy, or delete it and extract once more\n');
    expect(code).toBe(2);
    expect(readdirSync(dir.path)).toEqual(before);
  });

  // /dev/full takes nothing, as a full disk does
  it.runIf(process.platform === 'linux').each([
    ['--help', '> /dev/full', 2],
    ['--version', '> /dev/full', 2],
    ['extract --help', '> /dev/full', 2],
    ['completion bash', '> /dev/full', 2],
    ['dictionary list', '> /dev/full', 2],
    ['explain a.txt', '> /dev/full', 2],
    ['extract a.txt --jsonl -', '> /dev/full', 2],
    ['extract a.txt --jsonl a.jsonl', '2> /dev/full', 0],
    ['extract nope.txt', '2> /dev/full', 2],
  ] as const)('svodka %s %s', (args, redirection, code) => {
    const dir = workdir();
    dir.file('a.txt', TEXT);
    const ran = spawnSync('bash', ['-c', `exec "${process.execPath}" "${BIN}" ${args} ${redirection}`], {
      cwd: dir.path,
    });
    const said = ran.stderr.toString();
    if (redirection.startsWith('>'))
      expect(said).toMatch(/(?:^|\n)svodka: No space left to write standard output.*\n$/u);
    expect(said).not.toMatch(/\n\s+at /u);
    expect(ran.status).toBe(code);
  });

  // A limit on the size of files stands in for a full disk.
  it.runIf(process.platform === 'linux')('a full disk: one line, and the same command goes on later', () => {
    const dir = workdir();
    const lines = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ id: `n${i}`, text: `${i} ${TEXT.repeat(4)}` }),
    );
    dir.file('a.jsonl', lines.join('\n'));
    const command = `exec "${process.execPath}" "${BIN}" extract a.jsonl --commit-size 50kB -q --jobs 1`;
    const full = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f 1500; ${command}`], { cwd: dir.path });
    expect(full.stderr.toString()).toMatch(/^svodka: .*(space|disk|write)/imu);
    expect(full.stderr.toString()).not.toMatch(/\n\s+at /u);
    expect(full.status).toBe(2);
    expect(spawnSync('bash', ['-c', command], { cwd: dir.path }).status).toBe(0);
    const done = new Database(join(dir.path, 'out', 'svodka.sqlite'), { readonly: true });
    expect(done.prepare('SELECT count(*) AS n FROM documents').get()).toEqual({ n: 3000 });
    done.close();
  });
});
