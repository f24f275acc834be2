/**
 * Runs one pattern at one token: backtracking over the program of program.ts, bounded by the sentence.
 * No allocation: captures live in shared arrays that the caller reads before the next call.
 */
import type { Tokens } from '../text/tokens.js';
import * as C from './codes.js';
import type { Plans } from './plans.js';
import type { Program } from './program.js';

export class Matcher {
  /** First token of capture i, or -1. */
  readonly from = new Int32Array(32);
  /** One past the last token of capture i. */
  readonly to = new Int32Array(32);
  /** Ways not yet tried: an instruction and a token each. */
  private ways = new Int32Array(64);
  private top = 0;
  private readonly registers: number[] = [];
  /** Tests made since the last reset: what the linear-time test counts. */
  steps = 0;
  private limit = 0;
  private first = 0;

  constructor(
    private readonly tokens: Tokens,
    protected readonly program: Program,
    private readonly plans: Plans,
  ) {}

  /** One past the last token of the longest match of the pattern that begins at token `at`, or -1. */
  match(pattern: number, at: number): number {
    const start = this.program.startOf(pattern);
    this.limit = this.tokens.sentenceEnd[at]!;
    this.first = at;
    return this.run(start, at);
  }

  private run(start: number, first: number): number {
    const code = this.program.code.array;
    const { registers, limit } = this;
    const bottom = this.top;
    let pc = start;
    let at = first;
    for (;;) {
      const operand = code[pc + 1]!;
      let fits = true;
      switch (code[pc]!) {
        case C.END:
          this.top = bottom;
          return at;
        case C.END_OF_SENTENCE:
          if (at === limit) {
            this.top = bottom;
            return at;
          }
          fits = false;
          break;
        case C.TEST:
          fits = at < limit && this.accepts(operand, at);
          at++;
          break;
        case C.SPLIT:
          this.leave(code[pc + 2]!, at);
          pc = operand;
          continue;
        case C.OPEN:
          this.from[operand] = at;
          break;
        case C.CLOSE:
          this.to[operand] = at;
          break;
        case C.DROP:
          this.from[operand] = -1;
          break;
        case C.KEEP:
          registers[operand] = at;
          break;
        case C.MOVED:
          fits = at !== registers[operand];
          break;
        case C.RESET:
          for (let i = 0; i < operand; i++) this.from[i] = -1;
          break;
        case C.START_OF_SENTENCE:
          fits = this.tokens.sentenceStart[at] === at;
          break;
      }
      if (fits) pc = code[pc + 2]!;
      else {
        if (this.top === bottom) return -1;
        this.top -= 2;
        pc = this.ways[this.top]!;
        at = this.ways[this.top + 1]!;
      }
    }
  }

  /** Leaves a way for later. */
  private leave(pc: number, at: number): void {
    if (this.top + 2 > this.ways.length) {
      const larger = new Int32Array(this.ways.length * 2);
      larger.set(this.ways);
      this.ways = larger;
    }
    this.ways[this.top++] = pc;
    this.ways[this.top++] = at;
  }

  /** Open to tracing: explain watches which tests fail. */
  protected accepts(test: number, at: number): boolean {
    const code = this.program.testCode.array;
    const start = this.program.testAt.array[test]!;
    return this.check(code, start, at) === (code[start + 1] === 0);
  }

  private check(code: Int32Array, start: number, at: number): boolean {
    this.steps++;
    const operands = start + C.OPERANDS;
    const end = operands + code[start + 2]!;
    switch (code[start]!) {
      case C.TAGS: {
        const tagSet = this.tokens.tagSet[at]!;
        for (let i = operands; i < end; i++) if (this.plans.hasTag(tagSet, code[i]!)) return true;
        return false;
      }
      case C.METHOD:
        return this.program.methods[code[operands]!]!(this.tokens, at, this.first);
      case C.AND: {
        for (let i = operands; i < end; i++) if (!this.accepts(code[i]!, at)) return false;
        return true;
      }
      case C.OR: {
        for (let i = operands; i < end; i++) if (this.run(code[i]!, at) >= 0) return true;
        return false;
      }
      default:
        return true;
    }
  }
}
