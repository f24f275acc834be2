/**
 * What two sets of own dictionaries, laid over the same built-in ones, differ in. Where they differ in names alone, the
 * texts that the difference can touch can be told (batch/touch.ts), and only those need be read again.
 */
import { fold } from '../text/characters.js';
import { classWords, type LiveEntry, liveEntries } from './live.js';
import type { RawFile } from './model.js';
import { parseSource } from './parse.js';
import type { Source } from './read.js';

/** A file of a user's dictionaries as a database keeps it, so that a later run can compare. */
export interface OwnSource {
  readonly path: string;
  readonly text: string;
}

/** A name that came, went or says something else. Plain data: crosses threads. */
export interface ChangedName {
  readonly kind: string;
  /** The name, then its aliases. */
  readonly spellings: readonly string[];
  readonly inflect: 'none' | 'all' | 'first' | 'last' | null;
  readonly plural: boolean;
  /** Adjectives that lead to it: «кемеровский». */
  readonly adjectives: readonly string[];
}

/** A word of a class that does no more than mark its own forms. */
export interface ChangedWord {
  readonly word: string;
  readonly exact: boolean;
}

export interface Changes {
  readonly names: readonly ChangedName[];
  readonly words: readonly ChangedWord[];
}

/** `names`: only these changed. `all`: more than that, and `reason` says what, to follow "the dictionaries changed: ". */
export type Difference =
  | { readonly kind: 'names'; readonly changes: Changes }
  | { readonly kind: 'all'; readonly reason: string };

/** Names of these kinds act on the articles that hold them and on no others. */
const LOCAL_KINDS: ReadonlySet<string> = new Set(['organisation', 'place', 'programme']);
/** Classes whose words only mark their own forms; the set-up of an extractor never asks for all of them. */
const LOCAL_CLASSES: ReadonlySet<string> = new Set(['ExtraSurname', 'ExtraGivenName']);

export const ownSource = ({ path, bytes }: Source): OwnSource => ({ path, text: bytes.toString('utf8') });

const KIND = /^kind:\s*['"]?([\w-]+)/m;
const all = (reason: string): Difference => ({ kind: 'all', reason });

/** Compares; both lists in the order of their folders. Throws DictionaryError for a file that cannot be read. */
export function difference(
  builtIn: readonly Source[],
  before: readonly OwnSource[],
  after: readonly OwnSource[],
): Difference {
  const old = before.map(parse);
  const now = after.map(parse);
  const kinds = new Set([...old, ...now].filter((file) => file.entries.length > 0).map(({ kind }) => kind));
  for (const kind of kinds) if (!LOCAL_KINDS.has(kind)) return all(`names of kind ${kind}`);
  const words = changedWords(old, now);
  if (words === null) return all('rules, classes or settings');
  const base = builtIn.filter(({ bytes }) => kinds.has(KIND.exec(bytes.toString('utf8'))?.[1] ?? '')).map(parseSource);
  const left = [...liveEntries([...base, ...old])];
  const right = [...liveEntries([...base, ...now])];
  const changed = changedEntries(left, right);
  if (changed === null) return all('the order of names');
  const touched = [...changed, ...lyingIn(changed, left, right)];
  return { kind: 'names', changes: { names: touched.map(changedName), words } };
}

const parse = ({ path, text }: OwnSource): RawFile => parseSource({ folder: '', path, bytes: Buffer.from(text) });

/** Words of the local classes that differ; null where anything else but names does. */
function changedWords(before: readonly RawFile[], after: readonly RawFile[]): ChangedWord[] | null {
  if (restOf(before) !== restOf(after)) return null;
  const left = classWords(before, LOCAL_CLASSES);
  const right = classWords(after, LOCAL_CLASSES);
  // a word that is switched off takes those of all files below with it, and an order is no part of a set
  if (left.off || right.off) return left.text === right.text ? [] : null;
  const changed: ChangedWord[] = [];
  for (const [key, word] of left.words) if (!right.words.has(key)) changed.push(word);
  for (const [key, word] of right.words) if (!left.words.has(key)) changed.push(word);
  return changed;
}

/** All but names and local words. Lines of rules are told nowhere in the records; those of words are. */
function restOf(files: readonly RawFile[]): string {
  const parts: unknown[] = [];
  for (const { path, kind, defaults, classes, rules, rest } of files) {
    const others = [...classes].filter(([name]) => !LOCAL_CLASSES.has(name));
    if (others.length === 0 && rules.length === 0 && Object.keys(rest).length === 0) continue;
    parts.push([path, kind, defaults, others, rules.map(({ value: { examples: _, ...rule } }) => rule), rest]);
  }
  return JSON.stringify(parts);
}

/** Entries of one side that the other has not; null when those of both stand in another order. */
function changedEntries(left: readonly LiveEntry[], right: readonly LiveEntry[]): LiveEntry[] | null {
  const places = new Map<string, number>();
  left.forEach((entry, i) => {
    places.set(keyOf(entry), i);
  });
  const changed: LiveEntry[] = [];
  let last = -1;
  for (const entry of right) {
    const key = keyOf(entry);
    const place = places.get(key);
    if (place === undefined) {
      changed.push(entry);
      continue;
    }
    if (place < last) return null;
    last = place;
    places.delete(key);
  }
  for (const place of places.values()) changed.push(left[place]!);
  return changed;
}

/** All that an entry says to the engine. Its line is told in the records. */
function keyOf({ file, line, entry }: LiveEntry): string {
  const { examples: _, ...data } = entry;
  return JSON.stringify([file.kind, file.path, line, file.defaults, data]);
}

/** Places that lie in a changed place: which of their namesakes is meant may hang on what that one lies in. */
function lyingIn(
  changed: readonly LiveEntry[],
  left: readonly LiveEntry[],
  right: readonly LiveEntry[],
): readonly LiveEntry[] {
  const places = changed.filter(({ file }) => file.kind === 'place');
  if (places.length === 0) return [];
  const names = new Set(places.flatMap(({ entry }) => [entry.name, ...(entry.aliases ?? [])].map(fold)));
  const inside = ({ file, entry }: LiveEntry) => names.has(fold(String(entry.parent ?? file.defaults.parent ?? '')));
  return [...left.filter(inside), ...right.filter(inside)];
}

function changedName({ file, entry }: LiveEntry): ChangedName {
  const adjectives = entry.adjectives ?? file.defaults.adjectives;
  return {
    kind: file.kind,
    spellings: [entry.name, ...(entry.aliases ?? [])],
    inflect: entry.inflect ?? null,
    plural: entry.plural === true,
    adjectives: Array.isArray(adjectives) ? adjectives.map(String) : [],
  };
}
