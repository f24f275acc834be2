/** Numbers in digits and words, for dates and quantities alike. */
export { AgeCues, ageCuesOf } from './age.js';
export { type Numeral, Numerals, numeralsOf } from './numerals.js';
export { type NumberReading, readNumber } from './read.js';
