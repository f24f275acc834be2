/** A word by its sounds, in Latin letters: «Твиттер» and Twitter, «Маккензи» and «Макензи» are one. */

/** One pass: the longest spelling at each place is replaced. Spellings by their first letter, the longest first. */
type Pass = ReadonlyMap<number, readonly (readonly [from: string, to: string])[]>;

function passOf(table: Readonly<Record<string, unknown>>): Pass {
  const pass = new Map<number, (readonly [string, string])[]>();
  for (const [from, sound] of Object.entries(table)) {
    const first = from.charCodeAt(0);
    const list = pass.get(first) ?? [];
    list.push([from, String(sound)]);
    pass.set(first, list);
  }
  for (const list of pass.values()) list.sort(([a], [b]) => b.length - a.length);
  return pass;
}

const DOUBLED = /(.)\1+/g;

function hasDoubled(word: string): boolean {
  for (let i = 1; i < word.length; i++) if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return true;
  return false;
}

export class Sounds {
  readonly #passes: readonly Pass[];
  readonly #known = new Map<string, string>();

  constructor(tables: readonly Readonly<Record<string, unknown>>[]) {
    this.#passes = tables.map(passOf);
  }

  /** `word` in lower case. */
  of(word: string): string {
    let known = this.#known.get(word);
    if (known === undefined) {
      known = word;
      for (const pass of this.#passes) known = replaced(known, pass);
      if (hasDoubled(known)) known = known.replace(DOUBLED, '$1');
      this.#known.set(word, known);
    }
    return known;
  }
}

function replaced(word: string, pass: Pass): string {
  let result = '';
  let kept = 0;
  for (let at = 0; at < word.length; ) {
    const found = pass.get(word.charCodeAt(at))?.find(([from]) => word.startsWith(from, at));
    if (found === undefined) at++;
    else {
      const [from, to] = found;
      result += word.slice(kept, at) + to;
      at += from.length;
      kept = at;
    }
  }
  return kept === 0 ? word : result + word.slice(kept);
}
