/** Puts pieces that stand side by side together, as dictionaries/dates/joins.yaml says. */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Candidate } from './candidate.js';
import { combine } from './combine.js';
import { answersOf, bitsOf } from './shapes.js';

interface Join {
  /** Bits of shapes.ts. */
  readonly left: number;
  readonly right: number;
  /** Each a list of tokens; the empty list is nothing between. */
  readonly between: readonly (readonly string[])[];
  /** Bit n: some of them have n tokens. */
  readonly gaps: number;
  readonly act: string;
  readonly needsFrom: boolean;
}

/** The longest `between`. */
const MOST_BETWEEN = 3;

/** A candidate with the bits of the names that its value answers to. */
interface Piece {
  readonly candidate: Candidate;
  readonly answers: number;
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
    const out: Candidate[] = [];
    for (let i = 0; i < candidates.length; ) {
      // each join may take in one bracket after its right side, and so come nearer to what follows
      let end = i + 1;
      while (end < candidates.length && gapBefore(candidates, end) < MOST_BETWEEN + (end - i)) end++;
      if (end === i + 1) out.push(candidates[i]!);
      else this.joinAll(tokens, candidates.slice(i, end), out);
      i = end;
    }
    return out;
  }

  private joinAll(tokens: Tokens, near: readonly Candidate[], out: Candidate[]): void {
    const list = near.map(pieceOf);
    for (const join of this.joins) {
      let kept = 0;
      let left = list[0]!;
      for (let i = 1; i < list.length; i++) {
        const right = list[i]!;
        const joined = this.fits(tokens, join, left, right)
          ? joinOf(tokens, join, left.candidate, right.candidate)
          : null;
        if (!joined) list[kept++] = left;
        left = joined ? pieceOf(joined) : right;
      }
      list[kept++] = left;
      list.length = kept;
      if (kept === 1) break;
    }
    for (const { candidate } of list) out.push(candidate);
  }

  private fits(tokens: Tokens, join: Join, { candidate: left, answers }: Piece, right: Piece): boolean {
    if ((answers & join.left) === 0 || (right.answers & join.right) === 0) return false;
    const { first } = right.candidate;
    const gap = first - left.last - 1;
    if (gap > MOST_BETWEEN || gap < 0 || (join.gaps & (1 << gap)) === 0) return false;
    // "1 сентября – День знаний": the feast of that day
    if (join.act === 'interval' && right.candidate.rule === 'date.holiday' && tokens.shape[first - 1]! & S.DASH)
      return false;
    // a new paragraph never goes on with a date of the one before
    for (let t = left.last + 1; t <= first; t++) if (tokens.gap[t]! & S.GAP_PARAGRAPH) return false;
    if (!join.between.some((words) => stands(tokens, left.last + 1, gap, words))) return false;
    if (!join.needsFrom) return true;
    return left.first > tokens.sentenceStart[left.first]! && tokens.words.at(left.first - 1).hasTag(this.from);
  }
}

function pieceOf(candidate: Candidate): Piece {
  return { candidate, answers: answersOf(candidate.value) };
}

/** Tokens between a candidate and the one before it. */
function gapBefore(candidates: readonly Candidate[], i: number): number {
  return candidates[i]!.first - candidates[i - 1]!.last - 1;
}

function joinOf(tokens: Tokens, join: Join, left: Candidate, right: Candidate): Candidate | null {
  const value = combine(join.act, left.value, right.value);
  if (!value) return null;
  const last = closing(tokens, left.last, right.last);
  if (last < 0) return null;
  const weaker = left.confidence < right.confidence ? left : right;
  return {
    first: left.first,
    last,
    value,
    rule: join.act === 'interval' ? 'date.interval' : left.value.k === 'part' || left.bare ? right.rule : left.rule,
    confidence: weaker.confidence,
    bare: left.bare && right.bare && left.value.k !== 'part' && join.act !== 'interval',
  };
}

function stands(tokens: Tokens, at: number, gap: number, words: readonly string[]): boolean {
  if (words.length !== gap) return false;
  for (let i = 0; i < gap; i++) if (tokens.words.at(at + i).folded !== words[i]) return false;
  return true;
}

/**
 * "в субботу (29 сентября)": the bracket that was opened inside is closed inside. -1 where it holds more than the date:
 * "вчера (4 февраля – Ред.)".
 */
function closing(tokens: Tokens, left: number, right: number): number {
  if (tokens.words.at(left + 1).folded !== '(') return right;
  return right + 1 < tokens.count && tokens.words.at(right + 1).folded === ')' ? right + 1 : -1;
}

function asJoin(value: unknown): Join {
  const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const list = (name: string): string[] => {
    const field: unknown = fields.get(name);
    return Array.isArray(field) ? field.map(String) : [];
  };
  const between = list('between').map((words) => words.replace(',', ', ').split(' ').filter(Boolean));
  return {
    left: bitsOf(list('left')),
    right: bitsOf(list('right')),
    between,
    gaps: between.reduce((bits, { length }) => bits | (1 << length), 0),
    act: String(fields.get('do')),
    needsFrom: fields.get('needs') === 'interval-from',
  };
}
