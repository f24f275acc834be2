/** Gazetteer names -> trie paths over form keys. */

import { NOUN, PROPER } from '../morphology/grammemes.js';
import type { Morphology } from '../morphology/index.js';
import { fold } from '../text/characters.js';
import * as S from '../text/shape.js';
import { shapeOf } from '../text/shapes.js';
import { CAPS_ANY, CAPS_TITLE, CAPS_UPPER } from './compiled.js';
import { nameForms } from './inflection.js';
import { TrieBuilder } from './trie.js';

const NO_ABBREVIATIONS: ReadonlyMap<string, unknown> = new Map();
/** The same cut as the tokeniser makes, for the tidy spelling of a dictionary. */
const TOKEN =
  /[A-Za-z\u00c0-\u024f\u0400-\u052f][\w\u00c0-\u024f\u0400-\u052f]*(?:[-'’.&][\w\u00c0-\u024f\u0400-\u052f]+)*(?:\.(?=\s?[A-ZА-ЯЁ])|\+)?|\d+(?:[.,:]\d+)*(?:-[\u0400-\u052f]+)?|[^\s]/g;
const QUOTES = '«»„“”"';
const DASHES = '-–—−';

/** «р.п.», «И.П.»: a letter with a dot is a token. */
function splitInitials(token: string, i: number, all: readonly string[]): string[] {
  if (token === '.' && i > 0 && /^(?:\p{L}\.)+\p{L}$/u.test(all[i - 1]!)) return [];
  return /^(?:\p{L}\.)+\p{L}\.?$/u.test(token) ? (token.match(/\p{L}/gu) ?? []) : [token];
}

/** One way to write a name. */
export interface NameForm {
  readonly entry: number;
  /** Nominative of this alias. */
  readonly name: string;
  /** CAPS_… for each token of the name. */
  readonly caps: readonly number[];
}

/** Two parts with a capital each. */
const SPACED = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;

export class NameCompiler {
  readonly trie = new TrieBuilder();
  readonly forms: NameForm[] = [];
  private readonly keys = new Map<string, number>();

  constructor(
    private readonly morphology: Morphology,
    private readonly addForm: (form: string, key: number) => void,
  ) {}

  /** Adds one spelling of entry number `entry`; names with quotes are also known without them. */
  add(name: string, entry: number, inflect: 'none' | 'all' | 'first' | 'last' | undefined, plural: boolean): void {
    const tokens = (name.match(TOKEN) ?? []).flatMap(splitInitials);
    this.addTokens(name, tokens, entry, inflect, plural);
    const bare = tokens.filter((t) => !QUOTES.includes(t));
    if (bare.length !== tokens.length && bare.length > 1) this.addTokens(name, bare, entry, inflect, plural);
  }

  /** «Нью Йорк», «Буэнос Айрес»: a hyphenated name written as two words. */
  addSpaced(name: string, entry: number, inflect: 'none' | 'all' | 'first' | 'last' | undefined): void {
    if (SPACED.test(name)) this.addTokens(name, name.split('-'), entry, inflect === 'none' ? 'none' : 'last', false);
  }

  private addTokens(
    name: string,
    tokens: readonly string[],
    entry: number,
    inflect: 'none' | 'all' | 'first' | 'last' | undefined,
    plural: boolean,
  ): void {
    if (tokens.length === 0) return;
    const words = nameForms(this.morphology, tokens, inflect, plural);
    const keys = words.map((w) => this.key(w.text, w.forms));
    this.trie.add(keys, this.forms.push({ entry, name, caps: this.caps(tokens) }) - 1);
  }

  private key(text: string, forms: readonly string[]): number {
    const spellings = QUOTES.includes(text)
      ? [...QUOTES]
      : DASHES.includes(text)
        ? [...DASHES]
        : forms.map((form) => (form.length > 1 && form.endsWith('.') ? form.slice(0, -1) : form));
    const id = [...spellings].sort().join('\0');
    let key = this.keys.get(id);
    if (key === undefined) {
      key = this.keys.size;
      this.keys.set(id, key);
      for (const form of spellings) this.addForm(fold(form), key);
    }
    return key;
  }

  private caps(tokens: readonly string[]): number[] {
    const caps = tokens.map((token) => {
      const { shape } = shapeOf(token, 0, NO_ABBREVIATIONS);
      if (!(shape & S.WORD)) return CAPS_ANY;
      if (shape & S.UPPER) return CAPS_UPPER;
      return shape & S.TITLE ? CAPS_TITLE : CAPS_ANY;
    });
    // "правительство России": a common noun before a capitalised word may stand in lower case
    const first = tokens[0]!;
    if (caps[0] === CAPS_TITLE && caps.slice(1).some((c) => c !== CAPS_ANY)) {
      const best = this.morphology.analyse(first.toLowerCase())[0];
      if (best?.known && best.grammar & NOUN && !(best.extra & PROPER)) caps[0] = CAPS_ANY;
    }
    return caps;
  }
}
