/** Puts pieces that stand side by side together, as dictionaries/dates/joins.yaml says. */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Candidate } from './candidate.js';
import { combine } from './combine.js';
import { answersTo } from './shapes.js';

interface Join {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Each a list of tokens; the empty list is nothing between. */
  readonly between: readonly (readonly string[])[];
  readonly act: string;
  readonly needsFrom: boolean;
}

export class Joins {
  private readonly joins: readonly Join[];
  private readonly from: number;

  constructor(engine: Engine) {
    const sections = engine.dictionary.header.sections['date-joins'] ?? [];
    this.joins = sections.flatMap(({ joins }) => (Array.isArray(joins) ? joins.map(asJoin) : []));
    this.from = engine.tag('IntervalFrom');
  }

  /** `candidates` by first token, not overlapping; returns the same, joined. */
  run(tokens: Tokens, candidates: readonly Candidate[]): Candidate[] {
    let list = candidates;
    for (const join of this.joins) {
      const out: Candidate[] = [];
      let left = list[0];
      for (let i = 1; left && i < list.length; i++) {
        const right = list[i]!;
        const joined = this.join(tokens, join, left, right);
        if (!joined) out.push(left);
        left = joined ?? right;
      }
      if (left) out.push(left);
      list = out;
    }
    return [...list];
  }

  private join(tokens: Tokens, join: Join, left: Candidate, right: Candidate): Candidate | null {
    if (!this.fits(tokens, join, left, right)) return null;
    const value = combine(join.act, left.value, right.value);
    if (!value) return null;
    const weaker = left.confidence < right.confidence ? left : right;
    return {
      first: left.first,
      last: closing(tokens, left.last, right.last),
      value,
      rule: join.act === 'interval' ? 'date.interval' : left.value.k === 'part' || left.bare ? right.rule : left.rule,
      confidence: weaker.confidence,
      bare: left.bare && right.bare && left.value.k !== 'part' && join.act !== 'interval',
    };
  }

  private fits(tokens: Tokens, join: Join, left: Candidate, right: Candidate): boolean {
    const gap = right.first - left.last - 1;
    if (gap > 3 || gap < 0) return false;
    if (!join.left.some((name) => answersTo(left.value, name))) return false;
    if (!join.right.some((name) => answersTo(right.value, name))) return false;
    // a new paragraph never goes on with a date of the one before
    for (let t = left.last + 1; t <= right.first; t++) if (tokens.gap[t]! & S.GAP_PARAGRAPH) return false;
    if (!join.between.some((words) => stands(tokens, left.last + 1, gap, words))) return false;
    if (!join.needsFrom) return true;
    return left.first > tokens.sentenceStart[left.first]! && tokens.words[left.first - 1]!.hasTag(this.from);
  }
}

function stands(tokens: Tokens, at: number, gap: number, words: readonly string[]): boolean {
  if (words.length !== gap) return false;
  for (let i = 0; i < gap; i++) if (tokens.words[at + i]!.folded !== words[i]) return false;
  return true;
}

/** "в субботу (29 сентября)": the bracket that was opened inside is closed inside. */
function closing(tokens: Tokens, left: number, right: number): number {
  const opens = tokens.words[left + 1]!.folded === '(';
  return opens && right + 1 < tokens.count && tokens.words[right + 1]!.folded === ')' ? right + 1 : right;
}

function asJoin(value: unknown): Join {
  const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const list = (name: string): string[] => {
    const field: unknown = fields.get(name);
    return Array.isArray(field) ? field.map(String) : [];
  };
  return {
    left: list('left'),
    right: list('right'),
    between: list('between').map((words) => words.replace(',', ', ').split(' ').filter(Boolean)),
    act: String(fields.get('do')),
    needsFrom: fields.get('needs') === 'interval-from',
  };
}
