/** The library face of svodka. */
import { createPipeline } from './pipeline.js';
import type { Article, Extraction } from './record/types.js';

export type * from './record/types.js';

export interface ExtractorOptions {
  /** Folders of dictionaries laid over the built-in ones, later over earlier. */
  readonly dictionaries?: readonly string[];
}

export interface ExtractOptions {
  readonly id?: string;
  readonly title?: string;
  /** ISO day "2025-09-01". */
  readonly published?: string;
  readonly url?: string;
}

export interface Extractor {
  /** Content hash of the dictionaries in force. */
  readonly dictionary: string;
  /** Extracts from one text. No I/O; the same input gives the same output. */
  extract(text: string, options?: ExtractOptions): Extraction;
  /** The same for an article that already carries its source. */
  extractArticle(article: Article): Extraction;
}

/** Loads the dictionaries once (the only I/O) and returns an extractor that does none. */
export function createExtractor(_options: ExtractorOptions = {}): Extractor {
  const pipeline = createPipeline('none');
  return {
    dictionary: pipeline.dictionary,
    extract: (text, options = {}) =>
      pipeline.run({
        id: options.id ?? null,
        path: null,
        line: null,
        text,
        title: options.title ?? null,
        published: options.published ?? null,
        url: options.url ?? null,
      }),
    extractArticle: (article) => pipeline.run(article),
  };
}
