/** A task -> rendered outcomes; the same in a worker and in the one thread of `--jobs 1`. */
import { createExtractor, type Extractor } from '../index.js';
import { describe } from '../input/errors.js';
import { readPiece } from '../input/read/index.js';
import { createRenderers } from '../output/outputs.js';
import type { Outcome, Renderer } from '../output/types.js';
import type { Article, ArticleError, Extraction } from '../record/types.js';
import { chosenOf, isWanted } from './chosen.js';
import { type Order, orderOf, renderPart } from './parts.js';
import { inShard } from './shard.js';
import type { EngineSettings, Skips, Task, TaskResult } from './types.js';

/** Told before each record is touched, so that whoever watches knows which one did not come to its end. */
export type Watch = (ordinal: number) => void;

/** Failures of a task that are handed on to be shown; the rest stands in the outputs. */
const PROBLEMS = 20;

export class Engine {
  readonly #settings: EngineSettings;
  readonly #extractor: Extractor;
  readonly #renderers: readonly Renderer[];

  /** Loads the dictionaries; throws when they are broken. */
  constructor(settings: EngineSettings) {
    this.#settings = settings;
    this.#extractor = createExtractor({ dictionaries: settings.dictionaries });
    this.#renderers = createRenderers(settings.formats, { excel: settings.excel });
  }

  get dictionary(): string {
    return this.#extractor.dictionary;
  }

  async process(task: Pick<Task, 'pieces'>, skips: Skips, watch: Watch): Promise<TaskResult> {
    const { shard, read } = this.#settings;
    const outcomes: Outcome[] = [];
    const orders: Order[] = [];
    const problems: ArticleError[] = [];
    let undated = 0;
    const counts: Record<string, number> = {};
    let errors = 0;
    let bytes = 0;
    let ordinal = 0;
    const fail = (error: ArticleError) => {
      outcomes.push({ kind: 'error', error });
      errors++;
      if (problems.length < PROBLEMS) problems.push(error);
    };
    for (const piece of task.pieces) {
      const order = this.#settings.withText ? orderOf(piece) : null;
      if (shard && piece.line === 0 && !inShard(piece.path, null, shard)) continue;
      watch(ordinal);
      const barred = piece.bytes === null ? skips.get(ordinal) : undefined;
      if (barred) {
        // Reading the file was what went wrong: it is not opened again.
        fail({ id: null, path: piece.path, line: null, error: barred });
        if (order) orders.push(order);
        ordinal++;
        continue;
      }
      for await (const one of readPiece(piece, read)) {
        const { path, line } = one.kind === 'article' ? one.article : one.error;
        const skip = skips.get(ordinal);
        const mine = !shard || piece.line === 0 || inShard(path, line, shard);
        if (mine && one.kind === 'error') fail(one.error);
        else if (mine && one.kind === 'article') {
          const { article } = one;
          const wanted = isWanted(article.published, this.#settings.chosen);
          if (skip) fail({ id: article.id, path, line, error: skip });
          else if (wanted || this.#settings.everyLine) {
            try {
              const { extraction, lemmas } = this.#extract(article, wanted);
              outcomes.push({ kind: 'extraction', extraction, text: article.text, ...lemmas });
              for (const mention of extraction.mentions) counts[mention.kind] = (counts[mention.kind] ?? 0) + 1;
              bytes += one.bytes;
              if (article.published === null) undated++;
            } catch (error) {
              fail({ id: article.id, path, line, error: describe(error, 'extract') });
            }
          }
        }
        if (order && orders.length < outcomes.length) orders.push(order);
        ordinal++;
        watch(ordinal);
      }
    }
    const payloads: Record<string, string> = {};
    for (const renderer of this.#renderers) payloads[renderer.format] = renderer.render(outcomes);
    if (this.#settings.withText) payloads.jsonl = renderPart(outcomes, orders);
    return { batch: { articles: outcomes.length - errors, errors, counts, bytes, payloads }, undated, problems };
  }
  #extract(article: Article, wanted: boolean): { extraction: Extraction; lemmas: { lemmas?: string } } {
    const { chosen, formats, withText } = this.#settings;
    // the index of a database, now or after a merge
    const searched = withText || formats.includes('sqlite');
    const { extraction, lemmas } = searched
      ? this.#extractor.extractForSearch(article)
      : { extraction: this.#extractor.extractArticle(article), lemmas: null };
    return {
      extraction: wanted ? chosenOf(extraction, chosen) : { ...extraction, mentions: [] },
      lemmas: lemmas === null ? {} : { lemmas },
    };
  }
}
