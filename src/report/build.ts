/** Outcomes -> what the page carries. */
import { VALUE_FIELDS, valuesOf } from '../output/columns.js';
import { originalsOf, sketchOf } from '../output/reprints.js';
import { articleOf } from '../output/source.js';
import type { Outcome } from '../output/types.js';
import { type Extraction, KINDS, type Kind, type Mention } from '../record/types.js';
import { Intern } from './intern.js';
import type { Documents, Language, Mentions, Payload, ReportChoice, ValueColumn } from './payload.js';
import { BLOCK_SIZE, TextBlocks } from './texts.js';

export interface ReportOptions {
  readonly language: Language;
  readonly choice: ReportChoice;
  /** Version of svodka. */
  readonly version: string;
  /** ISO 8601 instant; from the edge, never read in here. */
  readonly made: string;
}

export interface Report {
  readonly payload: Payload;
  /** See `Payload.blockSize`. */
  readonly texts: readonly string[];
}

type Growing<T> = { [Name in keyof T]: number[] };

const NUMERIC = new Set(['number', 'integer']);
const KIND_INDEX: ReadonlyMap<Kind, number> = new Map(KINDS.map((kind, index) => [kind, index]));
const collator = new Intl.Collator('ru', { numeric: true });
const byAlphabet = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : 1);

/** Characters of a text's first line that stand for a headline where there is none. */
const HEADLINE = 140;

function firstLine(text: string): string | null {
  const line = /\S.*/.exec(text)?.[0].trim() ?? '';
  return line === '' ? null : line.length <= HEADLINE ? line : `${line.slice(0, HEADLINE - 1).trimEnd()}…`;
}

/** Collects outcomes one by one, so that the texts need not be in memory together. */
class Builder {
  readonly #strings = new Intern<string>('');
  readonly #numbers = new Intern<number>(0);
  /** Of every article what it is compared by, and by what the earliest is told. */
  readonly #sketches: { readonly sketch: Uint32Array; readonly key: string }[] = [];
  readonly texts = new TextBlocks();
  readonly documents: Growing<Documents> = {
    article: [],
    title: [],
    published: [],
    url: [],
    original: [],
    length: [],
    mentions: [],
  };
  readonly mentions: Growing<Mentions> = {
    kind: [],
    start: [],
    length: [],
    normal: [],
    rule: [],
    entry: [],
    entity: [],
    confidence: [],
  };
  readonly values = KINDS.map((kind) =>
    VALUE_FIELDS[kind].map(({ column }) => ({
      name: column.name,
      numeric: NUMERIC.has(column.type),
      cells: [] as number[],
    })),
  );
  readonly errors: { article: string; message: string }[] = [];
  dictionary = '';

  add(outcome: Outcome): void {
    if (outcome.kind === 'error') {
      this.errors.push({ article: articleOf(outcome.error), message: outcome.error.error.message });
      return;
    }
    this.#document(outcome.extraction, outcome.text);
    let before = 0;
    for (const mention of outcome.extraction.mentions) {
      this.#mention(mention, mention.start - before);
      before = mention.start;
    }
  }

  #document(x: Extraction, text: string): void {
    const { documents } = this;
    this.dictionary = x.dictionary;
    this.#sketches.push({ sketch: sketchOf(text), key: `${x.published ?? '9'}\0${articleOf(x)}` });
    documents.article.push(this.#strings.id(articleOf(x)));
    documents.title.push(this.#strings.id(x.title ?? firstLine(text)));
    documents.published.push(this.#strings.id(x.published));
    documents.url.push(this.#strings.id(x.url));
    documents.length.push(text.length);
    documents.mentions.push(x.mentions.length);
    this.texts.add(text);
  }

  #mention(m: Mention, step: number): void {
    const { mentions } = this;
    const kind = KIND_INDEX.get(m.kind) ?? 0;
    mentions.kind.push(kind);
    mentions.start.push(step);
    mentions.length.push(m.end - m.start);
    mentions.normal.push(this.#strings.id(m.normal));
    mentions.rule.push(this.#strings.id(m.rule));
    mentions.entry.push(this.#strings.id(m.entry ?? null));
    mentions.entity.push(this.#strings.id('entity' in m ? (m.entity ?? null) : null));
    mentions.confidence.push(Math.round(m.confidence * 100));
    const columns = this.values[kind] ?? [];
    valuesOf(m).forEach((value, index) => {
      const cell = value !== null && typeof value === 'object' ? value.join('; ') : value;
      columns[index]?.cells.push(typeof cell === 'number' ? this.#number(cell) : this.#strings.id(cell));
    });
  }

  /** Place 0 means "none", so a real zero needs a place of its own: the smallest number that still shows as zero. */
  #number(value: number): number {
    return this.#numbers.id(value === 0 ? Number.MIN_VALUE : value);
  }

  /** The columns with places in the sorted tables instead of ids. */
  finish(options: ReportOptions): Payload {
    this.texts.close();
    const strings = this.#strings.sorted(byAlphabet);
    const numbers = this.#numbers.sorted((a, b) => a - b);
    const placed = (ids: readonly number[], places = strings.places): number[] => ids.map((id) => places[id] ?? 0);
    const { documents, mentions } = this;
    const { article, title, published, url } = documents;
    const { normal, rule, entry, entity } = mentions;
    const columns = this.values.map((of): ValueColumn[] =>
      of.map((c) => ({ ...c, cells: placed(c.cells, c.numeric ? numbers.places : strings.places) })),
    );
    return {
      ...options,
      dictionary: this.dictionary,
      kinds: KINDS,
      strings: strings.values,
      numbers: numbers.values,
      documents: {
        ...documents,
        article: placed(article),
        title: placed(title),
        published: placed(published),
        url: placed(url),
        original: this.#originals(),
      },
      mentions: {
        ...mentions,
        normal: placed(normal),
        rule: placed(rule),
        entry: placed(entry),
        entity: placed(entity),
      },
      values: columns,
      errors: this.errors,
      blockSize: BLOCK_SIZE,
    };
  }

  #originals(): number[] {
    const all = this.#sketches;
    const keyOf = (article: number): string => all[article]!.key;
    return originalsOf({
      count: all.length,
      sketch: (article) => all[article]!.sketch,
      compare: (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0),
    });
  }
}

/** Gathers the data of a report; the outcomes are read once, in order. */
export function buildReport(outcomes: Iterable<Outcome>, options: ReportOptions): Report {
  const builder = new Builder();
  for (const outcome of outcomes) builder.add(outcome);
  return { payload: builder.finish(options), texts: builder.texts.blocks };
}
