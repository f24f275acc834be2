import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../batch/content.js';
import { writeCorpus } from '../batch/corpus.js';
import { zip } from '../input/make-archives.js';
import { workdir } from './svodka.js';

describe('svodka merge', () => {
  it.each([[[]], [['--kinds', 'date,place']]])('makes of shards what a single run would have made %j', (options) => {
    const dir = workdir();
    const paths = [...writeCorpus(dir, 60), ...options];
    const members = ['z.txt', 'a.csv', 'm.txt', 'a.csv', 'z.txt'].map((name, i) => ({
      name,
      data: Buffer.from(`text\nСтатья ${name} из архива, ${i}-я\n`),
    }));
    dir.file('in/4/more.zip', zip(members));
    expect(dir.run(['extract', ...paths, '--out', 'whole', '--jsonl', 'whole.jsonl', '-q']).code).toBe(0);
    const parts = ['1/3', '2/3', '3/3'].map((shard, i) => {
      const part = `part${i}.jsonl`;
      expect(dir.run(['extract', ...paths, '--shard', shard, '--jsonl', part, '--with-text', '-q']).code).toBe(0);
      return part;
    });
    const merged = dir.run(['merge', ...parts.reverse(), '--out', 'merged', '--jsonl', 'merged.jsonl']);
    expect(merged.stderr).toMatch(/Articles {2}\d+/u);
    expect(merged.code).toBe(0);
    expect(contentOf(join(dir.path, 'merged'), join(dir.path, 'merged.jsonl'))).toEqual(
      contentOf(join(dir.path, 'whole'), join(dir.path, 'whole.jsonl')),
    );
  });

  it('parts made with different options are refused', () => {
    const dir = workdir();
    dir.file('a.txt', 'В Туле 5 школ.');
    dir.run(['extract', 'a.txt', '--jsonl', 'a.jsonl', '--with-text', '-q']);
    dir.run(['extract', 'a.txt', '--jsonl', 'b.jsonl', '--with-text', '-q', '--kinds', 'date']);
    const ran = dir.run(['merge', 'a.jsonl', 'b.jsonl', '--out', 'm']);
    expect(ran.stderr).toMatch(/made with different options \(none and kinds=date\); make them again/u);
    expect(ran.code).toBe(2);
  });

  it.each([
    ['a missing part', [], 'nope.jsonl', /nope\.jsonl: no such file/u],
    [
      'a part without texts',
      ['{"id":"a","hash":"a","path":null,"title":null,"published":null,"dictionary":"d","mentions":[],"facts":[]}'],
      'a.jsonl',
      /a\.jsonl:1: the line has no text; make the parts with --with-text/u,
    ],
    ['a part that breaks off', ['{"id":"a","ha'], 'a.jsonl', /a\.jsonl:1: not a whole JSON line/u],
    ['something else', ['{"a":1}'], 'a.jsonl', /a\.jsonl:1: not a line of svodka extract/u],
  ])('%s', (_name, lines, part, says) => {
    const dir = workdir();
    if (lines.length > 0) dir.file('a.jsonl', lines.join('\n'));
    const ran = dir.run(['merge', part, '--out', 'm']);
    expect(ran.stderr).toMatch(says);
    expect(ran.code).toBe(2);
  });
});
