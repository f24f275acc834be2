// Compiles the built-in dictionaries into dist/, so that no run of svodka has to.
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
for (const name of readdirSync(dist)) if (/^dictionaries-.*\.bin/.test(name)) rmSync(join(dist, name));
const { loadDictionaries } = await import('../dist/dictionary/load.js');
const { loadMorphology } = await import('../dist/morphology/index.js');
const { entries, header } = loadDictionaries([], loadMorphology);
console.log(`dictionaries: ${entries.length} names, ${header.rules.length} rules, hash ${header.hash}`);
