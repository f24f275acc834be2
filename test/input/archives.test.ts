import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/input/piece.js';
import { piecesOf } from '../../src/input/pieces.js';
import { workdir } from '../cli/svodka.js';
import { encode } from './encode.js';
import { tar, zip } from './make-archives.js';
import { brief, INPUT, readAll } from './read-all.js';

const A = 'В Пензе высадили 80 рябин.';
const B = 'В Самаре открыли школу №100.';
const data = (text: string) => Buffer.from(text);

const MEMBERS = [
  { name: 'news/a.txt', data: data(A) },
  { name: 'news/новость.txt', data: encode(B, 'windows-1251') },
  { name: 'dump.csv.gz', data: gzipSync(`text\n${A}\n${B}\n`) },
  { name: 'picture.png', data: data('png') },
  { name: `${'длинное-имя/'.repeat(12)}c.txt`, data: data(A) },
];

async function read(name: string, bytes: Uint8Array): Promise<string[]> {
  const dir = workdir();
  const path = dir.file(name, bytes);
  return brief(await readAll([path])).map((line) => line.replace(path, basename(path)));
}

describe('archives', () => {
  it.each([
    ['a.zip', zip(MEMBERS)],
    ['a.tar', tar(MEMBERS)],
    ['a.tar.gz', gzipSync(tar(MEMBERS))],
    ['a.tgz', gzipSync(tar(MEMBERS))],
  ])('%s', async (name, bytes) => {
    expect(await read(name, bytes)).toEqual([
      `${name}/news/a.txt: ${A}`,
      `${name}/news/новость.txt: ${B}`,
      `${name}/dump.csv.gz:2 ${A}`,
      `${name}/dump.csv.gz:3 ${B}`,
      `${name}/${'длинное-имя/'.repeat(12)}c.txt: ${A}`,
    ]);
  });

  it('names that begin with ./ are as good as others', async () => {
    const members = [
      { name: './a.txt', data: data(A) },
      { name: './news/./b.txt', data: data(B) },
      { name: './.hidden.txt', data: data(A) },
    ];
    expect(await read('a.tar', tar(members))).toEqual([`a.tar/a.txt: ${A}`, `a.tar/news/b.txt: ${B}`]);
  });

  it.each(['ibm866', 'windows-1251'])('names in %s', async (encoding) => {
    const names = ['мэр.txt', 'Новости/Орёл №1.txt', 'тула.txt', 'ЖКХ.txt'].filter(
      // a word without capitals may be read either way: Windows is taken at its word
      (name) => encoding === 'ibm866' || name !== 'тула.txt',
    );
    const bytes = zip(names.map((name) => ({ name, raw: encode(name, encoding), data: data(A) })));
    expect(await read('a.zip', bytes)).toEqual(names.map((name) => `a.zip/${name}: ${A}`));
  });

  it('a name that stands beside the other in UTF-8', async () => {
    const name = Buffer.from('ж/мэр.txt');
    const head = Buffer.alloc(9);
    head.writeUInt16LE(0x7075, 0);
    head.writeUInt16LE(5 + name.length, 2);
    head[4] = 1;
    const bytes = zip([{ name: '', raw: Buffer.from('_.txt'), extra: Buffer.concat([head, name]), data: data(A) }]);
    expect(await read('a.zip', bytes)).toEqual([`a.zip/ж/мэр.txt: ${A}`]);
  });

  it('members of one name are told apart, also where the reading goes on', async () => {
    const members = ['x/a.txt', 'b.csv', './x/a.txt', 'x\\a.txt', 'b.csv'].map((name, i) => ({
      name,
      data: data(`text\nчлен ${i}\n`),
    }));
    for (const [name, bytes] of [['a.zip', zip(members)] as const, ['a.tar', tar(members)] as const]) {
      const path = workdir().file(name, bytes);
      const whole = brief(await readAll([path]));
      expect(whole.map((line) => line.replace(`${path}/`, '').replace(/\n/gu, ' '))).toEqual([
        'x/a.txt: text член 0 ',
        'b.csv:2 член 1',
        'x/a.txt#2: text член 2 ',
        'x/a.txt#3: text член 3 ',
        'b.csv#2:2 член 4',
      ]);
      const places: Place[] = [];
      for await (const piece of piecesOf([path], INPUT, null)) if (piece.closes === undefined) places.push(piece.next);
      for (const [i, place] of places.entries())
        expect(brief(await readAll([path], JSON.parse(JSON.stringify(place))))).toEqual(whole.slice(i + 1));
    }
  });

  it('no path leaves the archive', async () => {
    const bad = ['../../etc/passwd.txt', '/etc/a.txt', 'C:/a.txt', 'x/../../a.txt', 'x\\..\\..\\a.txt'];
    const members = [...bad.map((name) => ({ name, data: data(A) })), { name: 'good.txt', data: data(A) }];
    for (const bytes of [tar(members), zip(members)]) {
      const lines = await read(bytes[0] === 0x50 ? 'a.zip' : 'a.tar', bytes);
      expect(lines).toHaveLength(6);
      // by number, so that the database keeps each of them
      lines.slice(0, 5).forEach((line, i) => {
        expect(line).toMatch(new RegExp(`^a\\.(zip|tar):${i + 1} archive: a member's path leads out`, 'u'));
      });
      expect(lines[5]).toContain(A);
    }
  });

  it('traps are given up', async () => {
    const zeros = Buffer.alloc(150 << 20, 32);
    const bomb = { name: 'bomb.jsonl', data: zeros };
    expect((await read('a.zip', zip([bomb, { name: 'b.txt', data: data(B) }]))).join('\n')).toMatch(
      /taken for a trap\n.*школу/u,
    );
    expect((await read('a.jsonl.gz', gzipSync(zeros))).join('\n')).toMatch(/taken for a trap|longer than/u);
    const liar = zip([{ name: 'a.txt', data: Buffer.alloc(1 << 20, 65), claimed: 10 }]);
    expect((await read('b.zip', liar)).join('\n')).toMatch(/archive: damaged zip/u);
  });

  it('an archive in an archive is not opened', async () => {
    const inner = zip([{ name: 'a.txt', data: data(A) }]);
    expect(await read('a.zip', zip([{ name: 'b.zip', data: inner }]))).toEqual([
      'a.zip/b.zip: archive: an archive inside an archive is not opened; unpack it',
    ]);
  });

  it('cut off or damaged at any place: errors, never a crash', async () => {
    for (const whole of [zip(MEMBERS), tar(MEMBERS), gzipSync(tar(MEMBERS))]) {
      const name = whole[0] === 0x50 ? 'a.zip' : whole[0] === 0x1f ? 'a.tar.gz' : 'a.tar';
      for (let at = 1; at < whole.length; at += Math.ceil(whole.length / 23)) {
        await read(name, whole.subarray(0, at));
        const spoilt = Buffer.from(whole);
        spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
        await read(name, spoilt);
      }
    }
  });
});
