/** Class words and rules -> tags, forms and patterns. */
import { METHODS } from '../match/methods.js';
import { compilePattern, type TagSource } from '../match/pattern.js';
import { BUILT_IN_TAGS } from '../match/tags.js';
import type { Morphology } from '../morphology/index.js';
import { fold } from '../text/characters.js';
import { type CompiledClassWord, type CompiledRule, FORM_CLASS_WORD, FORM_TAG } from './compiled.js';
import { DictionaryError } from './errors.js';
import { lexemeForms } from './inflection.js';
import type { RawFile, RawWord } from './model.js';
import { closest } from './suggest.js';

/** Collects the tags of all classes, spellings, lexemes and expressions, and the forms that have them. */
export class WordCompiler implements TagSource {
  readonly tagNames: string[] = BUILT_IN_TAGS.map((t) => t.name);
  readonly expressions: { tag: number; source: string }[] = [];
  readonly classWords: CompiledClassWord[] = [];
  readonly forms = new Map<string, number[]>();
  private readonly tags = new Map(this.tagNames.map((name, i) => [name, i]));
  /** Class words of several words: names of the kind `Class` in the gazetteer. */
  phrases: { file: RawFile; line: number; word: string; value: RawWord; tag: string }[] = [];
  private where = { file: '', line: 1 };

  constructor(private readonly morphology: Morphology) {}

  addForm(form: string, value: number, type: number): void {
    const list = this.forms.get(form);
    const coded = (value << 2) | type;
    if (!list) this.forms.set(form, [coded]);
    else if (!list.includes(coded)) list.push(coded);
  }

  addClasses(file: RawFile): void {
    for (const [name, words] of file.classes) {
      const tag = this.tag(name);
      for (const { value, line } of words) {
        const spellings = value.words ?? (value.word === undefined ? [] : [value.word]);
        if (value.off === true) {
          this.removeWord(tag, spellings);
          continue;
        }
        for (const word of spellings) this.addClassWord(tag, word, value, file, line);
      }
    }
  }

  private addClassWord(tag: number, word: string, value: RawWord, file: RawFile, line: number): void {
    if (/\s/.test(word)) {
      this.phrases.push({ file, line, word, value, tag: this.tagNames[tag]! });
      return;
    }
    const { words: _words, examples: _examples, ...data } = value;
    const index = this.classWords.push({ tag, data: { ...file.defaults, ...data, word, file: file.path, line } }) - 1;
    const bare = word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word;
    const exact = value.forms === 'exact' || bare !== word;
    for (const form of exact ? [fold(bare)] : lexemeForms(this.morphology, bare)) {
      this.addForm(form, index, FORM_CLASS_WORD);
    }
    for (const short of Array.isArray(value.abbreviations) ? value.abbreviations : []) {
      this.addForm(fold(String(short)).replace(/\.$/, ''), index, FORM_CLASS_WORD);
    }
  }

  private removeWord(tag: number, spellings: readonly string[]): void {
    this.phrases = this.phrases.filter(({ tag: own, word }) => own !== this.tagNames[tag] || !spellings.includes(word));
    for (const [form, list] of this.forms) {
      const kept = list.filter((coded) => {
        if ((coded & 3) !== FORM_CLASS_WORD) return true;
        const { tag: own, data } = this.classWords[coded >> 2]!;
        return own !== tag || !spellings.includes(String(data.word));
      });
      if (kept.length !== list.length) this.forms.set(form, kept);
    }
  }

  rules(files: readonly RawFile[]): CompiledRule[] {
    const live = new Map<string, CompiledRule>();
    let order = 0;
    for (const file of files) {
      for (const { value: rule, line } of file.rules) {
        if (rule.off === true) {
          live.delete(rule.name);
          continue;
        }
        this.where = { file: file.path, line };
        const sources = typeof rule.match === 'string' ? [rule.match] : rule.match;
        const { name, match: _match, value = {}, confidence = 0.9, off: _off, examples: _examples, ...rest } = rule;
        live.set(name, {
          name,
          kind: file.kind,
          patterns: sources.map((source) => this.pattern(source)),
          value: { ...file.defaults, ...rest, ...value },
          confidence,
          file: file.path,
          line,
          order: order++,
        });
      }
    }
    return [...live.values()];
  }

  private pattern(source: string) {
    try {
      return compilePattern(source, this);
    } catch (error) {
      if (error instanceof DictionaryError) throw error;
      throw new DictionaryError(
        this.where.file,
        this.where.line,
        error instanceof Error ? error.message : String(error),
      );
    }
  }

  private tag(name: string): number {
    const known = this.tags.get(name);
    if (known !== undefined) return known;
    const tag = this.tagNames.push(name) - 1;
    this.tags.set(name, tag);
    return tag;
  }

  named(name: string): number {
    const tag = this.tags.get(name);
    if (tag !== undefined) return tag;
    const hint = closest(
      name,
      this.tagNames.filter((t) => /^\w/.test(t)),
    );
    throw new DictionaryError(
      this.where.file,
      this.where.line,
      `no class #${name}${hint ? `; did you mean #${hint}?` : ''}`,
    );
  }

  spelling(word: string): number {
    const folded = fold(word).replace(/(.)\.$/, '$1');
    const name = `=${folded}`;
    const known = this.tags.get(name);
    if (known !== undefined) return known;
    const tag = this.tag(name);
    this.addForm(folded, tag, FORM_TAG);
    return tag;
  }

  lexeme(lemma: string): number {
    const name = `{${fold(lemma)}}`;
    const known = this.tags.get(name);
    if (known !== undefined) return known;
    const tag = this.tag(name);
    for (const form of lexemeForms(this.morphology, lemma)) this.addForm(form, tag, FORM_TAG);
    return tag;
  }

  expression(source: string): number {
    const name = `/${source}/`;
    const known = this.tags.get(name);
    if (known !== undefined) return known;
    const tag = this.tag(name);
    this.expressions.push({ tag, source });
    return tag;
  }

  method(name: string): void {
    if (name in METHODS) return;
    const hint = closest(name, Object.keys(METHODS));
    throw new Error(`no method @${name}${hint ? `; did you mean @${hint}?` : ''}`);
  }
}
