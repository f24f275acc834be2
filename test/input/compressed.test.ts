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

const packed = (base64: string) => Buffer.from(base64, 'base64');

/** Two lines of JSON, the first with its end, packed by the usual programs. */
const PACKED = {
  bz2: [
    'QlpoOTFBWSZTWVlmZK0AAAVZygAQEAAAEAIABEpAANIA4AAgACGo0Y1DR6hTAATSXnURksSyCA7SdL4u5IpwoSCyzMla',
    'QlpoOTFBWSZTWSZ3XMwAAASZyhAAABACAARKUADQAWAAIAAxTAABWmaIB+qROklT1hxhtxwD4u5IpwoSBM7rmYA=',
  ].map(packed),
  zst: ['KLUv/SQYwQAAeyJ0ZXh0Ijoi0L/QtdGA0LLQsNGPIn0KwaiuiQ==', 'KLUv/SQXuQAAeyJ0ZXh0Ijoi0LLRgtC+0YDQsNGPIn3tz2Qy'].map(
    packed,
  ),
} as const;
const EMPTY = { bz2: packed('QlpoORdyRThQkAAAAAA='), zst: packed('KLUv/SQAAQAAmenYUQ==') } as const;
/** A frame of another kind, with three bytes in it. */
const SKIPPABLE = Buffer.of(0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3);

describe.each(['bz2', 'zst'] as const)('%s', (compression) => {
  const [first, second] = PACKED[compression] as [Buffer, Buffer];
  const behind = ` archive: bytes behind the end of the ${compression} data that are none; what stands before them was read`;
  const both = ['1 первая', '2 вторая'];
  const damaged = (reason: string) => ` archive: damaged ${compression} data (${reason}); fetch the file again`;

  it.each([
    ['two one after another', [first, second], both],
    ['an empty one between', [first, EMPTY[compression], second], both],
    ['zeros behind it', [first, Buffer.alloc(70_000)], ['1 первая']],
    ['zeros between', [first, Buffer.alloc(512), second], both],
    ['text behind it', [first, second, Buffer.from('<html>')], [...both, behind]],
    ['a line end behind it', [first, Buffer.from('\n')], ['1 первая', behind]],
    ['a second that breaks off', [first, second.subarray(0, 30)], ['1 первая', damaged('unexpected end of file')]],
    [
      'a second that is all but not begun',
      [first, second.subarray(0, 2)],
      ['1 первая', damaged('unexpected end of file')],
    ],
    ['nothing but a beginning', [first.subarray(0, 20)], [damaged('unexpected end of file')]],
    ['nothing', [], [damaged('unexpected end of file')]],
    ['text alone', [Buffer.from('не архив, а текст')], [damaged('incorrect header')]],
  ] as const)('%s', async (_, parts, expected) => {
    const path = workdir().file(`a.jsonl.${compression}`, Buffer.concat(parts));
    expect(brief(await readAll([path])).map((line) => line.replace(`${path}:`, ''))).toEqual(expected);
  });

  it('with text behind it costs a single text nothing', async () => {
    const path = workdir().file(`a.txt.${compression}`, Buffer.concat([first, Buffer.from('<html>')]));
    const lines = brief(await readAll([path])).map((line) => line.replace(`${path}:`, ''));
    expect(lines).toEqual([' {"text":"первая"}\n', behind]);
  });

  it('given in single bytes', async () => {
    const bytes = Readable.from([...Buffer.concat([first, second])].map((byte) => Buffer.of(byte)));
    const chunks: Uint8Array[] = [];
    for await (const chunk of decompressed(bytes, compression)) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('{"text":"первая"}\n{"text":"вторая"}');
  });
});

describe('what only one of them has', () => {
  it('a frame to be skipped', async () => {
    const path = workdir().file('a.jsonl.zst', Buffer.concat([SKIPPABLE, PACKED.zst[0]!, SKIPPABLE]));
    expect(brief(await readAll([path]))).toEqual([`${path}:1 первая`]);
  });

  it('a wrong sum', async () => {
    const bytes = Buffer.from(PACKED.bz2[0]!);
    bytes[11] = bytes[11]! ^ 1;
    const path = workdir().file('a.jsonl.bz2', bytes);
    expect(brief(await readAll([path])).join('')).toMatch(/damaged bz2 data \(incorrect data check\)/u);
  });
});
