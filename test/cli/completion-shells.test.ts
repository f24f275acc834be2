/** The completion scripts in the shells themselves, where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workdir } from './svodka.js';

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;
const why = (shell: string): string => (has(shell) ? '' : ` (skipped: there is no ${shell}; install it)`);

/** What is typed, and a word that must be offered. */
const CASES = [
  ['svodka ext', 'extract'],
  ['svodka dictionary ', 'lint'],
  ['svodka dictionary add ', 'organisation'],
  ['svodka extract --pre', '--preset'],
  ['svodka export --format ', 'conll'],
] as const;

/** What bash offers after what is typed. */
function inBash(typed: string): string[] {
  const dir = workdir();
  dir.file('news.txt', 'Новость.');
  const file = dir.file('svodka.bash', dir.run(['completion', 'bash']).stdout);
  const words = `read -ra COMP_WORDS <<< '${typed}'; [[ '${typed}' == *' ' ]] && COMP_WORDS+=('')`;
  const ask = `source ${file}; ${words}; COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _svodka; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', ask], { cwd: dir.path });
  expect(stderr.toString()).toBe('');
  return stdout.toString().trim().split('\n');
}

describe.skipIf(!has('bash'))(`completion in bash${why('bash')}`, () => {
  it.each(CASES)('%s', (typed, offered) => expect(inBash(typed)).toContain(offered));

  it.each([
    ['svodka extract ', true],
    ['svodka extract --jsonl ', true],
    ['svodka dictionary ', false],
    ['svodka dictionary add ', false],
    ['svodka extract --since ', false],
    ['svodka completion ', false],
  ])('files after "%s": %s', (typed, files) => expect(inBash(typed).includes('news.txt')).toBe(files));
});

describe.skipIf(!has('fish'))(`completion in fish${why('fish')}`, () => {
  it.each(CASES)('%s', (typed, offered) => {
    const dir = workdir();
    const file = dir.file('svodka.fish', dir.run(['completion', 'fish']).stdout);
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${file}; complete -C '${typed}'`]);
    expect(stderr.toString()).toBe('');
    expect(
      stdout
        .toString()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toContain(offered);
  });
});

/** A terminal inside zsh, in which the words are typed and Tab pressed twice. */
const TERMINAL = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT=; fpath=($PWD/functions \\$fpath); autoload -U compinit; compinit -u -D; LISTMAX=9999; print READY"
all=
while [[ $all != *READY*READY* ]]; do zpty -r z o || exit 1; all+=$o; done
zpty -w -n z "$1"$'\\t\\t'
all=
for ((i = 0; i < 60; i++)); do
  sleep 0.1
  while zpty -r -t z o; do all+=$o; done
  [[ $all == *"$2"* ]] && break
done
print -r -- $all
zpty -d z
`;

describe.skipIf(!has('zsh'))(`completion in zsh${why('zsh')}`, () => {
  it.each(CASES)('%s', (typed, offered) => {
    const dir = workdir();
    mkdirSync(join(dir.path, 'functions'));
    dir.file('functions/_svodka', dir.run(['completion', 'zsh']).stdout);
    const script = dir.file('terminal.zsh', TERMINAL);
    const { stdout } = spawnSync('zsh', ['-f', script, typed, offered], { cwd: dir.path, timeout: 20_000 });
    expect(stdout.toString()).toContain(offered);
  });
});
