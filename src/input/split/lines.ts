/** JSON lines: a record is a line. */
import { Splitter } from './splitter.js';

export class LineSplitter extends Splitter {
  protected override scan(): void {
    const { buffer, length } = this;
    for (let at = buffer.indexOf(10, this.scanned); at >= 0 && at < length; at = buffer.indexOf(10, at + 1)) {
      this.whole++;
      this.ends = at + 1;
    }
    this.scanned = length;
  }

  protected override restart(): void {}

  /** Whatever stands after the last line end is a line. */
  protected override leftover(): boolean {
    return this.length > this.ends;
  }
}
