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

/** Small packages that every start needs are taken in; all others stay packages, loaded when they are needed. */
const TAKEN_IN = ['commander', 'date-fns'];

/** What starts at once: one file with its compiled code beside it (build-start.mjs), which must never be of another. */
const start = join(dist, 'start');
rmSync(start, { recursive: true, force: true });

function packages({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (kind === 'entry-point' || TAKEN_IN.some((name) => path === name || path.startsWith(`${name}/`))) return null;
    return { path, external: true };
  });
}

/** Commander wants it for commands that are programs of their own, of which there are none: 5 ms of a start. */
function unusedProcesses({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
    /node_modules[\\/]commander/.test(importer) ? { path, namespace: 'unused' } : null,
  );
  onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }));
}

const verbs = readdirSync(join(src, 'cli')).filter(
  (name) => name.endsWith('.ts') && readFileSync(join(src, 'cli', name), 'utf8').includes('export function register('),
);
const modules = ['cli/main.ts', ...verbs.map((name) => `cli/${name}`), 'batch/worker.ts', 'output/indexer.ts'];
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
  plugins: [{ name: 'packages', setup: packages }],
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
await build({
  absWorkingDir: root,
  entryPoints: [join(src, 'cli', 'start.ts')],
  outfile: join(start, 'svodka.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  define: { 'import.meta.url': '__address' },
  plugins: [
    { name: 'unused', setup: unusedProcesses },
    { name: 'packages', setup: packages },
  ],
  banner: { js: "const __address=require('node:url').pathToFileURL(__filename).href;" },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});
// What bin/svodka.js runs is one function of this: in a script that carries its compiled code it does the importing. In
// ASCII, which is read and kept as bytes; escapes mean the same in strings, templates and patterns, where letters stand.
const started = join(start, 'svodka.cjs');
const code = readFileSync(started, 'utf8')
  .replaceAll(/\bimport\(/g, '__import(')
  .replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
writeFileSync(started, `(function(exports,require,module,__filename,__dirname,__import){${code}\n})`);
// what their licences ask for
const notices = TAKEN_IN.map((name) => {
  const folder = join(root, 'node_modules', name);
  const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  return `${name}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n`;
});
writeFileSync(join(dist, 'chunks', 'LICENSES.txt'), notices.join('\n---\n\n'));
writeFileSync(join(dist, 'index.js'), "export * from './library/index.js';\n");

// chunks of earlier builds
const made = new Set(Object.keys(metafile.outputs).map((path) => relative(dist, join(root, path))));
for (const name of readdirSync(join(dist, 'chunks'))) {
  if (name.endsWith('.js') && !made.has(join('chunks', name))) rmSync(join(dist, 'chunks', name));
}
