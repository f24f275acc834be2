/** Dictionaries and morphology put together: what extraction runs on. No global state. */
import type { Compiled, CompiledRule } from '../dictionary/compiled.js';
import { findNames, Hits } from '../dictionary/gazetteer.js';
import type { Morphology } from '../morphology/index.js';
import { conventionsOf } from '../text/conventions.js';
import { Lexicon } from '../text/lexicon.js';
import { tokenise } from '../text/tokenise.js';
import { Tokens } from '../text/tokens.js';
import { ruleMark } from './marks.js';
import { Matcher } from './matcher.js';
import { type Kind, Plans } from './plans.js';
import { Program } from './program.js';
import { type Starts, startsOf } from './starts.js';
import type { Trace } from './trace.js';

type Found = (rule: CompiledRule, pattern: number, first: number, end: number) => void;

/** One article on the bench: tokens and the names found in it. Reused; valid until the next article. */
export class Engine {
  readonly tokens = new Tokens();
  readonly hits = new Hits();
  readonly matcher: Matcher;
  readonly lexicon: Lexicon;
  readonly rules: readonly CompiledRule[];
  /** Told why rules turned a place down; null but for explained runs. */
  trace: Trace | null = null;
  /** The patterns of all rules. */
  readonly starts: Starts;
  /** Which of them to try at a token. */
  readonly plans: Plans;
  readonly program: Program;

  constructor(
    readonly dictionary: Compiled,
    readonly morphology: Morphology,
    /** Records of distinct words to keep in memory; undefined: the lexicon's own number. */
    words?: number,
  ) {
    this.rules = dictionary.header.rules;
    this.starts = startsOf(dictionary);
    this.plans = new Plans(this.starts, this.rules, dictionary.header.tags.length);
    this.program = new Program(this.starts.patterns);
    this.matcher = new Matcher(this.tokens, this.program, this.plans);
    this.lexicon = new Lexicon(morphology, dictionary, conventionsOf(dictionary), this.starts, this.plans, words);
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
  matches(kind: string, found: Found): void {
    const { tokens, plans } = this;
    const { marks, tagSet, sentenceEnd, count } = tokens;
    const own = plans.kind(kind);
    if (!own) return;
    const planOf = plans.planOf.array;
    const rows = plans.plans.array;
    const mark = ruleMark(kind);
    for (let i = 0; i < count; i++) {
      if ((marks[i]! & mark) === 0) continue;
      const list = rows[planOf[tagSet[i]!]! + own.number]!;
      if (list === 0) continue;
      const next = i + 1 < sentenceEnd[i]! ? planOf[tagSet[i + 1]!]! : 0;
      if (plans.mayGoOn(own, list, next)) this.matchesAt(own, list, next, i, found);
    }
  }

  /** The same for the rules in `list` at token `first`; `next` is the plan of the token after it. */
  private matchesAt(kind: Kind, list: number, next: number, first: number, found: Found): void {
    const { matcher, rules, plans } = this;
    const { ruleOf, indexOf } = this.starts;
    const lists = plans.lists.array;
    const end = plans.endOf(kind, list);
    for (let s = plans.startOf(kind, list); s < end; ) {
      const rule = ruleOf[lists[s]!]!;
      let best = -1;
      let bestEnd = -1;
      let tried = -1;
      for (; s < end && ruleOf[lists[s]!] === rule; s++) {
        const pattern = lists[s]!;
        if (!plans.suits(pattern, next)) continue;
        tried = pattern;
        const to = matcher.match(pattern, first);
        if (to <= bestEnd) continue;
        bestEnd = to;
        best = pattern;
      }
      if (best < 0) continue;
      if (best !== tried) matcher.match(best, first);
      found(rules[rule]!, indexOf[best]!, first, bestEnd);
    }
  }
}
