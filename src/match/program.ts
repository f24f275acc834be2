/**
 * Patterns as one program of integers that `matcher.ts` runs: repetitions written out, so that every instruction is
 * met once on a way through a pattern. A pattern is translated when it is first tried.
 */
import * as C from './codes.js';
import { IntList } from './int-list.js';
import { METHODS, type Method } from './methods.js';
import type { NegatableTest, Pattern, PatternNode } from './pattern.js';

const NOT_YET = -1;

export class Program {
  readonly code = new IntList();
  readonly testCode = new IntList();
  /** Tests by number, as the pattern has them: for tracing. */
  readonly tests: NegatableTest[] = [];
  readonly methods: readonly Method[] = Object.values(METHODS);
  /** Test -> where it begins in `testCode`. */
  readonly testAt = new IntList();
  registers = 0;
  /** First instruction of each pattern. */
  private readonly starts: Int32Array;
  private readonly end: number;
  private readonly endOfSentence: number;
  private readonly methodNames = Object.keys(METHODS);

  constructor(private readonly patterns: readonly Pattern[]) {
    this.starts = new Int32Array(patterns.length).fill(NOT_YET);
    this.end = this.emit(C.END, 0, 0);
    this.endOfSentence = this.emit(C.END_OF_SENTENCE, 0, 0);
  }

  /** First instruction of a pattern. */
  startOf(pattern: number): number {
    let start = this.starts[pattern]!;
    if (start === NOT_YET) this.starts[pattern] = start = this.translate(this.patterns[pattern]!);
    return start;
  }

  private translate({ nodes, atStart, atEnd, captures }: Pattern): number {
    const body = this.sequence(nodes, atEnd ? this.endOfSentence : this.end);
    const reset = captures.length > 0 ? this.emit(C.RESET, captures.length, body) : body;
    return atStart ? this.emit(C.START_OF_SENTENCE, 0, reset) : reset;
  }

  private emit(op: number, operand: number, next: number): number {
    const at = this.code.length;
    this.code.push(op);
    this.code.push(operand);
    this.code.push(next);
    return at;
  }

  /** The nodes, then what stands at `next`. */
  private sequence(nodes: readonly PatternNode[], next: number): number {
    let at = next;
    for (let n = nodes.length - 1; n >= 0; n--) at = this.repeated(nodes[n]!, at);
    return at;
  }

  private repeated(node: PatternNode, next: number): number {
    const { min, max, opens, closes } = node;
    const left = closes.reduceRight((at, capture) => this.emit(C.CLOSE, capture, at), next);
    // a capture around nothing is no capture
    const around = opens.length > 0 && closes.length > 0;
    const none = around ? opens.reduceRight((at, capture) => this.emit(C.DROP, capture, at), next) : left;
    let at = max > 0 ? left : none;
    for (let count = max - 1; count >= 0; count--) {
      const once = this.once(node, at);
      at = count < min ? once : this.emit(C.SPLIT, once, count > 0 ? left : none);
    }
    return opens.reduceRight((to, capture) => this.emit(C.OPEN, capture, to), at);
  }

  private once(node: PatternNode, next: number): number {
    if (node.test.t !== 'or' || node.not) return this.emit(C.TEST, this.test(node), next);
    let at = NOT_YET;
    for (const alternative of [...node.test.alternatives].reverse()) {
      const one = this.alternative(alternative, next);
      at = at === NOT_YET ? one : this.emit(C.SPLIT, one, at);
    }
    return at;
  }

  /** An alternative that took nothing would repeat for ever. */
  private alternative(nodes: readonly PatternNode[], next: number): number {
    if (nodes.some(({ min }) => min > 0)) return this.sequence(nodes, next);
    const register = this.registers++;
    return this.emit(C.KEEP, register, this.sequence(nodes, this.emit(C.MOVED, register, next)));
  }

  /** Number of the test. */
  private test(node: NegatableTest): number {
    const { kind, operands } = this.operandsOf(node);
    const number = this.tests.push(node) - 1;
    this.testAt.push(this.testCode.length);
    for (const value of [kind, node.not ? 1 : 0, operands.length, ...operands]) this.testCode.push(value);
    return number;
  }

  private operandsOf({ test }: NegatableTest): { readonly kind: number; readonly operands: readonly number[] } {
    switch (test.t) {
      case 'any':
        return { kind: C.ANY, operands: [] };
      case 'tag':
        return { kind: C.TAGS, operands: [test.tag] };
      case 'tags':
        return { kind: C.TAGS, operands: test.tags };
      case 'method':
        return { kind: C.METHOD, operands: [this.methodNames.indexOf(test.name)] };
      case 'and':
        return { kind: C.AND, operands: test.tests.map((part) => this.test(part)) };
      case 'or':
        return { kind: C.OR, operands: test.alternatives.map((nodes) => this.sequence(nodes, this.end)) };
    }
  }
}
