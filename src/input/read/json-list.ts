/** A JSON list that is not whole: the items before the break, each as its own JSON. */

export interface Items {
  readonly items: readonly string[];
  /** The list has its end, and nothing follows it. */
  readonly closed: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The objects and lists in the list `json`, as far as they are closed; null: it begins no list. */
export function wholeItems(json: string): Items | null {
  const start = json.search(/\S/u);
  if (json.charCodeAt(start) !== OPEN_LIST) return null;
  const items: string[] = [];
  let depth = 0;
  let from = -1;
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(json, at);
    else if (code === OPEN || code === OPEN_LIST) {
      if (depth === 0) from = at;
      depth++;
    } else if (code === CLOSE || code === CLOSE_LIST) {
      if (depth === 0) return { items, closed: !/\S/u.test(json.slice(at + 1)) };
      depth--;
      if (depth === 0) items.push(json.slice(from, at + 1));
    }
  }
  return { items, closed: false };
}

/** Where the string that opens at `open` has its last quote; the end of the data where it has none. */
function stringEnd(json: string, open: number): number {
  for (let at = open; ; ) {
    at = json.indexOf('"', at + 1);
    if (at < 0) return json.length;
    let slashes = 0;
    while (json.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
}
