#!/usr/bin/env node
// Starts the command from one file together with its compiled code, where the build has made them and this Node can run
// them (20.12 and later); else from the modules.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const file = fileURLToPath(new URL('../dist/start/svodka.cjs', import.meta.url));
const kept = `${file}.code`;
const importModuleDynamically = constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;

const read = (path, encoding) => {
  try {
    return readFileSync(path, encoding);
  } catch {
    return undefined;
  }
};

const source = importModuleDynamically && read(file, 'utf8');
if (source) {
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    cachedData: read(kept),
    importModuleDynamically,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  // set by the build only
  if (process.env.SVODKA_KEEP_CODE) process.on('exit', () => writeFileSync(kept, script.createCachedData()));
  module.exports.start(process.argv);
} else {
  import('../dist/cli/main.js').then(({ main }) => main(process.argv));
}
