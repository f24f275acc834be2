/** Endings of ordinals in figures, from the dictionaries: «65-я пожарная часть», «41-й кинофестиваль». */
import type { Engine } from '../match/engine.js';
import * as G from '../morphology/grammemes.js';

const GENDERS: Readonly<Record<string, number>> = { masculine: G.MASC, feminine: G.FEMN, neuter: G.NEUT };

const made = new WeakMap<Engine, ReadonlyMap<number, string>>();

/** Gender (grammemes) -> the ending in the nominative. */
export function ordinalEndings(engine: Engine): ReadonlyMap<number, string> {
  let out = made.get(engine);
  if (!out) {
    out = read(engine);
    made.set(engine, out);
  }
  return out;
}

function read(engine: Engine): Map<number, string> {
  const out = new Map<number, string>();
  for (const section of engine.dictionary.header.sections.organisation ?? []) {
    const { ordinals } = section;
    if (typeof ordinals !== 'object' || ordinals === null) continue;
    for (const [gender, ending] of Object.entries(ordinals)) out.set(GENDERS[gender] ?? 0, String(ending));
  }
  return out;
}
