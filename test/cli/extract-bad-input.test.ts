/** What goes wrong is one clear line with the remedy, and the right exit code. */
import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES, TEXT } from './bad-input-cases.js';
import { records, workdir } from './svodka.js';

describe('bad input', () => {
  it.each(CASES)('$name', ({ args, files, prepare, input, code, says }) => {
    const dir = workdir();
    for (const [name, content] of Object.entries(files ?? {})) dir.file(name, content);
    prepare?.(dir);
    const ran = dir.run(args, input);
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).not.toMatch(/\n\s+at /u);
    expect(ran.code).toBe(code);
  });

  it('an unreadable file is one error and the rest goes on', () => {
    const dir = workdir();
    dir.file('in/a.txt', TEXT);
    chmodSync(dir.file('in/b.txt', TEXT), 0);
    dir.file('in/c.txt', TEXT);
    const out = records(dir.run(['extract', 'in', '--jsonl', '-', '-q']).stdout);
    expect(out).toHaveLength(3);
    // The superuser may read anything.
    if (process.getuid?.() !== 0) expect(out[1]).toMatchObject({ path: 'in/b.txt', error: { code: 'unreadable' } });
  });

  it('a malformed row or line is one error, not the end', () => {
    const dir = workdir();
    dir.file('a.csv', `title,text\nТ1,${TEXT.trim()}\nодно поле\nТ3,"никогда не закрыта\n`);
    dir.file('b.jsonl', `${JSON.stringify({ text: TEXT })}\n{oops\n${JSON.stringify({ text: TEXT })}\n`);
    const out = records(dir.run(['extract', 'a.csv', 'b.jsonl', '--jsonl', '-', '-q']).stdout);
    expect(out.map(({ path, line, error }) => [path, line, error === undefined])).toEqual([
      ['a.csv', 2, true],
      ['a.csv', 3, false],
      ['a.csv', 4, false],
      ['b.jsonl', 1, true],
      ['b.jsonl', 2, false],
      ['b.jsonl', 3, true],
    ]);
  });

  it('control characters of names and texts do not reach the terminal', () => {
    const dir = workdir();
    dir.file('in/a\u001b[31m.txt', '');
    expect(dir.run(['extract', 'in']).stderr).not.toContain('\u001b');
  });
});
