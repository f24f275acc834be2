/** Opening the compiled dictionary: the only input of this folder. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Analyser } from './analyser.js';
import { MorphologyData } from './data.js';
import { inflect, wordForms } from './inflect.js';
import type { Morphology } from './types.js';

/** Reads a whole file; throws when it cannot. */
export type ReadFile = (path: string) => Uint8Array;

/**
 * Reads the compiled dictionary with `readFile`, by default the one of this build (`dist/morphology.bin`, from `src` as from `dist`).
 * @throws Error if the file is missing or not a compiled dictionary
 */
export function loadMorphology(path: string = defaultPath(), readFile: ReadFile = readFileSync): Morphology {
  let file: Uint8Array;
  try {
    file = readFile(path);
  } catch (cause) {
    throw new Error(`cannot read the compiled morphology ${path}: run "npm run build"`, { cause });
  }
  const data = new MorphologyData(file);
  const analyser = new Analyser(data);
  return {
    analyse: (surface) => analyser.analyse(surface),
    glance: (word, plain) => analyser.glance(word, plain),
    readings: (surface, template) => analyser.readings(surface, template),
    forms: (reading) => wordForms(data, reading),
    inflect: (reading, wanted) => inflect(data, reading, wanted),
    nameEndings: data.rules.nameEndings.map(({ last, cut, endings }) => ({
      last: new RegExp(`${last}$`, 'u'),
      cut,
      endings,
    })),
    apposition: new Set(data.rules.apposition),
    nameParticles: new Set(data.rules.nameParticles),
    headNouns: new Set(data.rules.headNouns),
  };
}

function defaultPath(): string {
  const beside = fileURLToPath(new URL('../morphology.bin', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/morphology.bin', import.meta.url));
}
