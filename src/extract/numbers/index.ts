/** Numbers in digits and words, for dates and quantities alike. */
export { AgeCues, ageCuesOf } from './age.js';
export { type Numeral, Numerals, numeralsOf } from './numerals.js';
export { readNumber } from './read.js';
export type { NumberReading } from './reading.js';
