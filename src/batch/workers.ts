/** `--jobs N`: a pool of worker threads that outlives crashes and articles that never end. */
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerSetup } from './messages.js';
import type { Pool } from './pool.js';
import { readAhead } from './read-ahead.js';
import type { SharedFiles } from './shared-files.js';
import type { EngineSettings, Task, TaskResult } from './types.js';

export interface WorkerLimits {
  /** Milliseconds for one article. */
  readonly articleTime: number;
  /** Megabytes of heap for each worker. */
  readonly heap: number;
  /** The worker's module; tests put one here that misbehaves. */
  readonly script?: URL;
}

/** A task on its way, with what went wrong on earlier tries. */
interface Job {
  readonly task: Task;
  readonly skips: Map<number, { code: string; message: string }>;
  /** Crashes by ordinal of the record in hand. */
  readonly crashes: Map<number, number>;
  readonly resolve: (result: TaskResult) => void;
  readonly reject: (error: Error) => void;
}

interface Hand {
  readonly worker: Worker;
  readonly ordinals: Int32Array;
  job: Job | null;
  /** Ordinal seen at the last look, and since when. */
  seen: number;
  since: number;
  /** Was stopped by us because of this ordinal. */
  stopped: number | null;
}

const LOOK_MILLISECONDS = 200;
/** Megabytes of heap for what has just been made. */
const YOUNG = 16;
/** Tries of one record: the first, one more; beyond that a task that crashes without naming its record. */
const RETRIES = 2;
const HOPELESS = 4;

/** Starts the workers; resolves when the first is ready, rejects when the dictionaries cannot be loaded. */
export async function workerPool(jobs: number, settings: EngineSettings, limits: WorkerLimits): Promise<Pool> {
  const pool = new WorkerPool(jobs, settings, limits, await readAhead());
  await pool.ready;
  return pool;
}

class WorkerPool implements Pool {
  dictionary = '';
  readonly width: number;
  readonly ready: Promise<void>;
  readonly #jobs: number;
  readonly #settings: EngineSettings;
  readonly #limits: WorkerLimits;
  readonly #hands = new Set<Hand>();
  /** Also those that are not ready yet: a short run may be over before they are. */
  readonly #workers = new Set<Worker>();
  /** What was read ahead or by the first worker: the others need not read it again. */
  #files: SharedFiles;
  readonly #waiting: Job[] = [];
  readonly #watch: NodeJS.Timeout;
  #onReady: () => void = () => {};
  #onFailure: (error: Error) => void = () => {};
  #started = false;
  #closing = false;

  constructor(jobs: number, settings: EngineSettings, limits: WorkerLimits, files: SharedFiles) {
    this.#files = files;
    this.#jobs = jobs;
    this.#settings = settings;
    this.#limits = limits;
    // Enough to keep all busy while the oldest is written; no more, for memory's sake.
    this.width = jobs * 2 + 1;
    this.ready = new Promise((resolve, reject) => {
      this.#onReady = resolve;
      this.#onFailure = reject;
    });
    // The first compiles the dictionaries if that must be done; the others find them ready.
    this.#hire();
    this.#watch = setInterval(() => this.#look(), LOOK_MILLISECONDS);
    this.#watch.unref();
  }

  run(task: Task): Promise<TaskResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, skips: new Map(), crashes: new Map(), resolve, reject });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#watch);
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #hire(): void {
    const beat = new SharedArrayBuffer(4);
    const workerData: WorkerSetup = { settings: this.#settings, beat, files: this.#files };
    const worker = new Worker(this.#limits.script ?? new URL('../batch/worker.js', import.meta.url), {
      workerData,
      // A small nursery and a tight heap: two workers and the writer are to stay under 600 MB.
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap, maxYoungGenerationSizeMb: YOUNG },
    });
    this.#workers.add(worker);
    const hand: Hand = { worker, ordinals: new Int32Array(beat), job: null, seen: -1, since: 0, stopped: null };
    let idle = false;
    let reason: Error | null = null;
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') {
        this.dictionary = message.dictionary;
        if (message.files !== undefined) this.#files = message.files;
        if (!this.#started && !this.#closing) for (let i = 1; i < this.#jobs; i++) this.#hire();
        this.#started = true;
        idle = true;
        this.#hands.add(hand);
        this.#onReady();
      } else {
        const { job } = hand;
        hand.job = null;
        job?.resolve(message.result);
      }
      this.#assign();
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', () => {
      this.#hands.delete(hand);
      this.#workers.delete(worker);
      if (this.#closing) return;
      if (!idle) {
        // It never came up: broken dictionaries, or no memory for one more thread.
        if (!this.#started) this.#onFailure(reason ?? new Error('a worker thread could not start'));
        else if (this.#hands.size === 0) this.#failAll(reason ?? new Error('no worker thread could be started again'));
        return;
      }
      this.#lost(hand, reason);
      this.#hire();
    });
  }

  #assign(): void {
    for (const hand of this.#hands) {
      if (hand.job !== null || hand.stopped !== null) continue;
      const job = this.#waiting.shift();
      if (!job) return;
      hand.job = job;
      hand.seen = -1;
      hand.since = performance.now();
      Atomics.store(hand.ordinals, 0, -1);
      const message: ToWorker = { seq: job.task.seq, pieces: job.task.pieces, skips: job.skips };
      hand.worker.postMessage(message);
    }
  }

  /** Stops workers that have been at one record for too long. */
  #look(): void {
    const now = performance.now();
    for (const hand of this.#hands) {
      if (hand.job === null) continue;
      const ordinal = Atomics.load(hand.ordinals, 0);
      if (ordinal !== hand.seen) {
        hand.seen = ordinal;
        hand.since = now;
      } else if (now - hand.since > this.#limits.articleTime && hand.stopped === null) {
        hand.stopped = ordinal;
        hand.worker.terminate();
      }
    }
  }

  /** A worker is gone: its task is tried again, without the record that it died of if that is known by now. */
  #lost(hand: Hand, reason: Error | null): void {
    const { job } = hand;
    if (!job) return;
    const ordinal = hand.stopped ?? Atomics.load(hand.ordinals, 0);
    const crashes = (job.crashes.get(ordinal) ?? 0) + 1;
    job.crashes.set(ordinal, crashes);
    if (hand.stopped !== null) {
      const seconds = this.#limits.articleTime / 1000;
      const message = `took more than ${seconds} s; raise --max-article-time, or report the article`;
      job.skips.set(ordinal, { code: 'too-slow', message });
    } else if (crashes >= RETRIES) {
      const message = `the worker crashed on it twice (${reason?.message ?? 'no reason given'}); report the article`;
      job.skips.set(ordinal, { code: 'crash', message });
    }
    if (crashes >= HOPELESS) job.reject(reason ?? new Error('a worker crashes again and again'));
    else this.#waiting.unshift(job);
    this.#assign();
  }

  #failAll(error: Error): void {
    for (const job of this.#waiting.splice(0)) job.reject(error);
  }
}
