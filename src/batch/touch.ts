/** Can a change of the dictionaries touch a text? */
import type { Changes } from '../dictionary/changes.js';
import { lexemeForms } from '../dictionary/inflection.js';
import { compileNames } from '../dictionary/name-finder.js';
import { Engine } from '../match/engine.js';
import { fold } from '../text/characters.js';
import type { Word } from '../text/word.js';

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’.&][\p{L}\p{N}]+)*/gu;

/**
 * Names act where a text holds them: found by the very look-up of an extraction. Places act where a text speaks of
 * them otherwise, too («Кемеровской обл.», «кемеровский»): known by the lemmas of the words that a name cannot lack.
 */
export class Touch {
  readonly #engine: Engine;
  readonly #lemmas = new Set<string>();
  readonly #forms = new Set<string>();
  #verdicts = new WeakMap<Word, boolean>();

  /** `engine` has the new dictionaries. */
  constructor(changes: Changes, { dictionary, morphology }: Engine) {
    this.#engine = new Engine(compileNames(changes, dictionary.header, morphology), morphology);
    const lemmasOf = (word: string) => {
      this.#lemmas.add(fold(word));
      for (const { lemma } of morphology.analyse(word)) this.#lemmas.add(fold(lemma));
    };
    for (const { kind, spellings, adjectives } of changes.names) {
      if (kind !== 'place') continue;
      for (const spelling of spellings) {
        const words = spelling.match(WORD) ?? [];
        const proper = words.filter((word) => /^\p{Lu}/u.test(word));
        for (const word of proper.length > 0 ? proper : words) lemmasOf(word);
      }
      for (const adjective of adjectives) lemmasOf(adjective);
    }
    for (const { word, exact } of changes.words) {
      // a word of several is a name of the gazetteer; any of its words tells
      for (const part of word.split(/\s+/u)) {
        const bare = part.length > 1 && part.endsWith('.') ? part.slice(0, -1) : part;
        for (const form of exact || bare !== part ? [fold(bare)] : lexemeForms(morphology, bare)) this.#forms.add(form);
        if (part !== word) lemmasOf(bare);
      }
    }
  }

  /** Never false where the records could differ; seldom true where they could not. */
  touches(text: string): boolean {
    const engine = this.#engine;
    engine.read(text);
    if (engine.hits.count > 0) return true;
    if (this.#lemmas.size === 0 && this.#forms.size === 0) return false;
    const { words, count } = engine.tokens;
    for (let i = 0; i < count; i++) if (this.#tells(words.at(i))) return true;
    return false;
  }

  #tells(word: Word): boolean {
    let verdict = this.#verdicts.get(word);
    if (verdict === undefined) {
      verdict =
        this.#forms.has(word.folded) ||
        this.#lemmas.has(word.folded) ||
        word.readings.some(({ lemma }) => this.#lemmas.has(fold(lemma)));
      this.#verdicts.set(word, verdict);
    }
    return verdict;
  }
}
