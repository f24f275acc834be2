/** The bar is for terminals: tried with a pseudo-terminal, where the system has one to offer. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { BIN, workdir } from './svodka.js';

const ESCAPE = String.fromCharCode(27);
/** `script` of util-linux runs a command in a pseudo-terminal. */
const script = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false;
const article = 'Вчера в Пензе высадили 80 рябин. Ученики школы №10 помогали.';
const news = Array.from({ length: 6000 }, (_, i) => JSON.stringify({ id: i, text: `${article} ${i}` })).join('\n');

function onTerminal(environment: Readonly<Record<string, string>>, lines = news): string {
  const dir = workdir();
  dir.file('a.jsonl', lines);
  const command = `"${process.execPath}" "${BIN}" extract a.jsonl --jsonl b.jsonl --jobs 1`;
  const { NO_COLOR: _, ...env } = process.env;
  const options = { cwd: dir.path, env: { ...env, TERM: 'xterm', ...environment } };
  const done = spawnSync('script', ['-q', '-e', '-c', command, '/dev/null'], options);
  expect(done.status).toBe(0);
  return done.stdout.toString();
}

it.skipIf(!script)('draws a bar with articles, rate and time left, and clears it', () => {
  const shown = onTerminal({});
  expect(shown).toContain(`${ESCAPE}[36m`);
  expect(shown).toMatch(/\d+ % [\d ]+ articles, [\d.]+ MB, [\d.]+ MB\/s, .* left/u);
  expect(shown).toMatch(/Articles {2}6 000/u);
  // the cursor that was hidden is shown again
  expect(shown.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(shown.lastIndexOf(`${ESCAPE}[?25l`));
});

it.skipIf(!script)('a message that is longer than the terminal is wide is shown whole', () => {
  const shown = onTerminal({}, `${news}\n{"note": "${article}"}\n`);
  // wrapping, which the bar has switched off, is on again for the line
  expect(shown).toMatch(new RegExp(`${ESCAPE}\\[\\?7hsvodka: a.jsonl:6001: [^\r\n]*\r?\n${ESCAPE}\\[\\?7l`, 'u'));
});

it.skipIf(!script)('draws it without colour where NO_COLOR is set', () => {
  const shown = onTerminal({ NO_COLOR: '1' });
  expect(shown).toContain(' % ');
  expect(shown).not.toContain(`${ESCAPE}[36m`);
});

it('writes plain lines elsewhere, and nothing when it is told to be quiet', () => {
  const dir = workdir();
  dir.file('a.txt', article);
  const { stderr } = dir.run(['extract', 'a.txt', '--jsonl', 'b.jsonl']);
  expect(stderr).not.toContain(ESCAPE);
  expect(dir.run(['extract', 'a.txt', '--jsonl', 'b.jsonl', '-q']).stderr).toBe('');
});
