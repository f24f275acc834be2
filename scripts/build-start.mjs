// dist/start/svodka.cjs.code: the command's code as V8 has compiled it after a real run, so that a start need not compile.
// V8 turns it down when it is of another version, and compiles as ever.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const articles = readdirSync(join(root, 'fixtures'))
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 3)
  .map((name) => join('fixtures', name));
const out = mkdtempSync(join(tmpdir(), 'svodka-start-'));
try {
  // the usual job, and JSON lines beside it
  const options = ['--out', out, '--jsonl', join(out, 'records.jsonl'), '--quiet'];
  execFileSync(process.execPath, [join('bin', 'svodka.js'), 'extract', ...articles, ...options], {
    cwd: root,
    env: { ...process.env, SVODKA_KEEP_CODE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
} finally {
  rmSync(out, { recursive: true, force: true });
}
