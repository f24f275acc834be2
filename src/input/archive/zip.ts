/** Members of a zip file, in the order of its directory. */
import { isUtf8 } from 'node:buffer';
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

/** The field that some programs put a name in UTF-8 into: version, sum of the other name, name. */
const UNICODE_PATH = 0x7075;
/** Programs that write names as DOS does: FAT, NTFS. */
const DOS = [0, 11];
/** Letters of Russian and what else names are made of, but for the frames that other tables show in their place. */
const PLAIN = /^[ -~\u0401\u0410-\u044f\u0451\u2116\u00a0\u00b0\u00b7]*$/u;

/** Names are UTF-8 when the flag says so or a field has them so, else of whatever table the packing machine had. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & 0x800) !== 0) return raw.toString('utf8');
  const unicode = entry.extraFields.find(({ id, data }) => id === UNICODE_PATH && data[0] === 1 && data.length > 5);
  if (unicode) return unicode.data.subarray(5).toString('utf8');
  try {
    // Windows packs with the table of DOS; a name alone is often too short to tell it from others.
    if (DOS.includes(entry.versionMadeBy >> 8) && !isUtf8(raw)) {
      const name = decode(raw, 'ibm866');
      if (PLAIN.test(name)) return name;
    }
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
