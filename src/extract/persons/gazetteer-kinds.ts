/** What a name of the gazetteers is to people's names, as a number beside it: entries are large and far apart. */
import type { Compiled } from '../../dictionary/compiled.js';

export const PLACE = 1;
export const BODY = 2;
/** A country or the like, ambiguous ones included. */
export const COUNTRY = 4;
export const AMBIGUOUS = 8;
const ASKED = 128;

export class GazetteerKinds {
  /** By number of the name; filled in when a name is met first. */
  private readonly kinds: Uint8Array;

  constructor(private readonly dictionary: Compiled) {
    this.kinds = new Uint8Array(dictionary.names.entry.length);
  }

  /** PLACE or BODY with what else is known; 0 for all other names. */
  of(name: number): number {
    let kind = this.kinds[name]!;
    if (kind === 0) {
      kind = this.read(name) | ASKED;
      this.kinds[name] = kind;
    }
    return kind & ~ASKED;
  }

  private read(name: number): number {
    const { entries, names } = this.dictionary;
    const { kind, data } = entries.get(names.entry[name]!);
    const own = kind === 'place' ? PLACE : kind === 'organisation' ? BODY : 0;
    if (own === 0) return 0;
    return own | (data.type === 'country' ? COUNTRY : 0) | (data.ambiguous === true ? AMBIGUOUS : 0);
  }
}
