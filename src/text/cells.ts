/** What the record of a word holds, in cells from where it begins: intern.ts. Before these come its number and length. */
export const SHAPE = 2;
export const MARKS = 3;
export const GRAMMAR = 4;
export const EXTRA = 5;
export const TAG_SET = 6;
export const LETTER = 7;
export const LEMMA = 8;
export const TEMPLATE = 9;
/** Where the dictionary lists the word's form, or -1. */
export const FORMS = 10;
/** The spelling, two code units a cell. */
export const SPELLING = 11;
