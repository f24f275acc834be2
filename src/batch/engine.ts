/** A task -> rendered outcomes; the same in a worker and in the one thread of `--jobs 1`. */
import { type Extractor, extractorOn, openEngine } from '../index.js';
import { describe } from '../input/errors.js';
import { readPiece } from '../input/read/index.js';
import type { ReadFile } from '../morphology/index.js';
import { Bytes } from '../output/bytes.js';
import { createRenderers } from '../output/outputs.js';
import { sourceOf } from '../output/source.js';
import type { ClosedSource, KeptArticle, Outcome, Renderer } from '../output/types.js';
import type { Article, ArticleError, Extraction } from '../record/types.js';
import type { Section } from '../resolve/identity/spelling.js';
import { chosenOf, isWanted, settingsText } from './chosen.js';
import { Kept } from './kept.js';
import { type Order, orderOf, partLine } from './parts.js';
import { inShard } from './shard.js';
import type { EngineSettings, Skips, Task, TaskResult } from './types.js';

/** Told before each record is touched, so that whoever watches knows which one did not come to its end. */
export type Watch = (ordinal: number) => void;

/** Failures of a task that are handed on to be shown; the rest stands in the outputs. */
const PROBLEMS = 20;
/** More mentions than an article of 16 MB has; the line of those would be the largest single thing in memory. */
const MOST_MENTIONS = 150_000;

export class Engine {
  readonly #settings: EngineSettings;
  readonly #extractor: Extractor;
  readonly #renderers: readonly Renderer[];
  readonly #identity: readonly Section[];
  readonly #kept: Kept | null;
  /** Lines with texts, in place of the JSON lines. */
  readonly #part: Bytes | null;

  /** Loads the dictionaries, compiled files with `readFile`; throws when they are broken. */
  constructor(settings: EngineSettings, readFile?: ReadFile) {
    this.#settings = settings;
    const engine = openEngine({ dictionaries: settings.dictionaries }, readFile);
    this.#extractor = extractorOn(engine);
    this.#identity = engine.dictionary.header.sections.identity ?? [];
    this.#kept = settings.known === null ? null : new Kept(settings.known, engine);
    const formats = settings.withText ? settings.formats.filter((format) => format !== 'jsonl') : settings.formats;
    this.#renderers = createRenderers(formats, { excel: settings.excel });
    this.#part = settings.withText ? new Bytes() : null;
  }

  /** What the dictionaries say of identity over a collection. */
  get identity(): readonly Section[] {
    return this.#identity;
  }

  get dictionary(): string {
    return this.#extractor.dictionary;
  }

  async process(task: Pick<Task, 'pieces'>, skips: Skips, watch: Watch): Promise<TaskResult> {
    const { shard, read } = this.#settings;
    let articles = 0;
    const problems: ArticleError[] = [];
    const kept: KeptArticle[] = [];
    let undated = 0;
    let leftOut = 0;
    const counts: Record<string, number> = {};
    let errors = 0;
    let bytes = 0;
    let ordinal = 0;
    let order: Order = [0];
    const asked = settingsText(this.#settings.chosen);
    const put = (outcome: Outcome) => {
      for (const renderer of this.#renderers) renderer.add(outcome);
      this.#part?.text(partLine(outcome, order, asked));
    };
    const fail = (error: ArticleError) => {
      put({ kind: 'error', error });
      errors++;
      if (problems.length < PROBLEMS) problems.push(error);
    };
    const closed: ClosedSource[] = [];
    for (const piece of task.pieces) {
      if (piece.closes !== undefined) {
        // a share knows nothing of the others' records
        if (piece.path !== null && !shard)
          closed.push({ source: sourceOf({ ...piece, id: null }), last: piece.closes });
        continue;
      }
      order = orderOf(piece);
      if (shard && piece.line === 0 && !inShard(piece.path, null, shard)) continue;
      watch(ordinal);
      const barred = piece.bytes === null ? skips.get(ordinal) : undefined;
      if (barred) {
        // Reading the file was what went wrong: it is not opened again.
        fail({ id: null, path: piece.path, line: null, error: barred });
        ordinal++;
        continue;
      }
      let last: number | null = null;
      for await (const one of readPiece(piece, read)) {
        const { path, line } = one.kind === 'article' ? one.article : one.error;
        last = one.kind === 'error' && line === null ? null : (line ?? 0);
        const skip = skips.get(ordinal);
        const mine = !shard || piece.line === 0 || inShard(path, line, shard);
        if (mine && one.kind === 'error') fail(one.error);
        else if (mine && one.kind === 'article') {
          const { article } = one;
          const wanted = isWanted(article.published, this.#settings.chosen);
          if (!wanted && article.published === null) leftOut++;
          if (skip) fail({ id: article.id, path, line, error: skip });
          else if (wanted || this.#settings.everyLine) {
            const found = this.#extract(article, wanted);
            if (found.kind === 'error') fail(found.error);
            else {
              articles++;
              bytes += one.bytes;
              if (article.published === null) undated++;
              if (found.kind === 'kept') kept.push(found.article);
              else {
                put(found);
                for (const { kind } of found.extraction.mentions) counts[kind] = (counts[kind] ?? 0) + 1;
              }
            }
          }
        }
        ordinal++;
        watch(ordinal);
      }
      // a list in a file, whose length shows when it is read
      if (piece.format === 'json' && piece.line === 0 && piece.path !== null && last !== null && !shard)
        closed.push({ source: sourceOf({ ...piece, id: null }), last });
    }
    const payloads: Record<string, Uint8Array> = {};
    for (const renderer of this.#renderers) payloads[renderer.format] = renderer.take();
    if (this.#part) payloads.jsonl = this.#part.take();
    return { batch: { articles, errors, counts, bytes, kept, closed, payloads }, undated, leftOut, problems };
  }

  #extract(article: Article, wanted: boolean): Outcome | { readonly kind: 'kept'; readonly article: KeptArticle } {
    const { chosen, formats, withText } = this.#settings;
    const kept = (all: Extraction) => (wanted ? chosenOf(all, chosen) : { ...all, mentions: [] });
    const { id, path, line, text } = article;
    try {
      const there = this.#kept?.find(article) ?? null;
      if (there !== null) return { kind: 'kept', article: there };
      // the index of a database, now or after a merge
      if (!withText && !formats.includes('sqlite')) {
        const extraction = bounded(this.#extractor.extractArticle(article));
        return { kind: 'extraction', extraction: kept(extraction), text };
      }
      const { extraction: all, lemmas } = this.#extractor.extractForSearch(article);
      const extraction = bounded(all);
      return { kind: 'extraction', extraction: kept(extraction), text, lemmas };
    } catch (error) {
      return { kind: 'error', error: { id, path, line, error: describe(error, 'extract') } };
    }
  }
}

/** Throws if the article has more mentions than can be written as one record. */
function bounded(extraction: Extraction): Extraction {
  if (extraction.mentions.length <= MOST_MENTIONS) return extraction;
  throw new Error(`more than ${MOST_MENTIONS} mentions in one article; split it`);
}
