/** Which names a document has: kept for all of a long run, therefore in two or three bytes each. */

const MORE = 0x80;
/** No name has this number: what follows belongs to the next document. */
const NEXT = 0;

export class Pairs {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  #document = 0;

  get bytes(): number {
    return this.#length;
  }

  /** The pairs of a document come together. */
  add(alias: number, document: number): void {
    if (this.#length + 6 > this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    if (document !== this.#document) this.#bytes[this.#length++] = NEXT;
    this.#document = document;
    let rest = alias;
    for (; rest >= MORE; rest >>>= 7) this.#bytes[this.#length++] = (rest & (MORE - 1)) | MORE;
    this.#bytes[this.#length++] = rest;
  }

  /** Documents are numbered from 1 on as they came. */
  each(give: (alias: number, document: number) => void): void {
    let document = 0;
    for (let at = 0; at < this.#length; ) {
      let byte = this.#bytes[at++]!;
      if (byte === NEXT) {
        document++;
        continue;
      }
      let alias = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = this.#bytes[at++]!;
        alias |= (byte & (MORE - 1)) << shift;
      }
      give(alias, document);
    }
  }
}
