/** Before a run: what the database has of these dictionaries or of others that differ in names alone. */
import { type Changes, difference, type OwnSource, ownSource } from '../dictionary/changes.js';
import { BUILT_IN, hashFolders } from '../dictionary/load.js';
import { readSources, type Source } from '../dictionary/read.js';
import { outputError } from '../output/errors.js';
import { type KnownContent, openKnown } from '../output/sqlite/known.js';
import { digestOf, type Known } from './kept.js';

export interface Reuse {
  /** Null: every article is read. */
  readonly known: Known | null;
  /** What is to be told about changed dictionaries. */
  readonly notes: readonly string[];
}

/** The dictionaries of a run, as its database keeps them, and the files of those that come with svodka. */
export interface Dictionaries {
  readonly hash: string;
  readonly builtIn: string;
  readonly own: readonly OwnSource[];
  /** Read when they are wanted: only to compare dictionaries that differ. */
  builtInSources(): readonly Source[];
}

/** States are bytes: 0 for the dictionaries in force. */
const MOST_CHANGES = 255;
/** Changed names that are told by name. */
const TOLD = 3;
const ALL_ANEW = 'all articles are read anew';

export function readDictionaries(folders: readonly string[]): Dictionaries {
  return {
    hash: hashFolders([BUILT_IN, ...folders]),
    builtIn: hashFolders([BUILT_IN]),
    own: readSources(folders).map(ownSource),
    builtInSources: () => readSources([BUILT_IN]),
  };
}

/** Throws `OutputError` for a database that is not ours, `DictionaryError` for a broken dictionary. */
export function planReuse(database: string, dictionaries: Dictionaries, version: string): Reuse {
  let content: KnownContent | null = null;
  try {
    content = openKnown(database);
    return content === null ? { known: null, notes: [] } : plan(content, dictionaries, version);
  } catch (error) {
    throw outputError(error, database);
  } finally {
    content?.close();
  }
}

function plan(content: KnownContent, dictionaries: Dictionaries, version: string): Reuse {
  const others = content.versions().filter((other) => other !== version);
  const notes =
    others.length === 0 ? [] : [`records of ${others.map(told).join(', ')} are there: those articles are read anew`];
  const changes: Changes[] = [];
  // hash of dictionaries -> state; null: read anew
  const states = new Map<string, number | null>([[dictionaries.hash, 0]]);
  const digests: bigint[] = [];
  const found: number[] = [];
  for (const document of content.documents(version)) {
    let state = states.get(document.dictionary);
    if (state === undefined) {
      state = stateOf(content, document.dictionary, dictionaries, changes, notes);
      states.set(document.dictionary, state);
    }
    if (state === null) continue;
    digests.push(digestOf(document));
    found.push(state);
  }
  return { known: digests.length === 0 ? null : { ...packed(digests, found), changes }, notes };
}

const told = (version: string): string => {
  const [number, ...settings] = version.split(' ');
  return settings.length === 0 ? `svodka ${number} without options` : `svodka ${number} with ${settings.join(' ')}`;
};

function stateOf(
  content: KnownContent,
  hash: string,
  { builtIn, own, builtInSources }: Dictionaries,
  changes: Changes[],
  notes: string[],
): number | null {
  const before = content.dictionaries.find((dictionary) => dictionary.hash === hash);
  const reason =
    before === undefined
      ? 'what they were before is not known'
      : before.builtIn !== builtIn
        ? 'those that come with svodka are others'
        : changes.length >= MOST_CHANGES
          ? 'too many of them were used'
          : null;
  if (reason !== null || before === undefined) {
    notes.push(`the dictionaries changed: ${reason}; ${ALL_ANEW}`);
    return null;
  }
  const old = before.own.map(([path, text]) => ({ path, text }));
  const found = difference(builtInSources(), old, own);
  if (found.kind === 'all') {
    notes.push(`the dictionaries changed in more than names: ${found.reason}; ${ALL_ANEW}`);
    return null;
  }
  notes.push(`the dictionaries changed in ${nameList(found.changes)}: only articles that this can touch are read anew`);
  return changes.push(found.changes);
}

function nameList({ names, words }: Changes): string {
  const all = [...new Set([...names.map(({ spellings }) => spellings[0] ?? ''), ...words.map(({ word }) => word)])];
  if (all.length === 0) return 'their examples and notes';
  const shown = all.slice(0, TOLD).map((name) => `"${name}"`);
  return all.length > TOLD ? `${shown.join(', ')} and ${all.length - TOLD} more` : shown.join(', ');
}

function packed(digests: readonly bigint[], found: readonly number[]): Pick<Known, 'digests' | 'states'> {
  const order = Uint32Array.from(digests.keys());
  order.sort((a, b) => (digests[a]! < digests[b]! ? -1 : 1));
  const kept = { digests: new SharedArrayBuffer(8 * digests.length), states: new SharedArrayBuffer(digests.length) };
  const sorted = new BigUint64Array(kept.digests);
  const states = new Uint8Array(kept.states);
  order.forEach((place, i) => {
    sorted[i] = digests[place]!;
    states[i] = found[place]!;
  });
  return kept;
}
