/** A limit to how deep markup may nest. */
import { InputError } from '../errors.js';

/** No page nests so deep; the parser's time grows with the square of the depth. */
const DEEPEST = 5000;

/** Counts open elements. Throws InputError `html` beyond the limit. */
export class Depth {
  open = 0;

  enter(): void {
    if (++this.open > DEEPEST) throw new InputError('html', `tags nested more than ${DEEPEST} deep; not a page`);
  }

  leave(): void {
    this.open--;
  }
}
