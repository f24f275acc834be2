/** Members of a zip file, in the order of its directory. */
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { decode } from '../encoding/decode.js';
import { InputError } from '../errors.js';
import { EXPANSION } from '../stream.js';
import type { Member } from './index.js';

/** Throws InputError `archive` when the file is no zip or damaged. */
export async function* zipMembers(path: string): AsyncGenerator<Member> {
  const zip = await open(path);
  try {
    for (;;) {
      const entry = await next(zip);
      if (entry === null) return;
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      yield { name, open: () => contents(zip, entry) };
    }
  } finally {
    zip.close();
  }
}

function open(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => {
      if (error) reject('code' in error ? error : damaged(error));
      else resolve(zip);
    });
  });
}

function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const clear = () => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
    };
    zip.once('entry', (entry: Entry) => {
      clear();
      resolve(entry);
    });
    zip.once('end', () => {
      clear();
      resolve(null);
    });
    zip.once('error', (error: Error) => {
      clear();
      reject(damaged(error));
    });
    zip.readEntry();
  });
}

/** Names are UTF-8 when the flag says so, else whatever table the packing machine had. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & 0x800) !== 0) return raw.toString('utf8');
  try {
    return decode(raw, null);
  } catch {
    return raw.toString('latin1');
  }
}

async function* contents(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new InputError('archive', 'locked with a password; unpack it');
  if (entry.uncompressedSize > EXPANSION.floor && entry.uncompressedSize > entry.compressedSize * EXPANSION.ratio) {
    throw new InputError('archive', `unfolds to more than ${EXPANSION.ratio} times its size; taken for a trap`);
  }
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error ? reject(damaged(error)) : resolve(readable)));
  });
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(error: unknown): InputError {
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return new InputError('archive', `damaged zip file (${reason}); fetch it again`);
}
