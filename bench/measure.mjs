/** Runs the real command and says how long it took and how much memory it had at its peak. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/svodka.js', import.meta.url));

/** Seconds of wall time; peak resident memory of the whole process in MB, or null where the system does not tell. */
export function runCommand(args) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    let memory = null;
    const look = setInterval(() => {
      memory = peak(child.pid) ?? memory;
    }, 100);
    child.on('exit', (code) => {
      clearInterval(look);
      if (code !== 0) reject(new Error(`svodka ${args.join(' ')} ended with ${code}`));
      else resolve({ seconds: (performance.now() - from) / 1000, memory });
    });
  });
}

/** Seconds that Node takes to start and end with nothing to do. */
export function nodeAlone() {
  return new Promise((resolve) => {
    const from = performance.now();
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    child.on('exit', () => resolve((performance.now() - from) / 1000));
  });
}

function peak(pid) {
  try {
    // a process that has just ended has a status, but no memory in it
    const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
