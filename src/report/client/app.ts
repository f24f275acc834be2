/** What the views share. */
import type { Model } from './model.js';
import type { Query } from './query.js';
import type { Texts } from './texts.js';

export interface App {
  readonly model: Model;
  readonly texts: Texts;
  /** Whether records of reprints are left out everywhere. */
  skipReprints: boolean;
  /** Kinds that the legend has switched off. */
  readonly hidden: Set<string>;
  /** The table's conditions when it was last seen, so that one can come back to it. */
  lastQuery: Query;
  /** What was searched for in the list of articles. */
  articleSearch: string;
}

/** A browser takes some milliseconds for a new address: what is shown comes first. */
export function replaceAddressLater(hash: string): void {
  const before = location.hash;
  requestAnimationFrame(() =>
    setTimeout(() => {
      // the reader may have gone elsewhere meanwhile
      if (location.hash === before) replaceAddress(hash);
    }),
  );
}

/** Changes the address without a step in the history: the view has changed itself already. */
export function replaceAddress(hash: string): void {
  history.replaceState(null, '', hash);
}
