/**
 * One integer a token that says which scans it can matter to: copied from its word when the text is read, so that a
 * scan over an article walks one flat array and touches the words of interest only.
 */
import type { Compiled } from '../dictionary/compiled.js';
import * as S from '../text/shape.js';

/** Some gazetteer name may begin here. */
export const MARK_NAMES = 1;
/** Rules of these kinds may start here. */
const RULE_MARKS: Readonly<Record<string, number>> = { date: 2, quantity: 4, organisation: 8 };
/** A rule of any other kind may start here. */
const MARK_OTHER_RULES = 16;
/** An amount may begin here: digits, number words, «два-три». */
export const MARK_NUMBER = 1024;
/** A part of a person's name may stand here: a capital, an initial, a particle. */
export const MARK_NAME_PART = 2048;
/** A type word of an organisation may stand here, or be the end of a long word. */
export const MARK_LONG_WORD = 4096;
/** A word for a person's role, for an artist's. */
export const MARK_ROLE = 1 << 18;
export const MARK_ARTIST = 1 << 19;
/** The bits from this one up belong to the person rules, which fill them in when they meet a word first. */
export const PERSON_BITS = 20;
/** Words of these classes. */
const CLASS_MARKS: Readonly<Record<string, number>> = {
  PlaceType: 32,
  Programme: 64,
  OrganisationHead: 128,
  LegalForm: 256,
  ThemeTime: 512,
  Numeral: MARK_NUMBER,
  Vague: MARK_NUMBER,
  NameParticle: MARK_NAME_PART,
  PatronymicEnd: MARK_NAME_PART,
  PersonRole: MARK_ROLE,
  ArtistRole: MARK_ARTIST,
};

/** The mark of rules of a kind. */
export function ruleMark(kind: string): number {
  return RULE_MARKS[kind] ?? MARK_OTHER_RULES;
}

/** The mark of a class; throws for a class that has none. */
export function classMark(name: string): number {
  const mark = CLASS_MARKS[name];
  if (mark === undefined) throw new Error(`the class ${name} has no mark; add it to marks.ts`);
  return mark;
}

/** Marks that the shape alone gives. */
export function shapeMarks(shape: number, length: number): number {
  let marks = 0;
  if (shape & (S.NUMBER | S.NUMBER_WORD)) marks |= MARK_NUMBER;
  if (shape & S.HYPHENATED && shape & S.CYRILLIC) marks |= MARK_NUMBER | MARK_NAME_PART;
  if (shape & (S.TITLE | S.INITIAL)) marks |= MARK_NAME_PART;
  if ((shape & (S.WORD | S.TITLE)) === S.WORD && length >= LONG_WORD) marks |= MARK_LONG_WORD;
  return marks;
}

/** «энергокомпания»: a compound is at least this long. */
const LONG_WORD = 9;

/** Tags of the marked classes that the dictionaries have, with their marks. */
export function markedTags({ header }: Compiled): readonly { readonly tag: number; readonly mark: number }[] {
  return Object.entries(CLASS_MARKS)
    .map(([name, mark]) => ({ tag: header.tags.indexOf(name), mark }))
    .filter(({ tag }) => tag >= 0);
}
