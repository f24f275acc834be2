/** Texts of articles, unpacked block by block when one is opened. */
import type { Payload } from '../payload.js';

/** Blocks kept unpacked. */
const KEPT = 8;

export class Texts {
  readonly #payload: Payload;
  #packed: readonly string[] | null = null;
  readonly #blocks = new Map<number, Promise<string>>();

  constructor(payload: Payload) {
    this.#payload = payload;
  }

  /** The text of a document. Rejects where the browser cannot unpack. */
  async of(document: number): Promise<string> {
    const { blockSize, documents } = this.#payload;
    const first = Math.floor(document / blockSize) * blockSize;
    const block = await this.#block(first / blockSize);
    let start = 0;
    for (let before = first; before < document; before++) start += documents.length[before] ?? 0;
    return block.slice(start, start + (documents.length[document] ?? 0));
  }

  #block(index: number): Promise<string> {
    const known = this.#blocks.get(index);
    if (known !== undefined) return known;
    if (this.#packed === null) {
      const packed: readonly string[] = JSON.parse(document.getElementById('texts')?.textContent ?? '[]');
      this.#packed = packed;
    }
    const block = unpacked(this.#packed[index] ?? '');
    this.#blocks.set(index, block);
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= KEPT) break;
      this.#blocks.delete(oldest);
    }
    return block;
  }
}

async function unpacked(base64: string): Promise<string> {
  if (base64 === '') return '';
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  // Not Response.text(): it takes a byte order mark away, and every offset with it.
  const joined = new Uint8Array(await new Response(stream).arrayBuffer());
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(joined);
}
