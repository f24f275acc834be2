import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { workdir } from '../cli/svodka.js';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const library = new URL('../../dist/index.js', import.meta.url);

describe('docs/api.md', () => {
  const examples = [...page('api.md').matchAll(/```js\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/g)];
  it('has examples, and the built library is there', () => {
    expect(examples.length).toBeGreaterThan(4);
    expect(existsSync(fileURLToPath(library))).toBe(true);
  });

  it.each(examples.map(([, code = '', output = '']) => [code, output] as const))('%s', (code, output) => {
    const dir = workdir();
    dir.file('example.mjs', code.replaceAll("'svodka'", JSON.stringify(library.href)));
    const done = spawnSync(process.execPath, [join(dir.path, 'example.mjs')], { cwd: dir.path, encoding: 'utf8' });
    expect(done.stderr).toBe('');
    expect(done.stdout).toBe(output);
  });
});

it('the types of the library need no others: the README in strict TypeScript', () => {
  const code =
    /```ts\n([\s\S]*?)```/.exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8'))?.[1] ?? '';
  const dir = workdir();
  const file = dir.file('example.mts', code.replaceAll("'svodka'", JSON.stringify(fileURLToPath(library))));
  const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  const done = spawnSync(process.execPath, [compiler, ...options, file], { cwd: dir.path, encoding: 'utf8' });
  expect(code).toContain('createExtractor');
  expect(done.stdout).toBe('');
  expect(done.status).toBe(0);
});

describe('docs/explain.md', () => {
  const examples = [...page('explain.md').matchAll(/```console\n\$ echo '(.*?)' \| svodka (.*?)\n([\s\S]*?)```/g)];
  it('has examples', () => expect(examples).toHaveLength(2));

  it.each(examples.map(([, input = '', args = '', output = '']) => [input, args, output] as const))(
    '%s | %s',
    (input, args, output) => {
      const words = [...args.matchAll(/'(.*?)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      const { stdout } = workdir().run(words, `${input}\n`);
      // lines of dictionaries move
      const numbered = (text: string): string => text.replace(/\.yaml:\d+/g, '.yaml:N');
      const lines = output.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…');
      for (const line of lines) expect(numbered(stdout)).toContain(numbered(line).trim());
    },
  );
});
