// What the writing thread and the renderers cost, on made-up articles with the shape of real ones:
// 2.5 KB of UTF-8, 25 mentions. Run after a build: node bench/writer.mjs [articles]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderers, openOutputs, rendered } from '../dist/output/index.js';

const ARTICLES = Number(process.argv[2] ?? 12_000);
const BATCH = 100;

/** A small deterministic generator, so that runs can be compared. */
let seed = 42;
const random = (below) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % below;
};
const letters = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
const words = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 3 + random(9) }, () => letters[random(1 + random(letters.length))]).join(''),
);
/** Frequent words are frequent. */
const word = () => words[Math.floor(words.length * (random(10_000) / 10_000) ** 3)];

function article(number) {
  let text = '';
  const mentions = [];
  const names = { core: null };
  while (text.length < 1400) {
    const sentence = [text.length, 0];
    const inside = [];
    for (let i = 0; i < 14; i++) {
      const start = text.length;
      text += i === 6 ? `«${word()}»` : word();
      if (i === 2 || i === 9) inside.push([start, text.length]);
      text += i === 13 ? '.' : ' ';
    }
    sentence[1] = text.length;
    text += ' ';
    for (const [start, end] of inside) {
      const surface = text.slice(start, end);
      const base = {
        start,
        end,
        text: surface,
        normal: random(2) ? surface : word(),
        rule: 'quantity.count',
        confidence: 0.9,
        sentence,
      };
      const kind = random(10);
      if (kind < 3) {
        mentions.push({
          ...base,
          kind: 'date',
          type: 'DATE',
          edtf: '2025-09-01',
          from: '2025-09-01',
          to: '2025-09-01',
          modifier: null,
          anchor: 'explicit',
          every: null,
        });
      } else if (kind < 5) {
        mentions.push({
          ...base,
          kind: 'quantity',
          value: random(1000),
          max: null,
          modifier: null,
          measure: 'count',
          unit: word(),
          object: word(),
          tail: null,
          per: null,
        });
      } else if (kind < 7) {
        mentions.push({
          ...base,
          kind: 'organisation',
          type: word(),
          descriptor: null,
          aliases: [],
          place: null,
          ...names,
          core: [start, end],
          entry: 'organisations.yaml:12',
        });
      } else if (kind < 9) {
        mentions.push({
          ...base,
          kind: 'place',
          type: 'city',
          code: null,
          parent: word(),
          core: [start, end],
          entry: 'places.yaml:120',
        });
      } else
        mentions.push({
          ...base,
          kind: 'person',
          surname: word(),
          name: word(),
          patronymic: null,
          role: null,
          core: [start, end],
        });
    }
  }
  const hash = number.toString(16).padStart(16, '0');
  const extraction = {
    id: hash,
    hash,
    path: `news/${number}.txt`,
    line: null,
    url: null,
    title: text.slice(0, 60),
    published: '2025-09-01',
    dictionary: 'd',
    mentions,
    facts: [],
  };
  return { kind: 'extraction', extraction, text };
}

const FORMATS = ['jsonl', 'sqlite', 'csv'];
const renderers = createRenderers(FORMATS);
const spent = { jsonl: 0, sqlite: 0, csv: 0 };
const payloads = [];
let bytes = 0;
let mentions = 0;
for (let n = 0; n < ARTICLES; n += BATCH) {
  // Made and dropped batch by batch, as a worker has them: a heap full of articles would measure the collector.
  const batch = Array.from({ length: BATCH }, (_, i) => article(n + i));
  for (const { text, extraction } of batch) {
    bytes += Buffer.byteLength(text);
    mentions += extraction.mentions.length;
  }
  const of = {};
  for (const renderer of renderers) {
    const before = process.cpuUsage();
    of[renderer.format] = rendered(renderer, batch);
    const { user, system } = process.cpuUsage(before);
    spent[renderer.format] += (user + system) / 1e6;
  }
  payloads.push(of);
}
const megabytes = bytes / 1e6;
console.log(
  `${ARTICLES} articles, ${megabytes.toFixed(1)} MB of text, ${(mentions / ARTICLES).toFixed(1)} mentions each`,
);

function report(name, seconds, cpu) {
  const rate = `${(megabytes / seconds).toFixed(1).padStart(6)} MB/s ${(ARTICLES / seconds).toFixed(0).padStart(7)} articles/s`;
  console.log(`${name.padEnd(28)} ${rate} ${((cpu * 1e6) / ARTICLES).toFixed(0).padStart(5)} µs each`);
}

function timed(name, work) {
  const before = process.cpuUsage();
  const from = performance.now();
  work();
  const { user, system } = process.cpuUsage(before);
  report(name, (performance.now() - from) / 1000, (user + system) / 1e6);
}

for (const format of FORMATS) report(`render ${format} (worker)`, spent[format], spent[format]);

for (const formats of [['sqlite', 'csv'], ['sqlite'], ['csv'], ['sqlite', 'csv']]) {
  const out = mkdtempSync(join(tmpdir(), 'svodka-bench-'));
  const run = { version: '0', dictionary: 'd', args: [], startedAt: '' };
  const outputs = openOutputs(formats, { out }, run);
  timed(`write ${formats.join(' + ')}`, () => {
    payloads.forEach((of, i) => {
      outputs.write({ articles: BATCH, errors: 0, counts: {}, bytes: 0, payloads: of });
      if (i % 40 === 39) outputs.commit(String(i));
    });
    outputs.commit('end');
  });
  timed('  indices, views', () => outputs.finish());
  outputs.close();
  if (formats.includes('sqlite'))
    console.log(`  database ${(statSync(join(out, 'svodka.sqlite')).size / 1e6).toFixed(0)} MB`);
  rmSync(out, { recursive: true });
}
