// The whole build: TypeScript -> dist and its bundles, then the compiled morphology, the compiled dictionaries, the page
// of the report and the compiled code of the command beside it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

run(join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc'), '-p', 'tsconfig.json');
// JSON files (schemas) are read at run time from beside the code
for (const file of readdirSync(join(root, 'src'), { recursive: true })) {
  if (file.endsWith('.json')) copyFileSync(join(root, 'src', file), join(root, 'dist', file));
}
run(join(root, 'scripts', 'bundle.mjs'));
for (const step of ['morphology', 'dictionaries', 'report', 'start']) {
  const script = join(root, 'scripts', `build-${step}.mjs`);
  if (existsSync(script)) run(script);
}
