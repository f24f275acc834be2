/** What the grammar of tails has read so far. */

export interface Tail {
  /** Last token of the name; the head's last token if nothing follows. */
  last: number;
  /** PARTS that were found. */
  parts: number;
  /** The bare name, where quotes, Latin letters or a title hold one; else -1. */
  coreFirst: number;
  coreLast: number;
  /** First and last token of the place in it, -1 if none. */
  place: number;
  placeLast: number;
  /** Last token of the place or places after a preposition, -1 if none. */
  regionLast: number;
  /** Last token of the last body in it, -1 if none. */
  bodyLast: number;
  /** Last token of the group after «по», -1 if none. */
  po: number;
  /** Is the last part a type word that needs a name of its own: «администрация телеканала»? */
  open: boolean;
  /** Is it made a name by a genitive that a place or body closes: «союз женщин Казахстана»? */
  closed: boolean;
}

/** Takes tokens up to `last` as the given part; always true. */
export function take(tail: Tail, part: number, last: number): boolean {
  tail.open = false;
  tail.parts |= part;
  tail.last = last;
  return true;
}

export function newTail(): Tail {
  return {
    last: -1,
    parts: 0,
    coreFirst: -1,
    coreLast: -1,
    place: -1,
    placeLast: -1,
    regionLast: -1,
    bodyLast: -1,
    po: -1,
    open: false,
    closed: false,
  };
}

/** The tail as it is before anything after the head has been read. */
export function begun(tail: Tail, headLast: number): Tail {
  tail.last = headLast;
  tail.parts = 0;
  tail.coreFirst = -1;
  tail.coreLast = -1;
  tail.place = -1;
  tail.placeLast = -1;
  tail.regionLast = -1;
  tail.bodyLast = -1;
  tail.po = -1;
  tail.open = false;
  tail.closed = false;
  return tail;
}
