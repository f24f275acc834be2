/** Names of the dictionaries in a text: every token meets the trie once. */
import { MARK_KEYED, MARK_NAMES, MARK_WHOLE_NAME } from '../match/marks.js';
import * as S from '../text/shape.js';
import type { Tokens } from '../text/tokens.js';
import { CAPS_TITLE, CAPS_UPPER, type Compiled, type CompiledEntry, type NameTable } from './compiled.js';
import { findString } from './strings.js';
import { childOf } from './trie.js';

/** What sort of entry a hit is of, as a small number: scans over hits need not touch the entries of other sorts. */
export const HIT_OTHER = 1;
export const HIT_PLACE = 2;
export const HIT_ORGANISATION = 3;
export const HIT_PROGRAMME = 4;
export const HIT_PLACE_TYPE = 5;
export const HIT_ORGANISATION_TYPE = 6;
export const HIT_PROGRAMME_TYPE = 7;
const HIT_KINDS: ReadonlyMap<string, number> = new Map([
  ['place', HIT_PLACE],
  ['organisation', HIT_ORGANISATION],
  ['programme', HIT_PROGRAMME],
  ['PlaceType', HIT_PLACE_TYPE],
  ['OrganisationHead', HIT_ORGANISATION_TYPE],
  ['Programme', HIT_PROGRAMME_TYPE],
]);

const KIND_BITS = 15;
const FLAGS_FROM = 4;

/** What an entry says of itself, as bits: its name may mean something else, or needs quotes. */
export const HIT_AMBIGUOUS = 1;
export const HIT_QUOTED = 2;

/** Names found in one article: parallel arrays, ordered by first token, longer ones first. Reused. */
export class Hits {
  count = 0;
  first: Int32Array = new Int32Array(1024);
  /** Last token, inclusive. */
  last: Int32Array = new Int32Array(1024);
  /** Index into `Compiled.names`. */
  name: Int32Array = new Int32Array(1024);
  /** HIT_… of its entry. */
  kind: Int32Array = new Int32Array(1024);
  /** HIT_AMBIGUOUS, HIT_QUOTED. */
  flags: Int32Array = new Int32Array(1024);
  /** Name -> kind and flags of its entry, 0 where nobody has asked yet. */
  private kinds: Uint8Array = new Uint8Array(0);
  private dictionary: Compiled | null = null;

  /** Begins a new article. */
  begin(dictionary: Compiled): void {
    this.count = 0;
    if (this.dictionary === dictionary) return;
    this.dictionary = dictionary;
    this.kinds = new Uint8Array(dictionary.names.entry.length);
  }

  add(first: number, last: number, name: number): void {
    if (this.count >= this.first.length) {
      for (const key of ['first', 'last', 'name', 'kind', 'flags'] as const) {
        const larger = new Int32Array(this[key].length * 2);
        larger.set(this[key]);
        this[key] = larger;
      }
    }
    this.first[this.count] = first;
    this.last[this.count] = last;
    const kind = this.kinds[name] || this.read(name);
    this.kind[this.count] = kind & KIND_BITS;
    this.flags[this.count] = kind >> FLAGS_FROM;
    this.name[this.count++] = name;
  }

  private read(name: number): number {
    const { entries, names } = this.dictionary!;
    const { kind, data } = entries.get(names.entry[name]!);
    const flags = (data.ambiguous === true ? HIT_AMBIGUOUS : 0) | (data.quoted === true ? HIT_QUOTED : 0);
    const read = (HIT_KINDS.get(kind) ?? HIT_OTHER) | (flags << FLAGS_FROM);
    this.kinds[name] = read;
    return read;
  }
}

/** Finds all names. A name never crosses a sentence. */
export function findNames(tokens: Tokens, dictionary: Compiled, hits: Hits): void {
  hits.begin(dictionary);
  const { words, count, marks } = tokens;
  // behind the last token nothing goes on
  marks[count] = 0;
  for (let i = 0; i < count; i++) {
    const mark = marks[i]!;
    if ((mark & MARK_NAMES) === 0) continue;
    if ((mark & MARK_WHOLE_NAME) === 0 && (marks[i + 1]! & MARK_KEYED) === 0) continue;
    const keys = words.at(i).keys;
    for (let k = 0; k < keys.length; k++) {
      const node = childOf(dictionary.edges, 0, keys[k]!);
      if (node >= 0) walk(tokens, dictionary, hits, i, i, node);
    }
  }
}

function walk(tokens: Tokens, dictionary: Compiled, hits: Hits, first: number, at: number, node: number): void {
  if (at + 1 < tokens.sentenceEnd[first]! && (tokens.marks[at + 1]! & MARK_KEYED) !== 0) {
    const keys = tokens.words.at(at + 1).keys;
    for (let k = 0; k < keys.length; k++) {
      const child = childOf(dictionary.edges, node, keys[k]!);
      if (child >= 0) walk(tokens, dictionary, hits, first, at + 1, child);
    }
  }
  for (let e = dictionary.endStarts[node]!; e < dictionary.endStarts[node + 1]!; e++) {
    const name = dictionary.ends[e]!;
    if (lettersFit(tokens, first, dictionary.names, name)) hits.add(first, at, name);
  }
}

function lettersFit(tokens: Tokens, first: number, { caps, capStarts }: NameTable, name: number): boolean {
  const from = capStarts[name]!;
  for (let i = from; i < capStarts[name + 1]!; i++) {
    const wanted = caps[i]!;
    const shape = tokens.shape[first + i - from]!;
    if (wanted === CAPS_TITLE && !(shape & S.TITLE)) return false;
    if (wanted === CAPS_UPPER && !(shape & (S.UPPER | S.MIXED_CASE))) return false;
  }
  return true;
}

/** The entry that a hit belongs to. */
export function entryOf(dictionary: Compiled, hits: Hits, i: number): CompiledEntry {
  return dictionary.entries.get(dictionary.names.entry[hits.name[i]!]!);
}

/** Nominative of the name or alias that a hit met. */
export function nameOf(dictionary: Compiled, hits: Hits, i: number): string {
  return dictionary.names.text(hits.name[i]!);
}

/** All entries of a kind, in dictionary order: for set-up only, and not for the large kinds. */
export function entriesOf(dictionary: Compiled, kind: string): CompiledEntry[] {
  return entriesNamed(dictionary, kind, '');
}

/** Entries of a kind that a folded adjective leads to: «московский» -> Москва. */
export function entriesByAdjective(dictionary: Compiled, kind: string, folded: string): CompiledEntry[] {
  return entriesNamed(dictionary, `${kind}-adjective`, folded);
}

/** Entries of a kind with this name or alias (folded), in dictionary order. */
export function entriesNamed(dictionary: Compiled, kind: string, folded: string): CompiledEntry[] {
  const { index, entries } = dictionary;
  const at = findString(index, `${kind}\0${folded}`);
  if (at < 0) return [];
  return [...index.values.subarray(index.lists[at], index.lists[at + 1])].map((i) => entries.get(i));
}
