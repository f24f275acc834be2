/** The examples of docs/scale-out.md that can run on one machine do run, and give what a single run gives. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../batch/content.js';
import { texts } from '../batch/corpus.js';
import { records, type Workdir, workdir } from './svodka.js';

const PAGE = readFileSync(new URL('../../docs/scale-out.md', import.meta.url), 'utf8');
const EXAMPLES = [...PAGE.matchAll(/<!-- run(?:: (\w+))? -->\n```sh\n([\s\S]*?)```/gu)].map(([, needs, script]) => ({
  needs,
  script: script ?? '',
}));

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

function prepared(): Workdir {
  const dir = workdir();
  const all = texts(40);
  const lines = `${all.map((text, i) => JSON.stringify({ id: `n${i}`, text, published: '2025-05-20' })).join('\n')}\n`;
  dir.file('dump.jsonl', lines);
  dir.file('dump.jsonl.gz', gzipSync(lines));
  for (const [i, text] of all.slice(0, 12).entries()) dir.file(`news/${i % 3}/${i}.txt`, text);
  const svodka = dir.file(
    'bin/svodka',
    `#!/bin/sh\nexec "${process.execPath}" "${fileURLToPath(new URL('../../bin/svodka.js', import.meta.url))}" "$@"\n`,
  );
  spawnSync('chmod', ['+x', svodka]);
  return dir;
}

function sh(dir: Workdir, script: string): void {
  const env = { ...process.env, PATH: `${join(dir.path, 'bin')}${delimiter}${process.env.PATH ?? ''}` };
  const ran = spawnSync('sh', ['-e', '-c', script], { cwd: dir.path, env });
  expect(ran.stderr.toString()).not.toMatch(/svodka: /u);
  expect(ran.status).toBe(0);
}

describe('docs/scale-out.md', () => {
  it('has examples', () => expect(EXAMPLES.length).toBeGreaterThanOrEqual(4));

  it.each(EXAMPLES.map((example, i) => ({ ...example, name: `example ${i + 1}` })))('$name', ({ needs, script }) => {
    if (needs && !has(needs)) return;
    const dir = prepared();
    sh(dir, script);
    const input = script.includes('news/') ? 'news' : 'dump.jsonl';
    dir.run(['extract', input, '--out', 'whole', '--jsonl', 'whole.jsonl', '-q']);
    if (script.includes('records.jsonl')) {
      const whole = records(readFileSync(join(dir.path, 'whole.jsonl'), 'utf8'));
      const piped = records(readFileSync(join(dir.path, 'records.jsonl'), 'utf8'));
      expect(piped.map(({ id, mentions }) => [id, mentions])).toEqual(whole.map(({ id, mentions }) => [id, mentions]));
      return;
    }
    const whole = contentOf(join(dir.path, 'whole'), join(dir.path, 'whole.jsonl'));
    const merged = contentOf(join(dir.path, 'result'), join(dir.path, 'whole.jsonl'));
    if (script.includes('--shard')) expect(merged).toEqual(whole);
    else expect(merged.documents).toHaveLength(whole.documents.length);
  });
});
