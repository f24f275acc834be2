/** (article, dictionaries) -> extraction: pure and synchronous. */
import { createHash } from 'node:crypto';
import type { Article, Extraction, Mention } from './record/types.js';

export interface Pipeline {
  readonly dictionary: string;
  run(article: Article): Extraction;
}

/** SHA-256 of the decoded text as UTF-8, first 16 hex digits. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}

export function createPipeline(dictionary: string): Pipeline {
  return {
    dictionary,
    run(article) {
      const mentions: Mention[] = [];
      const hash = contentHash(article.text);
      return {
        id: article.id ?? hash,
        hash,
        path: article.path,
        line: article.line,
        url: article.url,
        title: article.title,
        published: article.published,
        dictionary,
        mentions,
        facts: [],
      };
    },
  };
}
