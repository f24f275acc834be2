/** JSON lines under the name of a JSON file, as some dumps have them ("ria.json.gz"), and a JSON list called JSON lines. */
import { closeSync, openSync, readSync } from 'node:fs';

const NEWLINE = 10;
const BRACE = 0x7b;
const BRACKET = 0x5b;
const CLOSING_BRACE = 0x7d;
const SPACE = 32;
const BLOCK = 1 << 16;
/** A first line longer than this is no line of a dump. */
const LONGEST = 1 << 24;

/** Does the file hold JSON lines: an object in its first line, and another begun in the next? False where it cannot be read. */
export function holdsJsonLines(path: string): boolean {
  return told(path, verdictOf);
}

/** Does the file hold a JSON list? Its lines are no records. */
export function holdsList(path: string): boolean {
  return told(path, beginsList);
}

/** Is the first line of the file, whose name says nothing, a JSON object? No article begins so. */
export function holdsObjects(path: string): boolean {
  return told(path, beginsObject);
}

/** What the head of an input tells; null: more must be seen, unless this is `all` of it. */
type Verdict = (head: Uint8Array, all: boolean) => boolean | null;

/** What the head of a file tells, read as far as is needed. */
function told(path: string, verdictOn: Verdict): boolean {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return false;
  }
  try {
    let head = new Uint8Array(0);
    for (;;) {
      const block = new Uint8Array(BLOCK);
      const length = readSync(file, block);
      head = joined(head, block.subarray(0, length));
      const verdict = verdictOn(head, length === 0);
      if (verdict !== null || length === 0) return verdict ?? false;
    }
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

/** `holdsJsonLines` of a stream; what was looked at comes again in `bytes`. */
export function sniffJsonLines(source: AsyncIterable<Uint8Array>): Promise<Sniffed> {
  return sniff(source, verdictOf);
}

/** `holdsList` of a stream. */
export function sniffList(source: AsyncIterable<Uint8Array>): Promise<Sniffed> {
  return sniff(source, beginsList);
}

/** `holdsObjects` of a stream. */
export function sniffObjects(source: AsyncIterable<Uint8Array>): Promise<Sniffed> {
  return sniff(source, beginsObject);
}

interface Sniffed {
  readonly yes: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

async function sniff(source: AsyncIterable<Uint8Array>, verdictOn: Verdict): Promise<Sniffed> {
  const iterator = source[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  let verdict: boolean | null = null;
  let ended = false;
  let failure: { readonly error: unknown } | null = null;
  while (verdict === null && !ended) {
    try {
      const next = await iterator.next();
      if (next.done) ended = true;
      else {
        head = joined(head, next.value);
        verdict = verdictOn(head, false);
      }
    } catch (error) {
      // after what came before it
      failure = { error };
      ended = true;
    }
  }
  verdict ??= verdictOn(head, true);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      head = new Uint8Array(0);
      if (failure) throw failure.error;
      while (!ended) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { yes: verdict ?? false, bytes: bytes() };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

function begin(head: Uint8Array): number {
  let at = head[0] === 0xef && head[1] === 0xbb ? 3 : 0;
  while (at < head.length && head[at]! <= SPACE) at++;
  return at;
}

/** Null: more must be seen. */
function beginsList(head: Uint8Array): boolean | null {
  const at = begin(head);
  return at === head.length && at < BLOCK ? null : head[at] === BRACKET;
}

function beginsObject(head: Uint8Array, all: boolean): boolean | null {
  const at = begin(head);
  const more = all || head.length > LONGEST ? false : null;
  if (at === head.length) return more;
  if (head[at] !== BRACE) return false;
  const end = head.indexOf(NEWLINE, at);
  if (end < 0 && !all) return more;
  return isJson(head.subarray(at, end < 0 ? head.length : end));
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** Null: more must be seen. */
function verdictOf(head: Uint8Array): boolean | null {
  const at = begin(head);
  if (at === head.length) return head.length > LONGEST ? false : null;
  if (head[at] !== BRACE) return false;
  const end = head.indexOf(NEWLINE, at);
  if (end < 0) return head.length > LONGEST ? false : null;
  let last = end - 1;
  while (head[last]! <= SPACE) last--;
  if (head[last] !== CLOSING_BRACE) return false;
  let next = end + 1;
  while (next < head.length && head[next]! <= SPACE) next++;
  if (next === head.length) return head.length > LONGEST ? false : null;
  if (head[next] !== BRACE) return false;
  return isJson(head.subarray(at, last + 1));
}
