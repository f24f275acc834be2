/** Dictionaries and morphology put together: what extraction runs on. No global state. */
import type { Compiled, CompiledRule } from '../dictionary/compiled.js';
import { findNames, Hits } from '../dictionary/gazetteer.js';
import type { Morphology } from '../morphology/index.js';
import { conventionsOf } from '../text/conventions.js';
import { Lexicon } from '../text/lexicon.js';
import { tokenise } from '../text/tokenise.js';
import { Tokens } from '../text/tokens.js';
import type { Word } from '../text/word.js';
import { ruleMark } from './marks.js';
import { Matcher } from './matcher.js';
import { type Starts, startsOf } from './starts.js';
import type { Trace } from './trace.js';

/** One article on the bench: tokens and the names found in it. Reused; valid until the next article. */
export class Engine {
  readonly tokens = new Tokens();
  readonly hits = new Hits();
  readonly matcher = new Matcher();
  readonly lexicon: Lexicon;
  readonly rules: readonly CompiledRule[];
  /** Told why rules turned a place down; null but for explained runs. */
  trace: Trace | null = null;
  /** The patterns of all rules; `word.patterns` are numbers in it. */
  readonly starts: Starts;

  constructor(
    readonly dictionary: Compiled,
    readonly morphology: Morphology,
  ) {
    this.rules = dictionary.header.rules;
    this.starts = startsOf(dictionary);
    this.lexicon = new Lexicon(morphology, dictionary, conventionsOf(dictionary), this.starts);
  }

  /** Tokenises and looks up names. */
  read(text: string): void {
    this.lexicon.trim();
    tokenise(text, this.lexicon, this.tokens);
    findNames(this.tokens, this.dictionary, this.hits);
  }

  /** Number of the tag with this name. Throws if no dictionary declares it: a dictionary of svodka is damaged. */
  tag(name: string): number {
    const tag = this.dictionary.header.tags.indexOf(name);
    if (tag < 0) throw new Error(`no dictionary declares the class ${name}`);
    return tag;
  }

  /**
   * Calls `found` for each match of each rule of `kind`, by first token, then rule order: one match a rule and place,
   * the longest of its patterns. Captures are in `matcher.from/to` until the next call.
   */
  matches(kind: string, found: (rule: CompiledRule, pattern: number, first: number, end: number) => void): void {
    const { tokens, matcher, rules } = this;
    const { patterns, ruleOf, indexOf, seconds } = this.starts;
    const { marks, count } = tokens;
    const mark = ruleMark(kind);
    for (let i = 0; i < count; i++) {
      if ((marks[i]! & mark) === 0) continue;
      const starting = tokens.words[i]!.patterns;
      const next = i + 1 < tokens.sentenceEnd[i]! ? tokens.words[i + 1]! : null;
      for (let s = 0; s < starting.length; ) {
        const number = ruleOf[starting[s]!]!;
        const rule = rules[number]!;
        const wanted = rule.kind === kind;
        let best = -1;
        let bestEnd = -1;
        let tried = -1;
        for (; s < starting.length && ruleOf[starting[s]!] === number; s++) {
          if (!wanted) continue;
          const p = starting[s]!;
          const second = seconds[p]!;
          if (second !== null && (next === null || !hasAny(next, second))) continue;
          const end = matcher.match(tokens, patterns[p]!, i);
          tried = p;
          if (end > bestEnd) {
            bestEnd = end;
            best = p;
          }
        }
        if (best < 0) continue;
        if (best !== tried) matcher.match(tokens, patterns[best]!, i);
        found(rule, indexOf[best]!, i, bestEnd);
      }
    }
  }
}

function hasAny(word: Word, tags: readonly number[]): boolean {
  for (let i = 0; i < tags.length; i++) if (word.hasTag(tags[i]!)) return true;
  return false;
}
