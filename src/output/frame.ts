/** Several runs of bytes as one payload: their number and lengths (32 bits each), then one after another. */

/** Parts begin at a multiple of this: they may be read as numbers of any size. */
const ALIGNED = 8;

const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;
const headOf = (parts: number): number => aligned(4 * (parts + 1));

/** The parts in memory of their own. */
export function frame(parts: readonly Uint8Array[]): Uint8Array {
  const head = headOf(parts.length);
  const payload = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + aligned(part.length), head));
  const numbers = new DataView(payload.buffer);
  numbers.setUint32(0, parts.length);
  let at = head;
  parts.forEach((part, i) => {
    numbers.setUint32(4 * (i + 1), part.length);
    payload.set(part, at);
    at += aligned(part.length);
  });
  return payload;
}

/** The parts again, as views of the payload. */
export function unframe(payload: Uint8Array): Buffer[] {
  const { buffer, byteOffset, byteLength } = payload;
  const numbers = new DataView(buffer, byteOffset, byteLength);
  const count = numbers.getUint32(0);
  let at = byteOffset + headOf(count);
  return Array.from({ length: count }, (_, i) => {
    const part = Buffer.from(buffer, at, numbers.getUint32(4 * (i + 1)));
    at += aligned(part.length);
    return part;
  });
}
