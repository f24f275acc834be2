/** Words of names: each is kept once with all that is asked of it, since most come again and again. */
import { stemKey } from '../../../morphology/index.js';
import { fold } from '../../../text/characters.js';

const NUMBER = /\d|^[ivxlc]+$/;

export class NameWord {
  readonly text: string;
  /** Arabic or Roman. */
  readonly isNumber: boolean;
  readonly isFiller: boolean;
  #stem: string | null = null;

  constructor(text: string, isFiller: boolean) {
    this.text = text;
    this.isNumber = NUMBER.test(text);
    this.isFiller = isFiller;
  }

  get stem(): string {
    this.#stem ??= stemKey(this.text);
    return this.#stem;
  }
}

export class NameWords {
  readonly #known = new Map<string, NameWord>();
  readonly #fillers: ReadonlySet<string>;
  /** Folded parts of people's names. */
  readonly #bare = new Map<string, string>();
  readonly #folded = new Map<string, string>();
  readonly #places = new Map<string, readonly string[]>();

  constructor(fillers: ReadonlySet<string>) {
    this.#fillers = fillers;
  }

  get(text: string): NameWord {
    let word = this.#known.get(text);
    if (word === undefined) {
      word = new NameWord(text, this.#fillers.has(text));
      this.#known.set(text, word);
    }
    return word;
  }

  /** A part of a person's name: «И.» is an initial. */
  bare(name: string): string {
    let bare = this.#bare.get(name);
    if (bare === undefined) {
      bare = this.get(fold(name).replace('.', '')).text;
      this.#bare.set(name, bare);
    }
    return bare;
  }

  /** Lower case: roles come again and again as well. */
  folded(text: string): string {
    let folded = this.#folded.get(text);
    if (folded === undefined) {
      folded = fold(text);
      this.#folded.set(text, folded);
    }
    return folded;
  }

  /** A place's words, which are asked for with each word of many names. */
  ofPlace(place: string): readonly string[] {
    let words = this.#places.get(place);
    if (words === undefined) {
      words = place.split(/[\s-]/);
      this.#places.set(place, words);
    }
    return words;
  }

  /** The words of a key's base, parted at spaces and hyphens, without number signs. */
  of(base: string): NameWord[] {
    const words: NameWord[] = [];
    const text = base.includes('№') ? base.replaceAll('№', '') : base;
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !parts(text.charCodeAt(at))) continue;
      if (at > from) words.push(this.get(text.slice(from, at)));
      from = at + 1;
    }
    return words;
  }
}

const HYPHEN = 0x2d;
const ASCII = 0x80;
const SPACE = /\s/;

function parts(code: number): boolean {
  if (code > ASCII && code < WIDE_SPACES && code !== NO_BREAK_SPACE) return false;
  return code === HYPHEN || SPACE.test(String.fromCharCode(code));
}

const NO_BREAK_SPACE = 0xa0;
/** Up to here no other character is a space. */
const WIDE_SPACES = 0x1680;
