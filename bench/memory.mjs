// Peak memory over a long dump: node bench/memory.mjs [articles [longest article in characters]].
// Every 100,000 whole articles are about 300 MB on disk.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dumpLines } from './corpus.mjs';
import { runCommand } from './measure.mjs';

const articles = Number(process.argv[2] ?? 200_000);
const longest = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
const folder = mkdtempSync(join(tmpdir(), 'svodka-memory-'));
const dump = join(folder, 'dump.jsonl');
await pipeline(Readable.from(dumpLines(articles, longest)), createWriteStream(dump));
console.log(`${articles} articles, ${Math.round(statSync(dump).size / 1e6)} MB`);
const { seconds, memory } = await runCommand(['extract', dump, '--out', join(folder, 'out'), '--jobs', '2', '-q']);
console.log(`--jobs 2: ${Math.round(seconds)} s, peak ${Math.round(memory)} MB`);
rmSync(folder, { recursive: true, force: true });
