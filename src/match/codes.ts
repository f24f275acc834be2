/** Integers that `program.ts` writes and `matcher.ts` runs. */

// Instructions are three integers: the operation, its operand, and where it goes on.
/** The match ends here. */
export const END = 0;
/** It ends here if the sentence does. */
export const END_OF_SENTENCE = 1;
/** Goes on with the next token if this one passes test `operand`. */
export const TEST = 2;
/** Goes on at `operand`; if that fails, at the other place. */
export const SPLIT = 3;
/** Capture `operand` begins here; ends here; is none. */
export const OPEN = 4;
export const CLOSE = 5;
export const DROP = 6;
/** Keeps the token in register `operand`; goes on only if it is another one than kept there. */
export const KEEP = 7;
export const MOVED = 8;
/** Captures below `operand` are none. */
export const RESET = 9;
/** Goes on at the start of a sentence only. */
export const START_OF_SENTENCE = 10;

// Tests: the kind, 1 if it is negated, how many operands there are, the operands.
export const ANY = 0;
/** One of the tags. */
export const TAGS = 1;
/** A function of methods.ts. */
export const METHOD = 2;
/** All of the tests. */
export const AND = 3;
/** One of the sequences, by its first instruction. */
export const OR = 4;
/** Where the operands of a test begin. */
export const OPERANDS = 3;
