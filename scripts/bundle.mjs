// Joins the modules of `dist` that a command loads, so that it starts at once: a few files instead of two hundred.
// The compiler's own output stays beside them, for the declarations and for the scripts that use single modules.
// Shared chunks lie in dist/chunks, two levels below the package's root as every module of src does: addresses made
// with import.meta.url ("../morphology.bin", "../../dictionaries/") mean the same from there. A module must therefore
// name files of its own folder as "../folder/file".
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const dist = join(root, 'dist');

const verbs = readdirSync(join(src, 'cli')).filter(
  (name) => name.endsWith('.ts') && readFileSync(join(src, 'cli', name), 'utf8').includes('export function register('),
);
const modules = ['cli/main.ts', ...verbs.map((name) => `cli/${name}`), 'batch/worker.ts'];
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [
    ...modules.map((path) => ({ in: join(src, path), out: path.replace(/\.ts$/, '') })),
    // not dist/index.js itself, which lies one level too high
    { in: join(src, 'index.ts'), out: 'library/index' },
  ],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
writeFileSync(join(dist, 'index.js'), "export * from './library/index.js';\n");

// chunks of earlier builds
const made = new Set(Object.keys(metafile.outputs).map((path) => relative(dist, join(root, path))));
for (const name of readdirSync(join(dist, 'chunks'))) {
  if (!made.has(join('chunks', name))) rmSync(join(dist, 'chunks', name));
}
