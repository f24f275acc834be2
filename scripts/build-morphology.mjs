// OpenCorpora as packed in `az`, plus dictionaries/morphology -> dist/morphology.bin, one flat file.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { addedForms, paradigmOf } from '../dist/morphology/added.js';
import { MorphologyData } from '../dist/morphology/data.js';
import { packSections } from '../dist/morphology/format.js';
import { withRules } from '../dist/morphology/rules.js';
import { parseTag } from '../dist/morphology/tags.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const source = join(dirname(require.resolve('az/package.json')), 'dicts');
const json = (name) => JSON.parse(readFileSync(join(source, name), 'utf8'));
const bytes = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function dawg(name) {
  const file = new Uint8Array(readFileSync(join(source, name)));
  const count = new DataView(file.buffer).getUint32(0, true);
  return { units: file.subarray(4, 4 + count * 4), guide: file.subarray(8 + count * 4) };
}

function strings(list, encode) {
  const starts = new Uint32Array(list.length + 1);
  list.forEach((text, i) => {
    starts[i + 1] = starts[i] + text.length;
  });
  return { text: encode(list.join('')), starts: bytes(starts) };
}

function paradigms() {
  const file = readFileSync(join(source, 'paradigms.array'));
  const count = file.readUInt16LE(0);
  const starts = new Uint32Array(count + 1);
  const rows = [];
  let at = 2;
  for (let i = 0; i < count; i++) {
    const length = file.readUInt16LE(at);
    at += 2;
    for (let j = 0; j < length; j++, at += 2) rows.push(file.readUInt16LE(at));
    starts[i + 1] = rows.length;
  }
  return { rows: bytes(Uint16Array.from(rows)), starts: bytes(starts) };
}

const encodeRules = (rules) => new TextEncoder().encode(JSON.stringify(withRules(rules)));
const yaml = (name) => parse(readFileSync(join(root, 'dictionaries', 'morphology', name), 'utf8'));

const words = dawg('words.dawg');
const suffixes = [0, 1, 2].map((i) => dawg(`prediction-suffixes-${i}.dawg`));
const tagNames = json('gramtab-opencorpora-int.json');
const tags = tagNames.map(parseTag);
const names = strings(tagNames, (text) => new Uint8Array(Buffer.from(text, 'latin1')));
const endings = strings(json('suffixes.json'), (text) => new Uint8Array(Buffer.from(text, 'utf16le')));
const { rows, starts } = paradigms();
const sections = {
  wordUnits: words.units,
  wordGuide: words.guide,
  suffixUnits0: suffixes[0].units,
  suffixGuide0: suffixes[0].guide,
  suffixUnits1: suffixes[1].units,
  suffixGuide1: suffixes[1].guide,
  suffixUnits2: suffixes[2].units,
  suffixGuide2: suffixes[2].guide,
  scoreUnits: dawg('p_t_given_w.intdawg').units,
  paradigms: rows,
  paradigmStarts: starts,
  endings: endings.text,
  endingStarts: endings.starts,
  tagGrammar: bytes(Int32Array.from(tags, (tag) => tag.grammar)),
  tagExtra: bytes(Int32Array.from(tags, (tag) => tag.extra)),
  tagNames: names.text,
  tagStarts: names.starts,
  rules: encodeRules({}),
};

const base = new MorphologyData(packSections(sections));
const unknown = yaml('unknown-words.yaml');
const { abbreviationModels, surnameModels, ...lists } = unknown;
sections.rules = encodeRules({
  ...lists,
  commonNames: yaml('first-names.yaml').commonNames.map((name) => name.toLowerCase()),
  abbreviationParadigms: abbreviationModels.map((word) => paradigmOf(base, word).paradigm),
  surnames: surnameModels.map(({ suffix, like }) => ({
    suffix,
    paradigm: paradigmOf(base, like, ['Surn']).paradigm,
  })),
  added: addedForms(base, yaml('words.yaml').words),
});
mkdirSync(join(root, 'dist'), { recursive: true });
// Renamed into place: whoever reads during a build sees the old file or the new one, never half of it.
const target = join(root, 'dist', 'morphology.bin');
writeFileSync(`${target}.${process.pid}`, packSections(sections));
renameSync(`${target}.${process.pid}`, target);
