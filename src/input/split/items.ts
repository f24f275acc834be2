/** RSS and Atom: a record ends with the closing tag of an item or entry. */
import { Splitter } from './splitter.js';

const LT = 0x3c;
const TAGS = ['</item>', '</entry>'].map((tag) => Uint8Array.from(tag, (char) => char.charCodeAt(0)));
const LONGEST = 8;
const OPENINGS = ['<item', '<entry'];

export class ItemSplitter extends Splitter {
  protected override scan(): void {
    const { buffer, length } = this;
    let at = this.scanned;
    for (;;) {
      at = buffer.indexOf(LT, at);
      if (at < 0 || at >= length) {
        this.scanned = length;
        return;
      }
      const tag = TAGS.find((one) => matches(buffer, at, length, one));
      if (tag) {
        this.whole++;
        this.ends = at + tag.length;
      } else if (at + LONGEST > length) {
        // The tag may be cut by the end of what has come so far: look at it again when there is more.
        this.scanned = at;
        return;
      }
      at++;
    }
  }

  protected override restart(): void {}

  /** What follows the last item only closes the feed, unless it breaks off in another one. */
  protected override leftover(): boolean {
    const rest = this.buffer.subarray(this.ends, this.length);
    return OPENINGS.some((tag) => Buffer.from(rest.buffer, rest.byteOffset, rest.length).includes(tag));
  }
}

function matches(buffer: Uint8Array, at: number, length: number, tag: Uint8Array): boolean {
  if (at + tag.length > length) return false;
  for (let i = 0; i < tag.length; i++) if (buffer[at + i] !== tag[i]) return false;
  return true;
}
