// A worker that does what the text of its pieces says: "crash", "crash-once FILE", "hang", or anything else: echoes it.
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const ordinals = new Int32Array(workerData.beat);
parentPort.postMessage({ kind: 'ready', dictionary: 'stub' });
parentPort.on('message', ({ seq, pieces, skips }) => {
  const lines = [];
  pieces.forEach((piece, ordinal) => {
    Atomics.store(ordinals, 0, ordinal);
    const skip = skips.get(ordinal);
    if (skip) {
      lines.push(skip.code);
      return;
    }
    const text = Buffer.from(piece.bytes).toString();
    const [word, file] = text.split(' ');
    if (word === 'crash') process.exit(3);
    if (word === 'crash-once' && !existsSync(file)) {
      writeFileSync(file, '');
      throw new Error('once');
    }
    if (word === 'hang') for (;;);
    lines.push(word);
  });
  const batch = {
    articles: lines.length,
    errors: 0,
    counts: {},
    bytes: 0,
    payloads: { jsonl: new TextEncoder().encode(lines.join(' ')) },
  };
  parentPort.postMessage({ kind: 'done', seq, result: { batch, undated: 0, problems: [] } });
});
