/** What `svodka explain` says, as plain data: the same for the terminal and for `--json`. */
import type { Kind, Mention, Span } from '../record/types.js';
import type { Clause } from '../resolve/arbiter.js';

export interface Explanation {
  readonly published: string | null;
  /** Content hash of the dictionaries in force. */
  readonly dictionary: string;
  readonly mentions: readonly ExplainedMention[];
  /** Present where one place was asked about. */
  readonly focus: WhyNot | null;
}

export interface ExplainedMention {
  readonly mention: Mention;
  /** Where the rule stands; null for rules that are made of type words and names, which `words` lists. */
  readonly rule: RuleSource | null;
  /** What the dictionaries know of the words of the mention. */
  readonly words: readonly WordSource[];
  /** The value, step by step. */
  readonly steps: readonly string[];
  /** Why it is as sure as it is. */
  readonly confidence: readonly string[];
  /** Other readings of the same words that it won over. */
  readonly won: readonly Loss[];
}

export interface RuleSource {
  /** "dates/relative.yaml:12". */
  readonly at: string;
  readonly patterns: readonly string[];
}

export interface WordSource {
  readonly text: string;
  /** Name of the class, as patterns write it after `#`. */
  readonly tag: string;
  readonly at: string;
}

/** A reading that the arbiter set aside. */
export interface Loss {
  readonly loser: Reading;
  readonly winner: Reading;
  readonly clause: Clause;
  /** The clause in words. */
  readonly why: string;
}

export interface Reading {
  readonly kind: Kind;
  readonly rule: string;
  readonly text: string;
  readonly span: Span;
  readonly confidence: number;
}

/** Everything about one place in the text: UTF-16 offsets. */
export interface WhyNot {
  readonly span: Span;
  readonly text: string;
  /** How the words there are read. */
  readonly tokens: readonly ReadToken[];
  readonly lost: readonly Loss[];
  /** Rules that looked at the place and turned it down. */
  readonly refused: readonly Refusal[];
  /** Patterns that began to match. */
  readonly near: readonly NearMiss[];
  /** Names of the dictionaries whose letters fit, but not their capitals. */
  readonly names: readonly NameMiss[];
}

export interface ReadToken {
  readonly text: string;
  readonly span: Span;
  /** "рябина: Noun Genitive Plural", most probable first. */
  readonly readings: readonly string[];
  /** Classes of the dictionaries that it belongs to. */
  readonly classes: readonly string[];
}

export interface Refusal {
  readonly rule: string;
  readonly text: string;
  readonly span: Span;
  readonly reason: string;
}

export interface NearMiss {
  readonly rule: string;
  readonly at: string;
  readonly pattern: string;
  /** The words that the pattern took before it failed. */
  readonly matched: string;
  readonly span: Span;
  /** The elements of the pattern that could have gone on, in its notation. */
  readonly wanted: readonly string[];
  /** The word on which they failed; null: the sentence ended. */
  readonly found: string | null;
  readonly reason: string;
}

export interface NameMiss {
  readonly kind: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
  readonly span: Span;
  readonly reason: string;
}
