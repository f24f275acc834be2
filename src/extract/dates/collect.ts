/** Runs the date rules over the article: every piece that some rule takes for a time. */
import type { Engine } from '../../match/engine.js';
import type { Candidate } from './candidate.js';
import { Captures } from './captures.js';
import { addHolidays } from './holidays.js';
import { dateLexiconOf } from './lexicon.js';
import { OPERATIONS } from './operations/index.js';

/** Candidates by first token, none overlapping another: the longest of those that compete. */
export function collect(engine: Engine): Candidate[] {
  const lexicon = dateLexiconOf(engine);
  const found: Candidate[] = [];
  engine.matches('date', (rule, pattern, first, end) => {
    const operation = OPERATIONS[String(rule.value.op)];
    if (!operation) throw new Error(`${rule.file}:${rule.line}: no operation "${String(rule.value.op)}"`);
    if (isExcluded(engine, rule.value.unless, end)) {
      engine.trace?.fail(
        rule.name,
        first,
        end - 1,
        `"${engine.tokens.words[end]!.surface}" follows: \`unless\` bars it`,
      );
      return;
    }
    if (isAfter(engine, rule.value.notAfter, first)) return;
    const captures = new Captures(engine, lexicon, rule.patterns[pattern]!, rule.value, first, end);
    const value = operation(captures);
    if (!value) {
      const reason = captures.reason || 'it finds no value in the captures';
      engine.trace?.fail(rule.name, first, end - 1, `operation ${String(rule.value.op)}: ${reason}`);
      return;
    }
    // what leads to the date and what must follow it are not its span
    const from = captures.at('lead') === first ? captures.past('lead') : first;
    const to = captures.has('tail') ? captures.at('tail') : end;
    const bare = rule.value.bare === true;
    found.push({ first: from, last: to - 1, value, rule: rule.name, confidence: rule.confidence, bare });
  });
  addHolidays(engine, found);
  return longest(found, engine);
}

/** `unless: [жизни]` in a rule: words that must not follow. */
function isExcluded(engine: Engine, unless: unknown, end: number): boolean {
  if (!Array.isArray(unless) || end >= engine.tokens.count) return false;
  return unless.includes(engine.tokens.words[end]!.folded);
}

/** `notAfter: [в]` in a rule: words that must not stand right before. */
function isAfter({ tokens }: Engine, words: unknown, first: number): boolean {
  if (!Array.isArray(words) || first === tokens.sentenceStart[first]) return false;
  return words.includes(tokens.words[first - 1]!.folded);
}

function longest(candidates: Candidate[], engine: Engine): Candidate[] {
  if (candidates.length < 2) return candidates;
  candidates.sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(a.bare) - Number(b.bare) ||
      b.confidence - a.confidence ||
      a.first - b.first,
  );
  const kept: Candidate[] = [];
  // token -> the candidate that has it
  const holders = new Map<number, Candidate>();
  for (const candidate of candidates) {
    let winner: Candidate | undefined;
    for (let i = candidate.first; i <= candidate.last && !winner; i++) winner = holders.get(i);
    if (!winner) {
      kept.push(candidate);
      for (let i = candidate.first; i <= candidate.last; i++) holders.set(i, candidate);
    } else if (engine.trace) {
      const { first, last, rule } = winner;
      const reason = `${rule} reads "${engine.tokens.slice(first, last)}", which is longer or surer`;
      engine.trace.fail(candidate.rule, candidate.first, candidate.last, reason);
    }
  }
  return kept.sort((a, b) => a.first - b.first);
}
