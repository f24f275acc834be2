#!/usr/bin/env node
/**
 * Checks the place dictionaries and counts their entries; with a dump as argument (JSON lines with `text`, plain),
 * also lists how many entries of each file occur in it, in the nominative alone.
 *
 *   node scripts/places-check.mjs [DUMP.jsonl]
 *
 * Exit code 1 if a file breaks the format. The schema of the dictionary compiler is the law; this is a quick look
 * for people who edit long lists: doubles, Latin letters inside Russian words, unknown types.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../dictionaries/places/', import.meta.url);
const types = new Set(
  'country region district city settlement street water mountain area facility continent other'.split(' '),
);
const mixed = /[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/;
const dump = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : null;
let problems = 0;
let total = 0;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const document = parse(readFileSync(new URL(file, folder), 'utf8'));
  if (document.kind !== 'place') continue;
  const seen = new Set();
  let occurring = 0;
  for (const raw of document.entries ?? []) {
    const entry = { ...document.defaults, ...(typeof raw === 'string' ? { name: raw } : raw) };
    const complain = (what) => {
      problems++;
      console.error(`${file}: ${entry.name}: ${what}`);
    };
    const key = `${entry.name}|${entry.parent ?? ''}|${entry.type}`;
    if (seen.has(key)) complain('stands twice');
    seen.add(key);
    if (!types.has(entry.type)) complain(`unknown type ${entry.type}`);
    for (const name of [entry.name, ...(entry.aliases ?? []), ...(entry.adjectives ?? [])]) {
      if (mixed.test(name)) complain(`Latin letter inside ${name}`);
    }
    if (dump?.includes(entry.name)) occurring++;
  }
  total += document.entries?.length ?? 0;
  console.log(`${file}\t${document.entries?.length ?? 0}${dump === null ? '' : `\t${occurring} occur`}`);
}
console.log(`all\t${total}`);
process.exitCode = problems > 0 ? 1 : 0;
