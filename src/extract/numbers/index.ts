/** Numbers in digits and words, for dates and quantities alike. */
export { type Numeral, Numerals, numeralsOf } from './numerals.js';
export { type NumberReading, readNumber } from './read.js';
