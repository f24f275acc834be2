// How fast svodka is, stage by stage, in one run. After a build:
//   node bench/run.mjs [--input FILE.jsonl[.gz]] [--mb 8] [--save]
// Without --input the corpus is made of the fixtures, repeated and varied. --save writes bench/RESULTS.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as chrono from 'chrono-node/ru';
import { ALL } from '../dist/batch/chosen.js';
import { compileLate } from '../dist/batch/compiler.js';
import { Engine as Batch } from '../dist/batch/engine.js';
import { loadDictionaries } from '../dist/dictionary/load.js';
import { createExtractor } from '../dist/index.js';
import { Engine } from '../dist/match/engine.js';
import { loadMorphology } from '../dist/morphology/index.js';
import { openOutputs } from '../dist/output/outputs.js';
import { tokenise } from '../dist/text/tokenise.js';
import { corpus } from './corpus.mjs';
import { nodeAlone, runCommand } from './measure.mjs';

const { values } = parseArgs({
  options: {
    input: { type: 'string' },
    mb: { type: 'string', default: '8' },
    save: { type: 'boolean', default: false },
  },
});
const megabytes = Number(values.mb);
const ARTICLE_BYTES = 2500;

const texts = await corpus(values.input ?? null, megabytes * 1e6);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const folder = mkdtempSync(join(tmpdir(), 'svodka-bench-'));
const dump = join(folder, 'dump.jsonl');
writeFileSync(dump, texts.map((text) => `${JSON.stringify({ text, published: '2025-05-20' })}\n`).join(''));
// the article that comes nearest to the usual length
const offUsual = (text) => Math.abs(Buffer.byteLength(text) - ARTICLE_BYTES);
const one = texts.reduce((best, text) => (offUsual(text) < offUsual(best) ? text : best));
writeFileSync(join(folder, 'one.txt'), one);

/** Lines of the table: what, seconds, peak memory in MB or null. */
const rows = [];
const add = (what, seconds, memory = null) => {
  rows.push({ what, seconds, rate: bytes / 1e6 / seconds, memory });
  console.log(line(rows.at(-1)));
};
const line = ({ what, seconds, rate, memory }) =>
  `${what.padEnd(46)} ${rate.toFixed(2).padStart(8)} MB/s ${Math.round((rate * 1e6) / ARTICLE_BYTES)
    .toString()
    .padStart(7)} articles/s ${seconds.toFixed(2).padStart(7)} s${memory === null ? '' : ` ${Math.round(memory)} MB`}`;
const timed = (work) => {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
};

console.log(
  `${texts.length} articles, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}, ${availableParallelism()} cores`,
);

// as a long run has it
compileLate();
const morphology = loadMorphology();
const engine = new Engine(
  loadDictionaries([], () => morphology),
  morphology,
);
add(
  'tokenising (words interned and analysed)',
  timed(() => {
    for (const text of texts) tokenise(text, engine.lexicon, engine.tokens);
  }),
);

const extractor = createExtractor();
const extractAll = () => {
  for (const text of texts) extractor.extract(text, { published: '2025-05-20' });
};
add('pipeline without writing', timed(extractAll));
// what a run comes near to that is many times as long: frequent words are known, too
add('the same once more, code compiled', timed(extractAll));

// chrono-node is slow on long texts, so it gets the same articles but only as many as a few seconds allow.
const reference = new Date('2025-05-20T12:00:00Z');
let parsed = 0;
let parsedBytes = 0;
const chronoSeconds = timed(() => {
  const until = performance.now() + 15_000;
  for (; parsed < texts.length && performance.now() < until; parsed++) {
    chrono.parse(texts[parsed], reference);
    parsedBytes += Buffer.byteLength(texts[parsed]);
  }
});
add("chrono-node's Russian dates, for comparison", (chronoSeconds * bytes) / parsedBytes);

// The writer alone: everything is rendered first, then only written.
const batches = [];
const batch = new Batch({
  dictionaries: [],
  read: { encoding: null, published: null, columns: null, html: false, maxArticleBytes: 1 << 24 },
  formats: ['sqlite', 'csv'],
  excel: false,
  withText: false,
  shard: null,
  chosen: ALL,
  everyLine: false,
  known: null,
});
for (let i = 0; i < texts.length; i += 100) {
  const lines = texts.slice(i, i + 100).map((text) => `${JSON.stringify({ text, published: '2025-05-20' })}\n`);
  const place = {
    argument: 0,
    path: dump,
    member: null,
    bytes: 0,
    records: 0,
    table: null,
    finished: false,
    stamp: '',
  };
  const piece = {
    path: dump,
    format: 'jsonl',
    bytes: Buffer.from(lines.join('')),
    file: null,
    line: i + 1,
    table: null,
    error: null,
    size: 0,
    next: place,
  };
  batches.push((await batch.process({ pieces: [piece] }, new Map(), () => {})).batch);
}
const writerSeconds = timed(() => {
  const run = { version: 'bench', dictionary: batch.dictionary, args: [], startedAt: new Date().toISOString() };
  const outputs = openOutputs(['sqlite', 'csv'], { out: join(folder, 'writer') }, run);
  batches.forEach((one, i) => {
    outputs.write(one);
    if (i % 20 === 19) outputs.commit(String(i));
  });
  outputs.finish();
  outputs.close();
});
add('the writer alone: SQLite + CSV + indices', writerSeconds);

const jobs = {};
for (const count of [1, 2]) {
  const out = join(folder, `out${count}`);
  const ran = await runCommand(['extract', dump, '--out', out, '--jobs', String(count), '-q']);
  jobs[count] = ran.seconds;
  add(`whole job to SQLite + CSV, --jobs ${count}`, ran.seconds, ran.memory);
}

const starts = [];
const bare = [];
for (let i = 0; i < 5; i++) {
  starts.push((await runCommand(['extract', join(folder, 'one.txt'), '--jsonl', '-', '-q'])).seconds);
  bare.push(await nodeAlone());
}
rmSync(folder, { recursive: true, force: true });

const rateOf = (start) => rows.find(({ what }) => what.startsWith(start)).rate;
const ratios = [
  `pipeline / chrono-node: ${(rateOf('pipeline') / rateOf('chrono')).toFixed(2)} (once more: ${(rateOf('the same') / rateOf('chrono')).toFixed(2)})`,
  `2 workers / 1: ${(jobs[1] / jobs[2]).toFixed(2)}`,
  `whole job with --jobs 1 / pipeline: ${(rateOf('whole job to SQLite + CSV, --jobs 1') / rateOf('pipeline')).toFixed(2)}`,
  `one article (${(Buffer.byteLength(one) / 1000).toFixed(1)} KB) from start to end: ${Math.min(...starts).toFixed(2)} s, Node with nothing to do: ${Math.min(...bare).toFixed(2)} s (best of 5)`,
];
for (const ratio of ratios) console.log(ratio);

if (values.save) {
  const table = rows.map(
    ({ what, rate, memory }) =>
      `| ${what} | ${rate.toFixed(2)} | ${Math.round((rate * 1e6) / ARTICLE_BYTES)} | ${memory === null ? '' : Math.round(memory)} |`,
  );
  writeFileSync(
    new URL('RESULTS.md', import.meta.url),
    `# Speed

Made by \`npm run bench -- --save\`. Trust the ratios: the absolute figures move with the machine and what else it does.

${texts.length} articles, ${(bytes / 1e6).toFixed(1)} MB of text (${values.input ? 'a dump of real news' : 'the fixtures, repeated and varied'}),
Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}. An article is 2.5 KB here.

| stage | MB/s | articles/s | peak MB |
|---|---|---|---|
${table.join('\n')}

${ratios.map((ratio) => `- ${ratio}`).join('\n')}
`,
  );
}
