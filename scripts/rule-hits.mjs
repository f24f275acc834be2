// How often each rule matches in a dump of articles, and in how many of them.
// usage: node scripts/rule-hits.mjs DUMP.jsonl[.gz] [--markdown docs/rule-hits.md]
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadDictionaries } from '../dist/dictionary/load.js';
import { createExtractor, openEngine } from '../dist/index.js';
import { loadMorphology } from '../dist/morphology/index.js';

const [dump, flag, target] = process.argv.slice(2);
if (!dump) {
  console.error('usage: node scripts/rule-hits.mjs DUMP.jsonl[.gz] [--markdown FILE]');
  process.exit(2);
}
const bytes = readFileSync(dump);
const lines = (dump.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
const extractor = createExtractor();
const engine = openEngine();
const rules = new Map();
for (const { name, kind } of loadDictionaries([], loadMorphology).header.rules) {
  rules.set(name, { kind, hits: 0, articles: 0, matched: 0, matchedIn: 0 });
}
const kinds = new Set([...rules.values()].map(({ kind }) => kind));
let wrongOffsets = 0;
for (const line of lines) {
  const { text, published } = JSON.parse(line);
  const seen = new Set();
  for (const m of extractor.extract(text, published ? { published: published.slice(0, 10) } : {}).mentions) {
    if (text.slice(m.start, m.end) !== m.text) wrongOffsets++;
    const rule = rules.get(m.rule) ?? { kind: m.kind, hits: 0, articles: 0, matched: null, matchedIn: null };
    rules.set(m.rule, rule);
    rule.hits++;
    if (!seen.has(m.rule)) rule.articles++;
    seen.add(m.rule);
  }
  countPatterns(text);
}

/** Patterns also serve as parts: a modifier, a unit, a piece of an interval. Each place where one matches counts. */
function countPatterns(text) {
  engine.read(text);
  const seen = new Set();
  for (const kind of kinds) {
    engine.matches(kind, ({ name }) => {
      const rule = rules.get(name);
      rule.matched++;
      if (!seen.has(name)) rule.matchedIn++;
      seen.add(name);
    });
  }
}
const rows = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
const table = [
  '# Hits of each rule',
  '',
  `Made by \`node scripts/rule-hits.mjs\` over a dump of ${lines.length} news articles; mentions whose offsets do not slice to their text: ${wrongOffsets}.`,
  'A rule that is not a dictionary entry must match in at least two articles.',
  '',
  'Rules with a pattern in a dictionary also count where the pattern matches as a part of something else: a unit, a',
  "modifier, a piece of an interval. Rules without a pattern are the extractors' own.",
  '',
  '| rule | kind | mentions | in articles | pattern matches | in articles |',
  '|---|---|---:|---:|---:|---:|',
  ...rows.map(
    ([name, r]) => `| ${name} | ${r.kind} | ${r.hits} | ${r.articles} | ${r.matched ?? ''} | ${r.matchedIn ?? ''} |`,
  ),
  '',
].join('\n');
if (flag === '--markdown' && target) writeFileSync(target, table);
else console.log(table);
const rare = rows.filter(([, r]) => Math.max(r.articles, r.matchedIn ?? 0) < 2).map(([name]) => name);
if (rare.length > 0) console.error(`fewer than two articles: ${rare.join(', ')}`);
