import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadMorphology } from '../../src/morphology/load.js';
import { type NominativeOptions, nominative } from '../../src/morphology/phrase.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

// A fresh checkout has no dist yet: the compiled dictionary is made once.
if (!existsSync(`${root}/dist/morphology.bin`)) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root });

export const morphology = loadMorphology();

/** Nominative of a phrase whose words are parted by spaces; words without letters have no readings. */
export function inNominative(phrase: string, options?: NominativeOptions): string {
  const words = phrase
    .split(' ')
    .map((surface) => ({ surface, readings: /\./.test(surface) ? [] : morphology.analyse(surface) }));
  return nominative(morphology, words, options).words.join(' ');
}
