/** What extractors see of one article. */
import type { Engine } from '../match/engine.js';
import type { Article } from '../record/types.js';
import type { Draft } from './draft.js';

export interface Document {
  readonly engine: Engine;
  readonly article: Article;
  /** Drafts of the extractors that ran before, in no order. Extractors append to it. */
  readonly drafts: Draft[];
}

/** Finds the mentions of its kind and appends drafts. */
export type Extractor = (document: Document) => void;
