import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/input/piece.js';
import { piecesOf } from '../../src/input/pieces.js';
import { workdir } from '../cli/svodka.js';
import { brief, INPUT, READ, readAll } from './read-all.js';

describe('dumps', () => {
  it.each(['a.csv', 'a.jsonl', 'a.xml', 'mac.csv'])('%s goes on from the place after any piece', async (name) => {
    const dir = workdir();
    const texts = Array.from(
      { length: 50 },
      (_, i) => `Статья ${i}, "с кавычками"\nи второй строкой ${'длинного текста '.repeat(900)}`,
    );
    const content =
      name === 'a.csv'
        ? `\ufefftext\r\n${texts.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join('')}`
        : name === 'mac.csv'
          ? `text\r${texts.map((text) => `"${text.replaceAll('"', '""')}"\r`).join('')}`
          : name === 'a.jsonl'
            ? texts.map((text) => `${JSON.stringify({ text })}\n`).join('')
            : `<rss><channel>${texts.map((text) => `<item><description>${text}</description></item>`).join('\n')}</channel></rss>`;
    const path = dir.file(name, content);
    const other = dir.file('b.txt', 'Другой файл');
    const input = { ...INPUT, target: 1 << 17 };
    const whole = brief(await readAll([path, other], null, input));
    expect(whole).toHaveLength(51);
    const places: Place[] = [];
    for await (const piece of piecesOf([path, other], input, null)) places.push(piece.next);
    expect(places.length).toBeGreaterThan(4);
    for (const place of places) {
      const rest = brief(await readAll([path, other], JSON.parse(JSON.stringify(place)), input));
      const done = place.finished ? (place.argument === 0 ? 50 : 51) : place.records - (name.endsWith('csv') ? 1 : 0);
      expect(rest).toEqual(whole.slice(done));
    }
  });

  it('an endless record is one error and the reading goes on', async () => {
    const dir = workdir();
    const small = { ...INPUT, maxArticleBytes: 1000, target: 100 };
    const read = { ...READ, maxArticleBytes: 1000 };
    const rows = `text\nпервая\n"никогда не закрыта\n${'слово '.repeat(3000)}\nпоследняя\n`;
    const csv = brief(await readAll([dir.file('a.csv', rows)], null, small, read)).map((line) =>
      line.slice(line.indexOf('.csv:') + 5, 60 + line.indexOf('.csv:')),
    );
    expect(csv[0]).toBe('2 первая');
    expect(csv[1]).toMatch(/^3 too-large: /u);
    expect(csv.at(-1)).toMatch(/последняя$/u);
    const lines = `{"text":"а"}\n{"text":"${'б'.repeat(100_000)}"}\n{"text":"в"}\n`;
    const jsonl = brief(await readAll([dir.file('a.jsonl', lines)], null, small, read));
    expect(jsonl.map((line) => line.replace(/^.*jsonl:/u, '').slice(0, 12))).toEqual(['1 а', '2 too-large:', '3 в']);
  });

  it('that changed while a run was stopped in them are read anew where that doubles nothing', async () => {
    const path = workdir().file('a.jsonl', '{"text":"первая"}\n{"text":"вторая"}\n');
    const place = {
      argument: 0,
      path,
      member: null,
      bytes: 20,
      records: 1,
      table: null,
      finished: false,
      stamp: 'old',
    };
    expect(brief(await readAll([path], place, { ...INPUT, reread: true }))).toHaveLength(2);
    expect(brief(await readAll([path], place)).join('')).toMatch(
      /the file changed since the run was stopped; .*--restart/u,
    );
  });
});

describe('what dumps have that they should not', () => {
  const LINES = '{"text":"первая"}\n{"text":"вторая"}\n';
  const ITEMS = '<rss><item><description>первая</description></item><item><title>x</title><description>втор';
  const ID = '1234567890123456781';

  it.each([
    ['the answer of a web service', 'a.json', '{"total":1,"articles":[{"content":"первая"}]}', ['1 первая']],
    [
      'names of fields with capitals',
      'a.jsonl',
      '{"Text":"первая"}\n{"articleBody":"вторая"}',
      ['1 первая', '2 вторая'],
    ],
    ['JSON lines with Russian names', 'a.jsonl', '{"полный текст":"первая"}', ['1 первая']],
    ['JSON lines called JSON', 'a.json', LINES, ['1 первая', '2 вторая']],
    [
      'a list that breaks off',
      'a.json',
      '[{"text":"первая [a]"}, {"text":"вто\\"}рая"},{"text":"треть',
      ['1 первая [a]', '2 вто"}рая', ' json: not valid JSON (…); what is whole of the list was read'],
    ],
    [
      'a list with one bad item',
      'a.json',
      '[{"text":"первая"},{"text":"вторая",},{"text":"третья"}]\n',
      ['1 первая', '2 json: not valid JSON (…)', '3 третья'],
    ],
    [
      'a list with a comma too many',
      'a.json',
      '[{"text":"первая"},\n]',
      ['1 первая', ' json: not valid JSON (…); what is whole of the list was read'],
    ],
    ['an empty list', 'a.json', '[]', [' empty: no articles in it; nothing to extract']],
    ['a list called JSON lines', 'a.jsonl', '[\n{"text":"первая"},\n{"text":"вторая"}\n]\n', ['1 первая', '2 вторая']],
    [
      'XML that is no feed',
      'a.xml',
      '<urlset><url><loc>x</loc></url></urlset>',
      [' xml: no <item> or <entry> in it: not an RSS or Atom feed'],
    ],
    ['a page called a text', 'a.txt', '\n<!DOCTYPE html><html><body><p>первая</p></body></html>', [' первая']],
    [
      'a page whose scripts are to put the article in',
      'a.html',
      '<html><body><div></div><script type="application/ld+json">{"articleBody":"перв\\u0430я \\"x\\""}</script></body></html>',
      [' первая "x"'],
    ],
    ['an RTF document', 'a.txt', '{\\rtf1\\ansi текст}', [' binary: an RTF document; save its text as .txt or .html']],
    ['one object over several lines', 'a.json', '{\n"text":\n"первая"}\n', [' первая']],
    ['one object in a line', 'a.json', '{"text":"первая"}\n', [' первая']],
    [
      'a feed with its markup as it is',
      'a.xml',
      '<feed><entry><content type="xhtml"><h:div xmlns:h="x"><h:p>первая &lt;b&gt; &amp;amp;</h:p><h:p>вто<h:b>ра</h:b>я<h:br/>часть</h:p></h:div></content></entry></feed>',
      ['1 первая <b> &amp;\nвторая\nчасть'],
    ],
    [
      'a feed with its markup in a CDATA section',
      'a.xml',
      '<rss><item><description><![CDATA[<p>пер&shy;вая &laquo;x&raquo;</p><p>часть</p>]]></description></item></rss>',
      ['1 пер\u00adвая «x»\nчасть'],
    ],
    ['a feed that breaks off', 'a.xml', ITEMS, ['1 первая', '2 xml: the feed breaks off in this item; fetch it again']],
  ] as const)('%s', async (_, name, content, expected) => {
    const path = workdir().file(name, content);
    const lines = brief(await readAll([path]));
    // the reasons that Node gives are in other words in each version of it
    const plain = lines.map((line) => line.replace(`${path}:`, '').replace(/JSON \(.*\)/u, 'JSON (…)'));
    expect(plain).toEqual(expected);
  });

  it('JSON lines called JSON, compressed', async () => {
    const path = workdir().file('a.json.gz', gzipSync(LINES));
    expect(brief(await readAll([path]))).toEqual([`${path}:1 первая`, `${path}:2 вторая`]);
  });

  it('ids of more digits than a number holds', async () => {
    const text = `о записи "id": ${ID}, и конец`;
    const path = workdir().file('a.jsonl', `{"id":${ID},"text":${JSON.stringify(text)}}\n`);
    const [read] = await readAll([path]);
    expect(read).toMatchObject({ article: { id: ID, text } });
  });
});

it.runIf(process.platform === 'linux')('a name that is no UTF-8 says so', async () => {
  const dir = workdir();
  writeFileSync(Buffer.concat([Buffer.from(`${dir.path}/`), Buffer.of(0xf2, 0xe5), Buffer.from('.txt')]), 'Москва');
  expect(brief(await readAll([dir.path])).join('')).toMatch(/unreadable: its name is not in UTF-8; rename it/u);
});
