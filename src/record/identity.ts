/** Identity over a corpus: what the outputs know of its names, and what joins them into bodies. */
import type { Kind } from './types.js';

/** A name under one key. The same name has several keys where articles use it for different bodies. */
export interface CorpusName {
  /** What one article and the dictionaries tell of the body: "organisation:сибгиу". */
  readonly key: string;
  /** Normal form. */
  readonly alias: string;
  readonly mentions: number;
  readonly articles: number;
  /** A dictionary entry names it. */
  readonly listed: boolean;
  /** Type of an organisation, a place or a programme; role of a person. The most frequent, null if never stated. */
  readonly type: string | null;
  /** Place of an organisation, parent of a place, owner of a programme; null for persons. */
  readonly place: string | null;
  /** Parts of a person's name. */
  readonly surname: string | null;
  readonly name: string | null;
  readonly patronymic: string | null;
}

/** A body: one row of `entities`. */
export interface Body {
  /** Stable: the key of the member that stands for all. */
  readonly identifier: string;
  /** The name to show. */
  readonly normal: string;
  readonly type: string | null;
  readonly place: string | null;
}

/** Why a name's key is not its body's identifier. */
export interface Reason {
  readonly rule: string;
  /** The other name, or what else was seen, for people. */
  readonly evidence: string;
  /** Place among the names of one whose articles show it. */
  readonly shownBy: number;
}

export interface Bodies {
  readonly bodies: readonly Body[];
  /** For each name, its place in `bodies`. */
  readonly of: Int32Array;
  /** For each name; null where nothing was joined. */
  readonly reasons: readonly (Reason | null)[];
}

/**
 * Names of one kind -> bodies. Pure; the result depends on the set of names, not on their order (`of` and `reasons`
 * run beside the names).
 */
export type JoinNames = (kind: Kind, names: readonly CorpusName[]) => Bodies;
