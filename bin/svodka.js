#!/usr/bin/env node
// Starts the command from one file together with its compiled code, where the build has made them; else from the modules.
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  read,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const file = fileURLToPath(new URL('../dist/start/svodka.cjs', import.meta.url));
const kept = `${file}.code`;

const contentOf = (path, encoding) => {
  try {
    return readFileSync(path, encoding);
  } catch {
    return undefined;
  }
};

// Whether the run has dictionaries of its own over those that come with svodka.
const hasOwn = () => {
  const words = process.argv;
  if (words.some((word) => /^--dictionaries(?:=|$)/.test(word))) return true;
  const at = words.findIndex((word) => /^--config(?:=|$)/.test(word));
  const config = at < 0 ? 'svodka.config.yaml' : (/=(.*)/.exec(words[at])?.[1] ?? words[at + 1] ?? '');
  return contentOf(config, 'utf8')?.includes('dictionaries') ?? false;
};

// The compiled dictionaries are read by other threads while this one loads the code: a tenth of a short run's time.
const readAhead = () => {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  try {
    const age = (name) => statSync(join(folder, name)).mtimeMs;
    const kind = hasOwn() ? /^dictionaries-own-.*\.bin$/ : /^dictionaries-(?!own).*\.bin$/;
    const dictionaries = readdirSync(folder).filter((name) => kind.test(name));
    // an older one is from before a change
    if (dictionaries.length > 1) dictionaries.sort((a, b) => age(b) - age(a)).length = 1;
    return Promise.all(['morphology.bin', ...dictionaries].map((name) => begun(join(folder, name)))).then(
      (files) => new Map(files.filter((entry) => entry !== null)),
    );
  } catch {
    return Promise.resolve(new Map());
  }
};

// [path, bytes that threads share], or null for a file that cannot be read whole: who needs it will say so
const begun = (path) =>
  new Promise((resolve) => {
    try {
      const descriptor = openSync(path, 'r');
      const { size } = fstatSync(descriptor);
      const bytes = new SharedArrayBuffer(size);
      read(descriptor, new Uint8Array(bytes), 0, size, 0, (error, count) => {
        closeSync(descriptor);
        resolve(error || count < size ? null : [path, bytes]);
      });
    } catch {
      resolve(null);
    }
  });

const ahead = process.argv[2] === 'extract' ? readAhead() : undefined;
const source = contentOf(file, 'latin1');
if (source) {
  const script = new Script(source, { filename: file, cachedData: contentOf(kept) });
  const module = { exports: {} };
  const load = (specifier) => import(specifier);
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file), load);
  // set by the build only
  if (process.env.SVODKA_KEEP_CODE) process.on('exit', () => writeFileSync(kept, script.createCachedData()));
  module.exports.start(process.argv, ahead);
} else {
  import('../dist/cli/main.js').then(
    ({ main }) => main(process.argv),
    (error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || existsSync(new URL('../dist/cli/main.js', import.meta.url)))
        throw error;
      process.stderr.write('svodka: not built yet; run "npm ci" or "npm run build" in its folder\n');
      process.exitCode = 2;
    },
  );
}
