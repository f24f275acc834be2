/** What the launcher reads before there is any code to read it with. */
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { BIN, workdir } from './svodka.js';

/** Writes down the compiled files that are opened, in any thread. */
const WATCH = `
const fs = require('node:fs');
const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('.bin')) fs.appendFileSync('opened', path + '\\n');
  return open(path, ...rest);
};
require('node:module').syncBuiltinESMExports();
`;

it('reads those dictionaries ahead that the run will use, and none in vain', () => {
  const dir = workdir();
  dir.file('a.txt', 'В Пензе высадили 80 рябин.');
  dir.file('own/places.yaml', 'kind: place\nentries:\n  - { name: Верхнезаречинск, type: city }\n');
  dir.file('c/svodka.config.yaml', 'dictionaries: [../own]\n');
  const hook = dir.file('watch.cjs', WATCH);
  const opened = (...more: string[]): string[] => {
    const list = dir.file('opened', '');
    const args = ['--require', hook, BIN, 'extract', 'a.txt', '-q', '--jsonl', '-', ...more];
    execFileSync(process.execPath, args, { cwd: dir.path });
    const names = execFileSync('cat', [list])
      .toString()
      .trim()
      .split('\n')
      .map((path) => basename(path));
    return names.map((name) => name.replace(/-\d+-[0-9a-f]+/u, '')).sort();
  };
  opened('--dictionaries', 'own');
  expect(opened()).toEqual(['dictionaries.bin', 'morphology.bin']);
  expect(opened('--dictionaries', 'own')).toEqual(['dictionaries-own.bin', 'morphology.bin']);
  expect(opened('--config', 'c/svodka.config.yaml')).toEqual(['dictionaries-own.bin', 'morphology.bin']);
});
