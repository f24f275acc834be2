/** How far the work is: a bar on a terminal, a line now and then elsewhere. */
import type { Totals } from '../batch/run.js';
import { duration, megabytes, numbered } from './summary.js';

export interface Progress {
  update(totals: Totals): void;
  /** Prints a line without tearing the bar. */
  line(text: string): void;
  stop(): void;
}

const LINE_MILLISECONDS = 10_000;
/** Short runs show no bar. */
const BAR_AFTER = 700;

/** `total`: bytes of input if they are known. */
export async function openProgress(total: number | null, quiet: boolean): Promise<Progress> {
  if (quiet) return { update() {}, line() {}, stop() {} };
  return process.stderr.isTTY ? terminalBar(total) : plainLines(total);
}

function plainLines(total: number | null): Progress {
  const started = performance.now();
  let last = started;
  return {
    update(totals) {
      const now = performance.now();
      if (now - last < LINE_MILLISECONDS) return;
      last = now;
      process.stderr.write(`${status(totals, now - started, total)}\n`);
    },
    line: (text) => process.stderr.write(`${text}\n`),
    stop() {},
  };
}

function status(totals: Totals, milliseconds: number, total: number | null): string {
  const seconds = milliseconds / 1000;
  const speed = totals.read / 1e6 / seconds;
  const rate = `${speed.toFixed(speed < 1 ? 2 : 1)} MB/s`;
  const share = total ? `${Math.floor((100 * totals.read) / total)} % ` : '';
  const errors = totals.errors > 0 ? `, ${numbered(totals.errors, 'error')}` : '';
  const left =
    total && totals.read > 0 ? `, ${duration(((total - totals.read) / totals.read) * milliseconds)} left` : '';
  return `${share}${numbered(totals.articles, 'article')}, ${megabytes(totals.read)}, ${rate}${errors}${left}`;
}

async function terminalBar(total: number | null): Promise<Progress> {
  const started = performance.now();
  let bar: {
    start: (total: number, value: number, payload: object) => void;
    update: (value: number, payload: object) => void;
    stop: () => void;
  } | null = null;
  const { default: cliProgress } = await import('cli-progress');
  const colour = !process.env.NO_COLOR;
  return {
    update(totals) {
      const now = performance.now();
      if (bar === null) {
        if (now - started < BAR_AFTER) return;
        const shape = colour ? '\u001b[36m{bar}\u001b[0m' : '{bar}';
        const format = total ? `${shape} {status}` : '{status}';
        const options = {
          format,
          stream: process.stderr,
          hideCursor: true,
          clearOnComplete: true,
          barsize: 24,
          fps: 5,
        };
        bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
        bar.start(total ?? 1, 0, { status: '' });
      }
      bar.update(Math.min(totals.read, total ?? 0), { status: status(totals, now - started, total) });
    },
    line(text) {
      // the bar has switched off the wrapping of lines, which would cut a message at the edge of the terminal
      process.stderr.write(bar ? `\r\u001b[K\u001b[?7h${text}\n\u001b[?7l` : `${text}\n`);
    },
    stop: () => bar?.stop(),
  };
}
