/** Bytes -> text, with nothing altered but the byte order mark taken off. */

import { TextDecoder } from 'node:util';
import { InputError } from '../errors.js';
import { byteOrderMark, detect } from './detect.js';
import { encodingName } from './names.js';

const decoders = new Map<string, TextDecoder>();

function decoder(encoding: string): TextDecoder {
  let found = decoders.get(encoding);
  if (!found) {
    // ignoreBOM: a mark is cut off by us, once; a second one belongs to the text.
    found = new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(encoding, found);
  }
  return found;
}

/**
 * Decodes a whole text. `encoding` is the user's word and is obeyed (broken bytes become U+FFFD);
 * null means find out. Throws InputError `binary` or `encoding`.
 */
export function decode(bytes: Uint8Array, encoding: string | null): string {
  if (encoding === null) {
    const found = detect(bytes);
    return decoder(found.encoding).decode(found.skip ? bytes.subarray(found.skip) : bytes);
  }
  const name = encodingName(encoding);
  if (name === null) throw new InputError('encoding', `no encoding is called "${encoding}"`);
  const mark = byteOrderMark(bytes);
  const skip = mark && mark.encoding === name ? mark.skip : 0;
  return decoder(name).decode(skip ? bytes.subarray(skip) : bytes);
}
