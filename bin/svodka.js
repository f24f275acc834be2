#!/usr/bin/env node
// Starts the command from one file together with its compiled code, where the build has made them; else from the modules.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const file = fileURLToPath(new URL('../dist/start/svodka.cjs', import.meta.url));
const kept = `${file}.code`;

const read = (path, encoding) => {
  try {
    return readFileSync(path, encoding);
  } catch {
    return undefined;
  }
};

const source = read(file, 'utf8');
if (source) {
  const script = new Script(`(function(exports,require,module,__filename,__dirname,__import){${source}\n})`, {
    filename: file,
    cachedData: read(kept),
  });
  const module = { exports: {} };
  const load = (specifier) => import(specifier);
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file), load);
  // set by the build only
  if (process.env.SVODKA_KEEP_CODE) process.on('exit', () => writeFileSync(kept, script.createCachedData()));
  module.exports.start(process.argv);
} else {
  import('../dist/cli/main.js').then(({ main }) => main(process.argv));
}
