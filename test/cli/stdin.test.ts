/** Standard input in every form. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BIN, records, workdir } from './svodka.js';

const TEXT = 'В Пензе высадили 80 рябин.';
const LINES = `${JSON.stringify({ text: TEXT })}\n`.repeat(2);

describe('compressed standard input', () => {
  it.each([
    ['gz', gzipSync(LINES)],
    [
      'bz2',
      Buffer.from(
        'QlpoOTFBWSZTWQ6jjE4AABHZ6gAQUAFAUAIABEpgCJAA9spgACAASEpT1NGjT0nqAAwSqBk0YRkGTZTI8NTswGMyQx8TGJkRxRxxSgFBERSJ0eGRUQsSFFELBU2EFFPxdyRThQkA6jjE4A==',
        'base64',
      ),
    ],
  ])('%s', (_, bytes) => {
    const ran = workdir().run(['extract', '--stdin', 'jsonl', '--jsonl', '-', '-q'], bytes);
    expect(ran.code).toBe(0);
    expect(records(ran.stdout).map(({ line, error }) => [line, error])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  it('a text', () => {
    const ran = workdir().run(['extract', '--stdin', 'text', '--jsonl', '-', '-q'], gzipSync(TEXT));
    expect(records(ran.stdout)).toMatchObject([{ path: null, mentions: [{ text: 'Пензе' }, { text: '80 рябин' }] }]);
  });
});

it('a line is answered before the next one comes', async () => {
  const child = spawn(process.execPath, [BIN, 'extract', '--stdin', 'jsonl', '--jsonl', '-', '-q']);
  try {
    for (const line of ['{}', JSON.stringify({ text: TEXT })]) {
      const answer = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
      child.stdin.write(`${line}\n`);
      expect(records(await answer)).toHaveLength(1);
    }
  } finally {
    child.kill();
  }
});

it.runIf(process.platform === 'linux')('a socket is no input', async () => {
  const dir = workdir();
  const server = createServer().listen(join(dir.path, 'a.sock'));
  await new Promise((resolve) => server.once('listening', resolve));
  const ran = dir.run(['extract', 'a.sock', '--jsonl', '-', '-q']);
  server.close();
  expect(records(ran.stdout)).toMatchObject([{ error: { message: 'neither a file nor a pipe; check the path' } }]);
});

describe.runIf(process.platform === 'linux')('a pipe or file whose name says nothing', () => {
  it.each([
    ['JSON lines', LINES, [1, 2]],
    ['JSON lines, compressed', gzipSync(LINES), [1, 2]],
    ['one line', JSON.stringify({ text: TEXT }), [1]],
    ['one line behind a byte order mark', `\ufeff${JSON.stringify({ text: TEXT })}`, [1]],
    ['a text', TEXT, [undefined]],
    ['a text, compressed', gzipSync(TEXT), [undefined]],
    ['a text that begins with a brace', `{1}\n${TEXT}`, [undefined]],
  ])('%s', (_, content, lines) => {
    const dir = workdir();
    dir.file('input.bin', content);
    const run = (argument: string) =>
      spawnSync('bash', ['-c', `"${process.execPath}" "${BIN}" extract ${argument} --jsonl - -q`], { cwd: dir.path });
    const pipe = run('<(cat input.bin)');
    expect(pipe.stderr.toString()).toBe('');
    const found = records(pipe.stdout.toString());
    expect(found.map(({ line }) => line)).toEqual(lines);
    expect(JSON.stringify(found)).toContain('80 рябин');
    if (typeof content !== 'string') return;
    expect(records(run('input.bin').stdout.toString()).map(({ line }) => line)).toEqual(lines);
  });
});
