/** Texts of articles, unpacked block by block when one is opened. */
import type { Payload } from '../payload.js';
import { inflated } from './unpack.js';

/** Blocks kept unpacked. */
const KEPT = 8;

export class Texts {
  readonly #payload: Payload;
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
    const block = unpacked(index);
    this.#blocks.set(index, block);
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= KEPT) break;
      this.#blocks.delete(oldest);
    }
    return block;
  }
}

async function unpacked(block: number): Promise<string> {
  const id = `texts-${block}`;
  if (document.getElementById(id) === null && document.readyState === 'loading') {
    // opened by a link into a text, before the browser has read so far
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const base64 = document.getElementById(id)?.textContent ?? '';
  if (base64 === '') return '';
  // Not Response.text(): it takes a byte order mark away, and every offset with it.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await inflated(base64));
}
