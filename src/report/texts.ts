import { deflateSync } from 'node:zlib';

/** Documents in a block: small enough to be decoded at a click, large enough to be packed well. */
export const BLOCK_SIZE = 16;

/** Half of a surrogate pair alone: UTF-8 has no place for it, and one replacement character keeps all offsets. */
const UNPAIRED = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Texts joined in blocks, packed: base64 of zlib streams of UTF-8. */
export class TextBlocks {
  readonly blocks: string[] = [];
  #open: string[] = [];

  add(text: string): void {
    this.#open.push(text.replace(UNPAIRED, '\ufffd'));
    if (this.#open.length === BLOCK_SIZE) this.close();
  }

  /** Packs what is left. */
  close(): void {
    if (this.#open.length === 0) return;
    this.blocks.push(deflateSync(this.#open.join('')).toString('base64'));
    this.#open = [];
  }
}
