/** A word by its sounds, in Latin letters: «Твиттер» and Twitter, «Маккензи» and «Макензи» are one. */

/** One pass: the longest spelling at each place is replaced. */
interface Pass {
  readonly longest: number;
  readonly to: ReadonlyMap<string, string>;
}

export class Sounds {
  readonly #passes: readonly Pass[];
  readonly #known = new Map<string, string>();

  constructor(tables: readonly Readonly<Record<string, unknown>>[]) {
    this.#passes = tables.map((table) => {
      const to = new Map(Object.entries(table).map(([from, sound]) => [from, String(sound)]));
      return { to, longest: Math.max(0, ...[...to.keys()].map((from) => from.length)) };
    });
  }

  /** `word` in lower case. */
  of(word: string): string {
    let known = this.#known.get(word);
    if (known === undefined) {
      known = word;
      for (const pass of this.#passes) known = replaced(known, pass);
      known = known.replace(/(.)\1+/g, '$1');
      this.#known.set(word, known);
    }
    return known;
  }
}

function replaced(word: string, { longest, to }: Pass): string {
  let result = '';
  for (let at = 0; at < word.length; ) {
    let length = Math.min(longest, word.length - at);
    while (length > 0 && !to.has(word.slice(at, at + length))) length--;
    result += length > 0 ? to.get(word.slice(at, at + length)) : word.charAt(at);
    at += Math.max(length, 1);
  }
  return result;
}
