/** JSON lines to a file without a database: where to go on is kept in a small file beside it. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { JsonlFileSink } from '../output/jsonl-sink.js';
import { lock } from '../output/lock.js';
import type { Outputs, RunInfo } from '../output/types.js';

interface Journal {
  readonly fingerprint: string;
  readonly position: string;
  readonly lengths: Readonly<Record<string, number>>;
}

/**
 * Opens FILE, or continues it when an interrupted run of the same command (`fingerprint`) left its place. Throws
 * `OutputError` where it cannot be written or another run writes it.
 */
export function openJournaled(file: string, run: RunInfo, fingerprint: string): Outputs {
  const held = lock(file);
  try {
    return journaled(file, run, fingerprint, held.release);
  } catch (error) {
    held.release();
    throw error;
  }
}

function journaled(file: string, run: RunInfo, fingerprint: string, release: () => void): Outputs {
  const path = `${file}.resume`;
  const sink = new JsonlFileSink(file);
  const journal = readJournal(path);
  const same = journal !== null && journal.fingerprint === fingerprint && sink.resume(run, journal.lengths);
  if (!same) {
    sink.open(run);
    rmSync(path, { force: true });
  }
  return {
    position: same ? journal.position : null,
    write({ payloads }) {
      if (payloads.jsonl !== undefined) sink.write(payloads.jsonl);
    },
    commit(position) {
      // The lines first: a place on disk must never be ahead of them.
      sink.commit();
      writeJournal(path, { fingerprint, position, lengths: sink.lengths() });
    },
    finish() {
      sink.commit();
      rmSync(path, { force: true });
      return { added: 0, replaced: 0, unchanged: 0, regenerated: [] };
    },
    close() {
      sink.close();
      release();
    },
  };
}

function readJournal(path: string): Journal | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isJournal(value) ? value : null;
  } catch {
    return null;
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false;
  if (!('fingerprint' in value && 'position' in value && 'lengths' in value)) return false;
  const { fingerprint, position, lengths } = value;
  return (
    typeof fingerprint === 'string' && typeof position === 'string' && typeof lengths === 'object' && lengths !== null
  );
}

/** Whole or not at all: written aside, then moved into place. */
function writeJournal(path: string, journal: Journal): void {
  const aside = `${path}.new`;
  const file = openSync(aside, 'w');
  try {
    writeSync(file, JSON.stringify(journal));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
}
