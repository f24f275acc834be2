/**
 * One person, one nominative: «Паулю Эрлиху» beside «Пауля Эрлиха» is Пауль Эрлих in both places. Mentions of an article
 * that have come out with different nominatives are tried with one another's; the one that suits most of them counts
 * for those that do not speak against it: a father and his daughter stay two.
 */
import type { Engine } from '../../match/engine.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { foldedCode } from './folded-code.js';
import type { NormalName } from './normal.js';
import { EAST_ASIAN, type NameParts } from './parts.js';
import type { PersonSetup } from './setup.js';
import { type Pair, Sighting } from './sighting.js';

/** A nominative that the article's other mentions have decided. */
export interface Revision {
  /** What the mention's own words made of it. */
  readonly alone: string;
  /** Number of the name that speaks most for the other one. */
  readonly by: number;
}

/** Letters of the given name and of the surname that the forms of a name share. */
const GIVEN_LETTERS = 2;
const SURNAME_LETTERS = 3;
const LETTER_BITS = 6;
/** A mention of which a nominative is less likely than by this is of somebody else. */
const STRANGER = 1 / 40;
const KINSHIP = -Math.log(STRANGER);
/** So many mentions are compared at most. */
const MOST = 40;

/** The last name of each key, and for each name the one before it with its key: used again. */
const latest = new Map<number, number>();
const earlier: number[] = [];

/** Evens out `names`, the nominatives of `full`. What was changed, by number; null if nothing was. */
export function oneNominative(
  engine: Engine,
  setup: PersonSetup,
  full: readonly NameParts[],
  names: NormalName[],
): ReadonlyMap<number, Revision> | null {
  latest.clear();
  let differing: Set<number> | null = null;
  for (let n = 0; n < full.length; n++) {
    const key = keyOf(engine.tokens, full[n]!);
    if (key === 0) continue;
    const other = latest.get(key) ?? -1;
    earlier[n] = other;
    latest.set(key, n);
    if (other >= 0 && !isSame(names[n]!, names[other]!)) {
      differing ??= new Set();
      differing.add(key);
    }
  }
  if (differing === null) return null;
  const revised = new Map<number, Revision>();
  for (const key of differing) {
    const group: Sighting[] = [];
    for (let n = latest.get(key)!; n >= 0 && group.length < MOST; n = earlier[n]!) {
      const sighting = Sighting.of(engine, setup, n, full[n]!);
      if (sighting) group.push(sighting);
    }
    agree(group.reverse(), names, revised);
  }
  return revised.size === 0 ? null : revised;
}

function isSame(a: NormalName, b: NormalName): boolean {
  if (a.surname === b.surname && a.name === b.name) return true;
  return fold(a.surname ?? '') === fold(b.surname ?? '') && fold(a.name ?? '') === fold(b.name ?? '');
}

/** A number that the forms of one name have in common; 0 for names that are not compared. */
function keyOf({ codes, start, end, shape }: Tokens, { given, surnameLast, rule }: NameParts): number {
  if (given < 0 || surnameLast < 0 || rule === EAST_ASIAN || (shape[given]! & (S.INITIAL | S.ABBREVIATION)) !== 0)
    return 0;
  if (end[given]! - start[given]! < GIVEN_LETTERS || end[surnameLast]! - start[surnameLast]! < SURNAME_LETTERS)
    return 0;
  let key = 0;
  for (let i = 0; i < GIVEN_LETTERS; i++) key = (key << LETTER_BITS) | low(codes[start[given]! + i]!);
  for (let i = 0; i < SURNAME_LETTERS; i++) key = (key << LETTER_BITS) | low(codes[start[surnameLast]! + i]!);
  return key;
}

function low(code: number): number {
  return foldedCode(code) & ((1 << LETTER_BITS) - 1);
}

/** Gives the mentions of a group their nominatives: again and again the one that suits most of those that are left. */
function agree(group: readonly Sighting[], names: NormalName[], revised: Map<number, Revision>): void {
  const met = new Set<string>();
  for (const { text, number } of group) {
    met.add(text.given).add(text.surname);
    const { name, surname } = names[number]!;
    if (name !== null && surname !== null) met.add(fold(name.toLowerCase())).add(fold(surname.toLowerCase()));
  }
  const pairs = pairsOf(group);
  let left = group;
  while (left.length > 1) {
    let best: { pair: Pair; held: Sighting[]; likely: Sighting } | null = null;
    let most = 0;
    for (const pair of pairs) {
      const found = holders(pair, left, met);
      if (found.held.length > 1 && found.total > most) {
        most = found.total;
        best = { pair, ...found };
      }
    }
    if (best === null) return;
    const { pair, held, likely } = best;
    for (const sighting of held) {
      const { number } = sighting;
      const own = names[number]!;
      const name = sighting.named(pair, met);
      if (isSame(name, own)) continue;
      names[number] = name;
      if (sighting !== likely) revised.set(number, { alone: own.normal, by: likely.number });
    }
    left = left.filter((sighting) => !held.includes(sighting));
  }
}

/** The mentions that can be of that nominative, and how well it suits them all together. */
function holders(
  pair: Pair,
  group: readonly Sighting[],
  met: ReadonlySet<string>,
): { held: Sighting[]; likely: Sighting; total: number } {
  const held: Sighting[] = [];
  let likely = group[0]!;
  let total = 0;
  let most = 0;
  for (const sighting of group) {
    const likelihood = sighting.likelihood(pair, met);
    if (likelihood <= STRANGER) continue;
    const last = held.at(-1);
    if (last && sighting.follows(last)) continue;
    held.push(sighting);
    total += Math.log(likelihood) + KINSHIP;
    if (likelihood > most) {
      most = likelihood;
      likely = sighting;
    }
  }
  return { held, likely, total };
}

/** All nominatives that the dictionaries and endings give for a mention of the group. */
function pairsOf(group: readonly Sighting[]): Pair[] {
  const out = new Map<string, Pair>();
  for (const { given, surname } of group) {
    for (const { folded: g } of given.candidates) {
      for (const { folded: s } of surname.candidates) {
        const key = `${g} ${s}`;
        if (!out.has(key)) out.set(key, { given: g, surname: s });
      }
    }
  }
  return [...out.values()];
}
