// Loaded before svodka (node --import): kills the whole process at the nth time that it comes to a stage, told by the
// environment as "n stage". It stands between svodka and the file system or the database; svodka knows nothing of it.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const [, times, stage] = /^(\d+) (.+)$/.exec(process.env.SVODKA_TEST_KILL ?? '') ?? [];
let left = Number(times);
const kill = () => process.kill(process.pid, 'SIGKILL');
const come = (to) => to === stage && --left === 0;

const readFileSync = fs.readFileSync;
fs.readFileSync = (path, ...rest) => {
  if (!isMainThread && String(path).endsWith('.txt') && come('read')) kill();
  return readFileSync(path, ...rest);
};

if (isMainThread) {
  const paths = new Map();
  const { openSync, writeSync, fdatasyncSync, ftruncateSync } = fs;
  fs.openSync = (path, ...rest) => {
    const file = openSync(path, ...rest);
    paths.set(file, String(path));
    return file;
  };
  fs.writeSync = (file, data, at = 0, length = data.length - at, ...rest) => {
    const path = paths.get(file) ?? '';
    // A write that is cut short by the power: half of it is there.
    if ((path.endsWith('.csv') && come('csv')) || (path.endsWith('.jsonl') && come('jsonl'))) {
      writeSync(file, data, at, length >> 1, ...rest);
      kill();
    }
    return writeSync(file, data, at, length, ...rest);
  };
  fs.fdatasyncSync = (file) => {
    if (come('sync')) kill();
    fdatasyncSync(file);
  };
  // A file that was begun anew is cut only when identifiers have been put into it.
  fs.ftruncateSync = (file, ...rest) => {
    if (come('identifiers')) kill();
    ftruncateSync(file, ...rest);
  };

  const Database = createRequire(import.meta.url)('better-sqlite3');
  const { exec, pragma } = Database.prototype;
  Database.prototype.exec = function (sql) {
    const what = /^(?:CREATE INDEX|CREATE VIEW|COMMIT|DELETE FROM progress)/.exec(sql)?.[0] ?? '';
    if (come(`before ${what}`)) kill();
    const result = exec.call(this, sql);
    if (come(`after ${what}`)) kill();
    return result;
  };
  Database.prototype.pragma = function (text, ...rest) {
    if (text === 'journal_mode = DELETE' && come('end')) kill();
    return pragma.call(this, text, ...rest);
  };
}
// The thread that makes indices beside the main one.
if (!isMainThread && stage?.startsWith('aside')) {
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const { exec } = Database.prototype;
  Database.prototype.exec = function (sql) {
    const what = /^(?:BEGIN|COMMIT)/.exec(sql)?.[0] ?? '';
    if (come(`aside before ${what}`)) kill();
    const result = exec.call(this, sql);
    if (come(`aside after ${what}`)) kill();
    return result;
  };
}
syncBuiltinESMExports();
