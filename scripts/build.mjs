// The whole build: TypeScript -> dist and its bundles, then the compiled morphology, the compiled dictionaries, the page
// of the report and the compiled code of the command beside it. With --if-changed nothing is done where dist was built
// from these very files by this Node: `npx svodka` in a checkout prepares the package anew.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const built = join(root, 'dist', 'built.txt');

/** A hash over all that the build reads: its sources, the locked dependencies and the version of Node. */
const madeFrom = () => {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json'])
    hash.update(readFileSync(join(root, file)));
  for (const folder of ['src', 'dictionaries', 'scripts']) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    for (const file of entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort())
      hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
};

const from = madeFrom();
if (process.argv.includes('--if-changed') && existsSync(built) && readFileSync(built, 'utf8') === from) process.exit(0);
// a build that is cut off is none
rmSync(built, { force: true });

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
writeFileSync(built, from);
