/** Names of an archive's members, and which of them come again. */

/**
 * Counts members of one name, so that each has a path of its own: "news.txt", "news.txt#2". The database would keep the
 * last of them only. All names of the archive are counted, also those before the place where a run goes on, so that a
 * member has the same path in every run; and as no member with such an end to its name is taken for an article, no
 * member that is really called so has that path already.
 */
export class Names {
  /** Hashes: names of a million members would take too much memory. */
  readonly #seen = new Set<number>();
  readonly #again = new Map<string, number>();

  /** How many members before this one had its name. */
  again(name: string): number {
    const plain = plainName(name);
    const hash = nameHash(plain);
    if (!this.#seen.has(hash)) {
      if (this.#seen.size < MOST_NAMES) this.#seen.add(hash);
      return 0;
    }
    const times = (this.#again.get(plain) ?? 0) + 1;
    this.#again.set(plain, times);
    return times;
  }
}

/** A set holds no more than twice as many. */
const MOST_NAMES = 8_000_000;

/** 53 bits: among a million names, two with one hash are met once in ten thousand archives. */
function nameHash(name: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < name.length; i++) {
    low = Math.imul(low ^ name.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ name.charCodeAt(i), 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** Without "." and doubled separators. */
export function plainName(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}
