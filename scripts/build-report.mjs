// What the report runs in the browser: src/report/client -> dist/report/client.js (one plain script) and client.css.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
// A folder of its own, so that two builds at once do not take each other's files away.
const work = mkdtempSync(join(tmpdir(), 'svodka-report-'));
const compiled = join(work, 'report', 'client');

execFileSync(process.execPath, [tsc, '-p', 'tsconfig.client.json', '--outDir', work], { cwd: root, stdio: 'inherit' });

/** Modules in the order in which they can run: each after those that it imports. */
function ordered(name, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const code = readFileSync(join(compiled, name), 'utf8');
  const imports = [...code.matchAll(/^import [^;]*? from '\.\/([\w-]+\.js)';$/gms)].map((found) => found[1]);
  return [...imports.flatMap((other) => ordered(other, seen)), { name, code }];
}

// The modules share one block, so a top-level name may be used once only: two make a syntax error below.
const body = ordered('main.js')
  .map(({ name, code }) => {
    const plain = code.replace(/^import [^;]*? from '\.\/[\w-]+\.js';\n/gms, '').replace(/^export (?=\w)/gm, '');
    if (/^(?:import|export)\b/m.test(plain)) throw new Error(`${name}: an import or export that cannot be joined`);
    return plain;
  })
  .join('');
const script = `'use strict';\n{\n${body}}\n`;
new Script(script, { filename: 'client.js' });
mkdirSync(join(root, 'dist', 'report'), { recursive: true });
writeFileSync(join(root, 'dist', 'report', 'client.js'), script);
const style = ['base', 'bar', 'overview', 'articles', 'details', 'records', 'narrow', 'print']
  .map((name) => readFileSync(join(root, 'src', 'report', 'client', 'style', `${name}.css`), 'utf8'))
  .join('\n');
writeFileSync(join(root, 'dist', 'report', 'client.css'), style);
rmSync(work, { recursive: true, force: true });
