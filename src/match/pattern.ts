/**
 * Patterns in compromise's match notation (https://docs.compromise.cool/compromise-match-syntax), parsed by
 * compromise itself when dictionaries are compiled, and turned into a plain tree that `matcher.ts` runs.
 *
 * What the notation means here:
 *   word          the folded spelling (ё as е, lower case), one token
 *   {год}         any form of the lexeme
 *   #Tag          a grammar tag, a shape tag or a dictionary class
 *   (a|b c)       alternatives;  (#A && @agree)  all at one token
 *   #A? #A{0,2} #A+ #A*   repetition;  !#A  anything but;  .  any token;  /re/  folded spelling matches
 *   [<name>#A]    capture;  @agree and other methods of methods.ts
 */
import { createRequire } from 'node:module';

export type Test =
  | { readonly t: 'any' }
  | { readonly t: 'tag'; readonly tag: number }
  | { readonly t: 'tags'; readonly tags: readonly number[] }
  | { readonly t: 'method'; readonly name: string }
  | { readonly t: 'and'; readonly tests: readonly NegatableTest[] }
  | { readonly t: 'or'; readonly alternatives: readonly (readonly PatternNode[])[] };

export interface NegatableTest {
  readonly not: boolean;
  readonly test: Test;
}

export interface PatternNode extends NegatableTest {
  readonly min: number;
  readonly max: number;
  /** Captures that begin at this node, and that end after it (index into `Pattern.captures`). */
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}

export interface Pattern {
  readonly source: string;
  readonly captures: readonly string[];
  readonly nodes: readonly PatternNode[];
  /** `^` and `$` of the notation: at the start or end of a sentence. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Where the compiler finds the tag of a name, spelling, lexeme or regular expression. */
export interface TagSource {
  named(name: string): number;
  spelling(word: string): number;
  lexeme(lemma: string): number;
  expression(source: string): number;
  method(name: string): void;
}

/** Repetition without an upper bound stops here, so that matching stays linear in the text. */
export const MAX_REPEAT = 12;

interface ParsedNode {
  readonly word?: string;
  readonly tag?: string;
  readonly root?: string;
  readonly machine?: string;
  readonly method?: string;
  readonly regex?: RegExp;
  readonly anything?: boolean;
  readonly start?: boolean;
  readonly end?: boolean;
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly greedy?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly group?: string;
  readonly groupStart?: boolean;
  readonly groupEnd?: boolean;
  readonly choices?: readonly (readonly ParsedNode[])[];
  readonly operator?: 'or' | 'and';
  readonly fastOr?: ReadonlySet<string>;
}

// loaded only when dictionaries are compiled
const require = createRequire(import.meta.url);

interface Compromise {
  plugin(plugin: { mutate: (world: { model: { one: { unicode?: Record<string, string> } } }) => void }): void;
  parseMatch(pattern: string): readonly ParsedNode[];
}

let notation: Compromise | null = null;

/** compromise's own parser, with its folding of Cyrillic letters into Latin look-alikes switched off. */
function parser(): Compromise {
  if (notation) return notation;
  const nlp: Compromise = require('compromise/one');
  nlp.plugin({
    mutate: (world) => {
      const unicode = world.model.one.unicode ?? {};
      for (const letter of Object.keys(unicode)) if (/\p{Script=Cyrillic}/u.test(letter)) delete unicode[letter];
    },
  });
  notation = nlp;
  return notation;
}

/** Parses and compiles one pattern. Throws Error with a plain message for what the notation here does not know. */
export function compilePattern(source: string, tags: TagSource): Pattern {
  const parsed = parser().parseMatch(source);
  if (parsed.length === 0) throw new Error(`the pattern is empty: "${source}"`);
  const captures: string[] = [];
  const nodes = compileNodes(parsed, tags, captures);
  if (nodes.every((node) => node.min === 0)) throw new Error(`the pattern matches nothing at all: "${source}"`);
  return {
    source,
    captures,
    nodes,
    atStart: parsed[0]?.start === true,
    atEnd: parsed[parsed.length - 1]?.end === true,
  };
}

function compileNodes(parsed: readonly ParsedNode[], tags: TagSource, captures: string[]): PatternNode[] {
  return parsed.map((node) => {
    const opens: number[] = [];
    const closes: number[] = [];
    if (node.group !== undefined) {
      let index = captures.indexOf(node.group);
      if (index < 0) index = captures.push(node.group) - 1;
      if (node.groupStart) opens.push(index);
      if (node.groupEnd) closes.push(index);
    }
    const repeated = node.min !== undefined || node.max !== undefined;
    const max = repeated ? Math.min(node.max ?? MAX_REPEAT, MAX_REPEAT) : node.greedy ? MAX_REPEAT : 1;
    const min = node.optional ? 0 : repeated ? (node.min ?? 0) : 1;
    return { not: node.negative === true, test: compileTest(node, tags, captures), min, max, opens, closes };
  });
}

function compileTest(node: ParsedNode, tags: TagSource, captures: string[]): Test {
  if (node.choices) {
    if (node.operator === 'and') {
      const tests = node.choices.map((choice): NegatableTest => {
        const single = choice[0];
        if (choice.length !== 1 || !single) throw new Error('&& joins tests of one token only');
        return { not: single.negative === true, test: compileTest(single, tags, captures) };
      });
      return { t: 'and', tests };
    }
    const alternatives = node.choices.map((choice) => compileNodes(choice, tags, captures));
    return mergeTags(alternatives) ?? { t: 'or', alternatives };
  }
  if (node.fastOr) return { t: 'tags', tags: [...node.fastOr].map((word) => tags.spelling(word)) };
  if (node.tag !== undefined) return { t: 'tag', tag: tags.named(node.tag) };
  const lexeme = node.root ?? node.machine;
  if (lexeme !== undefined) return { t: 'tag', tag: tags.lexeme(lexeme) };
  if (node.word !== undefined && /[()[\]{}]/.test(node.word) && node.word.length > 1) {
    throw new Error(`brackets inside brackets are beyond the notation: "${node.word}"; write the alternatives out`);
  }
  if (node.word !== undefined) return { t: 'tag', tag: tags.spelling(node.word) };
  if (node.regex) return { t: 'tag', tag: tags.expression(node.regex.source) };
  if (node.method !== undefined) {
    tags.method(node.method);
    return { t: 'method', name: node.method };
  }
  if (node.anything) return { t: 'any' };
  throw new Error(`svodka does not use this part of the notation: ${JSON.stringify(node)}`);
}

/** `({год}|{век})` is one test, not two alternatives. */
function mergeTags(alternatives: readonly (readonly PatternNode[])[]): Test | null {
  const tags: number[] = [];
  for (const alternative of alternatives) {
    const node = alternative[0];
    if (!node || alternative.length !== 1 || node.not || node.min !== 1 || node.max !== 1) return null;
    if (node.opens.length > 0) return null;
    if (node.test.t === 'tag') tags.push(node.test.tag);
    else if (node.test.t === 'tags') tags.push(...node.test.tags);
    else return null;
  }
  return { t: 'tags', tags };
}
