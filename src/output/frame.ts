/** Several runs of bytes as one payload: their number and lengths (32 bits each), then one after another. */
import type { Bytes } from './bytes.js';

/** Takes the bytes out of `parts`, which begin anew. */
export function frame(parts: readonly Bytes[]): Uint8Array {
  const head = 4 * (parts.length + 1);
  const payload = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + part.length, head));
  const numbers = new DataView(payload.buffer);
  numbers.setUint32(0, parts.length);
  let at = head;
  parts.forEach((part, i) => {
    numbers.setUint32(4 * (i + 1), part.length);
    at = part.pour(payload, at);
    part.cut(0);
  });
  return payload;
}

/** The parts again, as views of the payload. */
export function unframe(payload: Uint8Array): Buffer[] {
  const { buffer, byteOffset, byteLength } = payload;
  const numbers = new DataView(buffer, byteOffset, byteLength);
  const count = numbers.getUint32(0);
  let at = byteOffset + 4 * (count + 1);
  return Array.from({ length: count }, (_, i) => {
    const part = Buffer.from(buffer, at, numbers.getUint32(4 * (i + 1)));
    at += part.length;
    return part;
  });
}
