/**
 * What a worker hands to the database sink: rows as cells, and the long texts as UTF-8, just as SQLite keeps them. The
 * writing thread never makes strings of those.
 */
import { type ArticleError, KINDS, type Mention, type Span } from '../../record/types.js';
import { Bytes } from '../bytes.js';
import { eachValue, isNameKind, type Value } from '../columns.js';
import { sourceLineOf, sourceOf } from '../source.js';
import type { Outcome, Renderer } from '../types.js';
import { CellWriter } from './cells.js';
import { Numbers } from './numbers.js';
import { putSketch } from './reprints.js';
import { putSearchText } from './search-text.js';

/** The first number of each row. */
export const [DOCUMENT, ERROR] = [0, 1] as const;

/** A surrogate: the text has characters that are two code units to us and one to SQLite. */
const ASTRAL = /[\ud800-\udfff]/;

/** Counts the characters of a text: SQLite's, where a pair of surrogates is one. Offsets come in rising order. */
class Characters {
  #at = 0;
  #count = 0;

  constructor(private readonly text: string) {}

  /** Characters before an offset. */
  before(offset: number): number {
    if (offset < this.#at) {
      this.#at = 0;
      this.#count = 0;
    }
    const { text } = this;
    while (this.#at < offset) {
      // An unpaired half becomes one replacement character.
      const pair =
        (text.charCodeAt(this.#at) & 0xfc00) === 0xd800 && (text.charCodeAt(this.#at + 1) & 0xfc00) === 0xdc00;
      this.#at += pair ? 2 : 1;
      this.#count++;
    }
    return this.#count;
  }
}

type Extracted = Extract<Outcome, { kind: 'extraction' }>;

/**
 * A document is: DOCUMENT, how many numbers follow, the cells of its own row, where its texts end, the number of its
 * sentences and of its mentions, and whether the text has surrogates; then for each sentence start, end, and with
 * surrogates first character and characters; for each mention sentence (index), kind (index), start, end, text, normal,
 * rule, confidence, entry, name (index, -1 for none), and the cells of its value table. Names are of the whole batch.
 */
class SqliteRenderer implements Renderer {
  readonly format = 'sqlite';
  readonly #cells = new CellWriter();
  readonly #texts = new Bytes();
  /** For each name kind (index), key and normal form. */
  readonly #names = new Numbers();
  /** Places of names, by the cells of key and normal form. */
  readonly #known = new Map<number, number>();
  /** Starts and ends of the sentences of the document in hand. */
  readonly #sentences: number[] = [];
  readonly #value = (value: Value): void => {
    this.#cells.cell(value === null || typeof value !== 'object' ? value : value.length ? JSON.stringify(value) : '[]');
  };

  add(outcome: Outcome): void {
    if (outcome.kind === 'extraction') this.#document(outcome);
    else this.#error(outcome.error);
  }

  take(): Uint8Array {
    const payload = this.#cells.take([this.#names.view(), this.#texts.view()]);
    this.#texts.cut(0);
    this.#names.clear();
    this.#known.clear();
    return payload;
  }

  /** A malformed line of a dump may have no id and no path of its own: its line is then all that tells it apart. */
  #error(e: ArticleError): void {
    const cells = this.#cells;
    cells.raw(ERROR);
    for (const cell of [sourceOf(e), sourceLineOf(e), e.id, e.path, e.line, e.error.code, e.error.message])
      cells.cell(cell);
  }

  #document(outcome: Extracted): void {
    const { extraction: x, text } = outcome;
    const cells = this.#cells;
    cells.raw(DOCUMENT);
    const size = cells.length;
    cells.raw(0);
    for (const cell of [sourceOf(x), sourceLineOf(x), x.id, x.hash, x.path, x.line]) cells.cell(cell);
    for (const cell of [x.url, x.title, x.published, x.dictionary, text.length]) cells.cell(cell);
    this.#putTexts(outcome);
    const counts = cells.length;
    const characters = ASTRAL.test(text) ? new Characters(text) : null;
    for (const count of [0, x.mentions.length, characters ? 1 : 0]) cells.raw(count);
    this.#sentences.length = 0;
    for (const { sentence } of x.mentions) this.#addSentence(sentence, characters);
    cells.patch(counts, this.#sentences.length / 2);
    for (const m of x.mentions) this.#mention(m, text);
    cells.patch(size, cells.length - size - 1);
  }

  #putTexts({ extraction, text, lemmas = '' }: Extracted): void {
    const texts = this.#texts;
    texts.text(text);
    this.#cells.raw(texts.length);
    putSearchText(extraction.title ?? '', texts);
    this.#cells.raw(texts.length);
    putSearchText(text, texts);
    this.#cells.raw(texts.length);
    texts.text(lemmas);
    this.#cells.raw(texts.length);
    putSketch(text, texts);
    this.#cells.raw(texts.length);
  }

  #addSentence(sentence: Span, characters: Characters | null): void {
    if (this.#sentence(sentence) >= 0) return;
    const [start, end] = sentence;
    this.#sentences.push(start, end);
    this.#cells.raw(start);
    this.#cells.raw(end);
    if (characters === null) return;
    const first = characters.before(start);
    this.#cells.raw(first);
    this.#cells.raw(characters.before(end) - first);
  }

  /** Place of a sentence, -1 for a new one. Mentions come in text order: it is nearly always the last so far. */
  #sentence([start, end]: Span): number {
    const sentences = this.#sentences;
    for (let at = sentences.length - 2; at >= 0; at -= 2) {
      if (sentences[at] === start && sentences[at + 1] === end) return at / 2;
    }
    return -1;
  }

  #mention(m: Mention, text: string): void {
    const cells = this.#cells;
    const { start, end, text: surface } = m;
    const kind = KINDS.indexOf(m.kind);
    const name = isNameKind(m.kind) && 'core' in m ? m : null;
    const same = m.normal === surface;
    // the normal forms of names are looked for
    const own = same && name !== null ? cells.text(surface) : cells.once(surface);
    const normal = same ? own : cells.text(m.normal);
    cells.raw(this.#sentence(m.sentence));
    cells.raw(kind);
    cells.raw(start);
    cells.raw(end);
    cells.raw(own);
    cells.raw(normal);
    cells.raw(cells.text(m.rule));
    cells.raw(cells.number(m.confidence));
    cells.cell(m.entry ?? null);
    if (name !== null) {
      cells.raw(name.entity === undefined ? -1 : this.#name(kind, cells.text(name.entity), normal));
      eachValue(name, this.#value);
      const [from, to] = name.core;
      cells.raw(from === start && to === end ? own : cells.once(text.slice(from, to)));
      cells.raw(cells.number(from));
    } else {
      cells.raw(-1);
      eachValue(m, this.#value);
    }
  }

  #name(kind: number, key: number, normal: number): number {
    const both = key * TEXTS + normal;
    let place = this.#known.get(both);
    if (place === undefined) {
      place = this.#known.size;
      this.#known.set(both, place);
      this.#names.push(kind);
      this.#names.push(key);
      this.#names.push(normal);
    }
    return place;
  }
}

/** More than there are texts in a batch. */
const TEXTS = 2 ** 26;

export const sqliteRenderer = (): Renderer => new SqliteRenderer();
