/** (article, dictionaries) -> extraction: pure and synchronous. */
import { createHash } from 'node:crypto';
import type { Draft } from './extract/draft.js';
import { EXTRACTORS } from './extract/extractors.js';
import { finish } from './extract/finish.js';
import type { Engine } from './match/engine.js';
import type { Article, Extraction } from './record/types.js';
import { type OnLoss, settle } from './resolve/arbiter.js';
import { recallOrganisations } from './resolve/coreference/organisations.js';
import { anchorDates } from './resolve/dates/index.js';
import { identify } from './resolve/identity/keys.js';

/** SHA-256 of the decoded text as UTF-8, first 16 hex digits. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}

/** Looks on while an article is extracted: what `svodka explain` is made of. */
export interface Watch {
  /** All drafts, before the arbiter. */
  drafted(drafts: readonly Draft[]): void;
  readonly lost: OnLoss;
  /** The drafts that became `mentions`, in the same order. */
  settled(drafts: readonly Draft[]): void;
}

/** Extracts from one article. The engine's tokens stay valid until its next article. */
export function runPipeline(engine: Engine, article: Article, watch: Watch | null = null): Extraction {
  engine.read(article.text);
  const drafts: Draft[] = [];
  const document = { engine, article, drafts };
  for (const extract of EXTRACTORS) extract(document);
  recallOrganisations(document);
  watch?.drafted(drafts);
  const settled = settle(drafts, engine.tokens.count, watch?.lost);
  anchorDates(engine, article.published, settled);
  const hash = contentHash(article.text);
  identify(engine, settled, hash);
  watch?.settled(settled);
  const mentions = settled.map((draft) => finish(draft, engine.tokens));
  return {
    id: article.id ?? hash,
    hash,
    path: article.path,
    line: article.line,
    url: article.url,
    title: article.title,
    published: article.published,
    dictionary: engine.dictionary.header.hash,
    mentions,
    facts: [],
  };
}
