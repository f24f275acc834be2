/** Runs the real command in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const BIN = fileURLToPath(new URL('../../bin/svodka.js', import.meta.url));

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface Workdir {
  readonly path: string;
  file(name: string, content: string | Uint8Array): string;
  run(args: readonly string[], input?: string | Uint8Array): Ran;
  start(args: readonly string[]): ChildProcess;
}

const env = { ...process.env, NO_COLOR: '1' };

/** A folder that is removed when the test is over. */
export function workdir(): Workdir {
  const path = mkdtempSync(join(tmpdir(), 'svodka-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    file(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    run(args, input) {
      const done = spawnSync(process.execPath, [BIN, ...args], {
        cwd: path,
        env,
        maxBuffer: 1 << 28,
        ...(input === undefined ? {} : { input }),
      });
      return { stdout: done.stdout.toString(), stderr: done.stderr.toString(), code: done.status };
    },
    start: (args) => spawn(process.execPath, [BIN, ...args], { cwd: path, env, stdio: ['ignore', 'pipe', 'pipe'] }),
  };
}

/** The JSON lines of an output. */
export function records(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: Record<string, unknown> = JSON.parse(line);
      return value;
    });
}
