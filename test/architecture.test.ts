import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const files = readdirSync(src, { recursive: true })
  .map(String)
  .filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts'))
  .map((f) => f.replaceAll('\\', '/'));

/** From the ground up: a folder may import from those before it, never from those after it. */
const LAYERS = [
  ['record'],
  ['morphology'],
  ['text', 'dictionary', 'match'],
  ['extract'],
  ['resolve'],
  ['facts'],
  ['pipeline.ts', 'explain'],
  ['index.ts'],
];
/** Folders that know the record types and nothing of the engine. */
const EDGES = ['input', 'output', 'report'];

const layerOf = (file: string): number => {
  const top = file.split('/')[0] ?? '';
  return LAYERS.findIndex((names) => names.includes(top));
};

interface Import {
  readonly target: string;
  /** `import type` leaves nothing at run time. */
  readonly typeOnly: boolean;
}

/** Static imports; a dynamic one is made when it is needed and orders nothing. */
function importsOf(file: string): Import[] {
  const code = readFileSync(join(src, file), 'utf8');
  return [...code.matchAll(/^(?:import|export)(\s+type)?\s[^;]*?from\s+'(\.[^']+)'/gm)].map(([, type, path]) => ({
    target: relative(src, join(src, dirname(file), path ?? ''))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts'),
    typeOnly: type !== undefined,
  }));
}

describe('imports', () => {
  it('run one way', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const own = layerOf(file);
      for (const { target, typeOnly } of importsOf(file)) {
        const other = layerOf(target);
        if (own >= 0 && other > own && !typeOnly) wrong.push(`${file} -> ${target}`);
        const edge = EDGES.includes(file.split('/')[0] ?? '');
        if (edge && other > 0 && !target.startsWith('text/characters')) wrong.push(`${file} -> ${target}`);
      }
    }
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
