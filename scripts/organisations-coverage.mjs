// Which organisations of dictionaries/organisations occur in given texts, and is the dictionary consistent?
//
//   node scripts/organisations-coverage.mjs [--missing] [--found] [--counts] TEXTS.jsonl[.gz] …
//
// Each line of TEXTS is a JSON object with `text` and perhaps `title`. Words are compared by stem, so that inflected
// names count; the comparison is an estimate, made without the engine. Exit code 1: a name stands twice.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';

const stemmer = createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer_ru.js');
const folder = new URL('../dictionaries/organisations/', import.meta.url);
const word = /[\p{L}\p{N}]+/gu;
const opening = /[«„“"'‹]$/;

const stems = new Map();
/** Stem of one word: е for ё, lower case, Russian endings removed; of an abbreviation ("МИДа") its capitals. */
function stem(text) {
  let known = stems.get(text);
  if (known === undefined) {
    const capitals = /^([\p{Lu}\p{N}]{2,})(?:\p{Ll}{0,2})$/u.exec(text)?.[1];
    const lower = (capitals ?? text).toLowerCase().replaceAll('ё', 'е');
    known = capitals === undefined && /^[а-я]{3,}$/.test(lower) ? stemmer.stem(lower) : lower;
    stems.set(text, known);
  }
  return known;
}

const isCapital = (character) => character !== character.toLowerCase();
/** "МИДа" is written as an abbreviation, "Мида" is not. */
const isAbbreviation = (text) => text.length > 1 && isCapital(text[0]) && isCapital(text[1]);

/** Reads all dictionary files of kind "organisation": [{file, name, type, aliases, quoted, ambiguous, count}]. */
function readEntries() {
  const entries = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const content = parse(readFileSync(new URL(file, folder), 'utf8'));
    if (content?.kind !== 'organisation' || !Array.isArray(content.entries)) continue;
    for (const entry of content.entries) {
      if (typeof entry.name !== 'string') continue;
      entries.push({ aliases: [], ...content.defaults, ...entry, file, count: 0 });
    }
  }
  return entries;
}

/** Names that stand in two places; the same spelling with another type is the worse case. */
function duplicates(entries) {
  const owners = new Map();
  const found = [];
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = name.replaceAll('ё', 'е');
      const owner = owners.get(key);
      if (owner) found.push(`${name}: ${owner.file} (${owner.type}) and ${entry.file} (${entry.type})`);
      else owners.set(key, entry);
    }
  }
  return found;
}

/** First stem -> the names that begin with it. */
function buildIndex(entries) {
  const index = new Map();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const words = name.match(word) ?? [];
      if (words.length === 0) continue;
      const keys = words.map(stem);
      const item = { entry, keys, first: words[0], typeStem: stem(entry.type.split(' ').pop()) };
      const list = index.get(keys[0]);
      if (list) list.push(item);
      else index.set(keys[0], [item]);
    }
  }
  return index;
}

/** Does the entry's mark allow a name here? `before` is the text up to it, `words` the stems up to it. */
function allowed(item, token, before, previous) {
  const { quoted, ambiguous } = item.entry;
  if (isAbbreviation(item.first) && !isAbbreviation(token)) return false;
  if (item.keys.length === 1 && /\p{Ll}\p{Lu}/u.test(item.first) && !/\p{Ll}\p{Lu}/u.test(token)) return false;
  if (item.keys.length === 1 && !isCapital(token[0]) && isCapital(item.first[0])) return false;
  const afterType = previous === item.typeStem;
  if (quoted) return afterType || (!ambiguous && opening.test(before));
  if (ambiguous) return afterType || opening.test(before) || (isCapital(token[0]) && /[\p{Ll},] $/u.test(before));
  return true;
}

/** Counts in `entry.count` the texts that name the entry. */
function count(text, index) {
  const tokens = [...text.matchAll(word)];
  const seen = new Set();
  for (let i = 0; i < tokens.length; i++) {
    const items = index.get(stem(tokens[i][0]));
    if (!items) continue;
    for (const item of items) {
      if (seen.has(item.entry)) continue;
      let matched = i + item.keys.length <= tokens.length;
      for (let k = 1; matched && k < item.keys.length; k++) matched = stem(tokens[i + k][0]) === item.keys[k];
      if (!matched) continue;
      const at = tokens[i].index;
      const previous = i > 0 ? stem(tokens[i - 1][0]) : '';
      if (!allowed(item, tokens[i][0], text.slice(Math.max(0, at - 3), at), previous)) continue;
      seen.add(item.entry);
      item.entry.count++;
    }
  }
}

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const entries = readEntries();
const index = buildIndex(entries);
let texts = 0;
for (const path of paths) {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  for (const line of content.split('\n')) {
    if (line.trim() === '') continue;
    const { title, text } = JSON.parse(line);
    texts++;
    count(`${title ?? ''}\n${text ?? ''}`, index);
  }
}

const percent = (part, all) => `${all === 0 ? 0 : ((100 * part) / all).toFixed(1)} %`;
const row = (name, list) => {
  const found = list.filter((entry) => entry.count > 0).length;
  const names = list.reduce((sum, entry) => sum + 1 + entry.aliases.length, 0);
  return `${name.padEnd(28)} ${String(list.length).padStart(5)} entries ${String(names).padStart(6)} names ${String(found).padStart(5)} found ${percent(found, list.length).padStart(7)}`;
};
for (const file of new Set(entries.map((entry) => entry.file))) {
  console.log(
    row(
      file,
      entries.filter((entry) => entry.file === file),
    ),
  );
}
console.log(row(`all, in ${texts} texts`, entries));
for (const entry of entries) {
  if (options.has('--missing') && entry.count === 0) console.log(`missing\t${entry.file}\t${entry.name}`);
  if ((options.has('--found') || options.has('--counts')) && entry.count > 0)
    console.log(`found\t${entry.count}\t${entry.file}\t${entry.name}`);
}
const twice = duplicates(entries);
for (const line of twice) console.error(`twice: ${line}`);
if (twice.length > 0) process.exitCode = 1;
