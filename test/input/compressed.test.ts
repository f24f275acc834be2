/** Compressed inputs: what is whole is read, what is damaged is one error. */
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decompressed } from '../../src/input/stream.js';
import { workdir } from '../cli/svodka.js';
import { brief, readAll } from './read-all.js';

describe('gzip', () => {
  const member = (text: string) => gzipSync(text);
  const LINES = ['{"text":"первая"}\n', '{"text":"вторая"}'] as const;
  const long = Array.from({ length: 3000 }, (_, i) => `{"text":"строка ${i} ${Math.sin(i)}"}\n`).join('');
  const named = Buffer.concat([
    Buffer.of(0x1f, 0x8b, 8, 8 + 4, 0, 0, 0, 0, 0, 3, 2, 0, 65, 66),
    Buffer.from('a.txt\0'),
  ]);
  const GARBAGE = ' archive: bytes behind the end of the gz data that are none; what stands before them was read';
  const both = ['1 первая', '2 вторая'];

  it.each([
    ['members one after another', [member(LINES[0]), member(LINES[1])], both],
    ['an empty member between', [member(LINES[0]), member(''), member(LINES[1])], both],
    ['zeros behind it', [member(LINES[0] + LINES[1]), Buffer.alloc(70_000)], both],
    ['zeros between members', [member(LINES[0]), Buffer.alloc(512), member(LINES[1])], both],
    ['text behind it', [member(LINES[0] + LINES[1]), Buffer.from('<html>')], [...both, GARBAGE]],
    ['zeros, then text behind it', [member(LINES[0]), Buffer.of(0, 0, 7)], ['1 первая', GARBAGE]],
    [
      'a second member that is broken',
      [member(LINES[0]), member(LINES[1]).fill(0xff, 10)],
      ['1 первая', / archive: damaged gz data \(.*\); fetch the file again/u],
    ],
    [
      'a second member that breaks off',
      [member(LINES[0]), member(LINES[1]).subarray(0, 15)],
      ['1 первая', ' archive: damaged gz data (unexpected end of file); fetch the file again'],
    ],
    [
      'a wrong sum at the end',
      [member(LINES[0]).subarray(0, -8), Buffer.alloc(8)],
      ['1 первая', ' archive: damaged gz data (incorrect data check); fetch the file again'],
    ],
    ['a name and an extra field in its head', [named, member(LINES[0]).subarray(10)], ['1 первая']],
  ] as const)('%s', async (_, parts, expected) => {
    const path = workdir().file('a.jsonl.gz', Buffer.concat(parts));
    const lines = brief(await readAll([path])).map((line) => line.replace(`${path}:`, ''));
    expect(lines).toHaveLength(expected.length);
    for (const [i, one] of expected.entries())
      if (typeof one === 'string') expect(lines[i]).toBe(one);
      else expect(lines[i]).toMatch(one);
  });

  it.each([
    ['a.txt.gz', 'первая', ['первая', GARBAGE]],
    ['a.json.gz', '[{"text":"первая"}]', ['первая', GARBAGE]],
    ['a.csv.gz', 'text,url\nпервая,u', ['первая', GARBAGE]],
  ] as const)('%s with text behind it', async (name, content, expected) => {
    const path = workdir().file(name, Buffer.concat([gzipSync(content), Buffer.from('garbage')]));
    const reads = brief(await readAll([path])).map((line) => line.replace(`${path}:`, ''));
    expect(reads.map((line) => line.replace(/^\d* (?!archive)/u, ''))).toEqual(expected);
  });

  it('a list that breaks off gives its whole articles and one error', async () => {
    const text = '[{"text":"первая"},{"text":"вторая"},{"text":"третья"}]';
    const path = workdir().file('a.json.gz', gzipSync(text, { level: 0 }).subarray(0, 70));
    const lines = brief(await readAll([path])).map((line) => line.replace(`${path}:`, ''));
    expect(lines).toEqual([
      '1 первая',
      '2 вторая',
      ' archive: damaged gz data (unexpected end of file); fetch the file again',
    ]);
  });

  it('cut anywhere, all that can be unfolded is read', async () => {
    const packed = gzipSync(long);
    const dir = workdir();
    for (const share of [0.3, 0.6, 0.9]) {
      const path = dir.file('a.jsonl.gz', packed.subarray(0, Math.floor(packed.length * share)));
      const lines = brief(await readAll([path]));
      expect(lines.length).toBeGreaterThan(3000 * share - 150);
      expect(lines.filter((line) => line.includes('damaged gz'))).toHaveLength(1);
    }
  });
});

describe('compressed streams', () => {
  const text = 'В Пензе высадили 80 рябин.\n';
  const bzip2 =
    'QlpoOTFBWSZTWevQnGIAAA3YagAQQAFAQGAIkAD2ymAAIAAiE0jDSYyT2oUaMgaNMjRHVqf2sCIGZrP7SNDqBDk14A6LuSKcKEh16E4xAA==';
  const bytes = Buffer.from(text);
  // A Zstandard frame with one raw block: magic, one segment with its size in a byte, block header, data.
  const zst = Buffer.concat([
    Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0x20, bytes.length, 1 | (bytes.length << 3), (bytes.length << 3) >> 8, 0),
    bytes,
  ]);

  it.each([
    ['bz2' as const, Buffer.from(bzip2, 'base64')],
    ['zst' as const, zst],
  ])('%s', async (compression, packed) => {
    const collect = async (data: Buffer) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of decompressed(Readable.from([data]), compression)) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    };
    expect(await collect(packed)).toBe(text);
    await expect(collect(packed.subarray(0, packed.length - 6))).rejects.toThrow(/damaged/u);
    await expect(collect(Buffer.from('не архив, а текст'))).rejects.toThrow(/damaged/u);
  });
});
