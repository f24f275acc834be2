/** Runs the date rules over the article: every piece that some rule takes for a time. */
import type { CompiledRule } from '../../dictionary/compiled.js';
import type { Engine } from '../../match/engine.js';
import type { Candidate } from './candidate.js';
import { Captures } from './captures.js';
import { addHolidays } from './holidays.js';
import { dateLexiconOf } from './lexicon.js';
import { longest } from './longest.js';
import { OPERATIONS } from './operations/index.js';
import type { Operation } from './operations/operation.js';

/** A rule made ready to run. */
interface DateRule {
  readonly operation: Operation;
  /** `unless: [жизни]`: words that must not follow; `notAfter: [в]`: words that must not stand right before. */
  readonly unless: readonly unknown[] | null;
  readonly notAfter: readonly unknown[] | null;
  readonly bare: boolean;
}

export class Collector {
  private readonly rules = new Map<CompiledRule, DateRule>();
  private readonly captures: Captures;
  private found: Candidate[] = [];

  constructor(private readonly engine: Engine) {
    this.captures = new Captures(engine, dateLexiconOf(engine));
  }

  /** Candidates by first token, none overlapping another: the longest of those that compete. */
  collect(): Candidate[] {
    this.found = [];
    this.engine.matches('date', this.onMatch);
    addHolidays(this.engine, this.found);
    return longest(this.found, this.engine);
  }

  private readonly onMatch = (rule: CompiledRule, pattern: number, first: number, end: number): void => {
    let own = this.rules.get(rule);
    if (!own) this.rules.set(rule, (own = prepare(rule)));
    const { engine, captures } = this;
    const { tokens } = engine;
    if (own.unless !== null && end < tokens.count && own.unless.includes(tokens.words.at(end).folded)) {
      const reason = `"${tokens.words.at(end).surface}" follows: \`unless\` bars it`;
      engine.trace?.fail(rule.name, first, end - 1, reason);
      return;
    }
    if (own.notAfter !== null && first !== tokens.sentenceStart[first]) {
      if (own.notAfter.includes(tokens.words.at(first - 1).folded)) return;
    }
    captures.take(rule.patterns[pattern]!, rule.value, first, end);
    const value = own.operation(captures);
    if (!value) {
      const reason = captures.reason || 'it finds no value in the captures';
      engine.trace?.fail(rule.name, first, end - 1, `operation ${String(rule.value.op)}: ${reason}`);
      return;
    }
    // what leads to the date and what must follow it are not its span
    const from = captures.at('lead') === first ? captures.past('lead') : first;
    const tail = captures.at('tail');
    const last = (tail < 0 ? end : tail) - 1;
    this.found.push({ first: from, last, value, rule: rule.name, confidence: rule.confidence, bare: own.bare });
  };
}

function prepare({ value, file, line }: CompiledRule): DateRule {
  const operation = OPERATIONS[String(value.op)];
  if (!operation) throw new Error(`${file}:${line}: no operation "${String(value.op)}"`);
  const { unless, notAfter } = value;
  return {
    operation,
    unless: Array.isArray(unless) ? unless : null,
    notAfter: Array.isArray(notAfter) ? notAfter : null,
    bare: value.bare === true,
  };
}
