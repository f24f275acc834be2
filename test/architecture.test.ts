import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const files = readdirSync(src, { recursive: true })
  .map(String)
  .filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts'))
  .map((f) => f.replaceAll('\\', '/'));

/** From the ground up: a folder may import from its own line and from those above it, never from those below. */
const LAYERS = [
  ['record'],
  ['morphology'],
  ['text', 'dictionary', 'match'],
  ['extract'],
  ['resolve'],
  ['pipeline.ts'],
  ['explain', 'index.ts'],
  ['batch'],
  ['cli'],
];
/** Folders that know records and nothing of the engine, with what each may import; the engine knows nothing of them. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  input: ['record'],
  output: ['record'],
  report: ['record', 'output'],
  evaluate: ['record', 'input'],
};
const DRIVERS = ['batch', 'cli'];

const topOf = (file: string): string => file.split('/')[0] ?? '';
const layerOf = (top: string): number => LAYERS.findIndex((names) => names.includes(top));

/** May code of one folder name code of another, as a value or as a type? */
function allowed(from: string, to: string): boolean {
  if (from === to) return true;
  const edge = EDGES[from];
  if (edge) return edge.includes(to);
  if (EDGES[to]) return DRIVERS.includes(from);
  return layerOf(to) <= layerOf(from);
}

interface Import {
  readonly target: string;
  /** `import type` leaves nothing at run time. */
  readonly typeOnly: boolean;
}

/** Static imports; a dynamic one is made when it is needed and orders nothing. */
function importsOf(file: string): Import[] {
  const code = readFileSync(join(src, file), 'utf8');
  return [...code.matchAll(/^(?:import|export)(?:(\s+type)?\s[^;]*?from)?\s+'(\.[^']+)'/gm)].map(([, type, path]) => ({
    target: relative(src, join(src, dirname(file), path ?? ''))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts'),
    typeOnly: type !== undefined,
  }));
}

describe('imports', () => {
  it('know every folder', () => {
    const listed = [...LAYERS.flat(), ...Object.keys(EDGES)];
    expect([...new Set(files.map(topOf))].sort()).toEqual(listed.sort());
  });

  it.each([
    ['extract', 'text', true],
    ['text', 'extract', false],
    ['morphology', 'dictionary', false],
    ['resolve', 'cli', false],
    ['extract', 'output', false],
    ['output', 'text', false],
    ['batch', 'output', true],
    ['evaluate', 'pipeline.ts', false],
  ])('from %s to %s: %s', (from, to, right) => expect(allowed(from, to)).toBe(right));

  it('run one way', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => !allowed(topOf(file), topOf(target)))
        .map(({ target }) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no cycles', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const { target, typeOnly } of importsOf(file)) if (!typeOnly) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

/** An alphabet and its letters by sound hold letters, not knowledge of words. */
const LETTERS_ONLY = ['morphology/alphabet.ts', 'morphology/last-letter.ts'];

describe('words of Russian', () => {
  it.each(files.filter((f) => !LETTERS_ONLY.includes(f)))('%s has none outside comments', (file) => {
    const code = readFileSync(join(src, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
      // classes of letters in regular expressions
      .replace(/\[\^?[^\]\n]*\]/g, '');
    const words = [...code.matchAll(/\p{Script=Cyrillic}{3,}/gu)].map(([word]) => word);
    expect(words).toEqual([]);
  });
});
