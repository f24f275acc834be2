/** HTML and XML bytes -> text: the user's word, then a mark, then what the bytes show, then what the page says. */
import { decode } from '../encoding/decode.js';
import { encodingName } from '../encoding/names.js';
import { InputError } from '../errors.js';

/** Throws InputError `binary` or `encoding` as `decode` does. */
export function decodeHtml(bytes: Uint8Array, encoding: string | null): string {
  try {
    return decode(bytes, encoding);
  } catch (error) {
    // Pages often say what they are; their word is only needed where the bytes do not show it.
    const declared = error instanceof InputError && encoding === null ? declaredEncoding(bytes) : null;
    if (declared === null) throw error;
    return decode(bytes, declared);
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const found = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu.exec(head);
  return found ? encodingName(found[1]!) : null;
}
