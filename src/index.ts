/** The library face of svodka. */
import { loadDictionaries } from './dictionary/load.js';
import { Engine } from './match/engine.js';
import { loadMorphology, type ReadFile } from './morphology/index.js';
import { runPipeline } from './pipeline.js';
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
  /** The same with the text's distinct lemmas, for a full-text index. */
  extractForSearch(article: Article): { readonly extraction: Extraction; readonly lemmas: string };
}

/** The engine under an extractor, for `svodka explain` and runs. `readFile`: reads compiled files. Throws DictionaryError. */
export function openEngine({ dictionaries = [] }: ExtractorOptions = {}, readFile?: ReadFile): Engine {
  const morphology = loadMorphology(undefined, readFile);
  return new Engine(
    loadDictionaries(dictionaries, () => morphology, readFile),
    morphology,
  );
}

/** Loads the dictionaries once (the only I/O) and returns an extractor that does none. Throws DictionaryError. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  return extractorOn(openEngine(options));
}

/** The extractor over an engine that is there already. */
export function extractorOn(engine: Engine): Extractor {
  return {
    dictionary: engine.dictionary.header.hash,
    extract: (text, { id, title, published, url } = {}) =>
      runPipeline(engine, {
        id: id ?? null,
        path: null,
        line: null,
        text,
        title: title ?? null,
        published: published ?? null,
        url: url ?? null,
      }),
    extractArticle: (article) => runPipeline(engine, article),
    extractForSearch: (article) => {
      const extraction = runPipeline(engine, article);
      return { extraction, lemmas: engine.lexicon.lemmas.text(engine.tokens) };
    },
  };
}
