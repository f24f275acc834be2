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
import { secondTags, startTags } from './start.js';
import { BUILT_IN_TAGS } from './tags.js';
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
  /** For each pattern of each rule the tags of which one must be on its second token, or null. */
  private readonly seconds: readonly (readonly (readonly number[] | null)[])[];

  constructor(
    readonly dictionary: Compiled,
    readonly morphology: Morphology,
  ) {
    this.rules = dictionary.header.rules;
    this.seconds = this.rules.map((rule) => rule.patterns.map((pattern) => secondTags(pattern, rarity)));
    this.lexicon = new Lexicon(morphology, dictionary, conventionsOf(dictionary), indexRules(dictionary));
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
    const { marks, count } = tokens;
    const mark = ruleMark(kind);
    for (let i = 0; i < count; i++) {
      if ((marks[i]! & mark) === 0) continue;
      const starting = tokens.words[i]!.rules;
      const next = i + 1 < tokens.sentenceEnd[i]! ? tokens.words[i + 1]! : null;
      for (let r = 0; r < starting.length; r++) {
        const rule = rules[starting[r]!]!;
        if (rule.kind !== kind) continue;
        const seconds = this.seconds[starting[r]!]!;
        let best = -1;
        let bestEnd = -1;
        for (let p = 0; p < rule.patterns.length; p++) {
          const second = seconds[p]!;
          if (second !== null && (next === null || !hasAny(next, second))) continue;
          const end = matcher.match(tokens, rule.patterns[p]!, i);
          if (end > bestEnd) {
            bestEnd = end;
            best = p;
          }
        }
        if (best < 0) continue;
        if (best !== rule.patterns.length - 1) matcher.match(tokens, rule.patterns[best]!, i);
        found(rule, best, i, bestEnd);
      }
    }
  }
}

/** Built-in tags are common, dictionary tags rare: an `and` test is indexed by its rarest part. */
function rarity(tag: number): number {
  return tag < BUILT_IN_TAGS.length ? 1000 : 1;
}

function hasAny(word: Word, tags: readonly number[]): boolean {
  for (let i = 0; i < tags.length; i++) if (word.hasTag(tags[i]!)) return true;
  return false;
}

/** Tag -> rules that may start at a word with that tag. */
function indexRules(dictionary: Compiled): (Int32Array | undefined)[] {
  const { rules, tags } = dictionary.header;
  const index: (number[] | undefined)[] = new Array(tags.length);
  rules.forEach((rule, r) => {
    for (const pattern of rule.patterns) {
      const start = startTags(pattern, rarity) ?? [...BUILT_IN_TAGS.keys()];
      for (const tag of start) {
        index[tag] ??= [];
        if (!index[tag]!.includes(r)) index[tag]!.push(r);
      }
    }
  });
  return index.map((list) => (list ? Int32Array.from(list) : undefined));
}
