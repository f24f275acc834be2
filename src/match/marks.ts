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
/** A place may follow, and does not follow. */
export const MARK_PLACE_PREPOSITION = 1 << 20;
export const MARK_NOT_BEFORE_PLACE = 1 << 21;
/** The word may be the clipped name of an office, an unlisted abbreviation, the adjective of a place: see `unmark`. */
export const MARK_CLIPPED = 1 << 22;
export const MARK_ABBREVIATION = 1 << 23;
export const MARK_PLACE_ADJECTIVE = 1 << 24;
/** Around the name of a programme, or on the way to it from its type word, the word itself matters. */
const MARK_PROGRAMME_PATH = 1 << 29;
/** The word may be a type word of places; that «с» is none without its dot is seen at a closer look. */
export const MARK_PLACE_TYPE = 1 << 30;
/** «имени»: somebody in whose honour a name is given may follow. */
export const MARK_HONOUR = 1 << 25;
/** Words of these classes. */
const CLASS_MARKS: Readonly<Record<string, number>> = {
  PlaceType: 32 | MARK_PLACE_TYPE,
  Programme: 64,
  OrganisationHead: 128,
  LegalForm: 256,
  ThemeTime: 512,
  Numeral: MARK_NUMBER,
  Vague: MARK_NUMBER,
  NameParticle: MARK_NAME_PART,
  PatronymicEnd: MARK_NAME_PART,
  PlacePreposition: MARK_PLACE_PREPOSITION,
  NotBeforePlace: MARK_NOT_BEFORE_PLACE,
  Modifier: MARK_PLACE_ADJECTIVE,
  NamedAfter: MARK_HONOUR,
  NamedInHonour: MARK_HONOUR,
  OrganisationPreposition: 1 << 26,
  OrganisationAdjective: 1 << 27,
  OrganisationOffice: 1 << 28,
  ProgrammeBreak: MARK_PROGRAMME_PATH,
  ProgrammeBridge: MARK_PROGRAMME_PATH,
  ProgrammeNaming: MARK_PROGRAMME_PATH,
  ProgrammeCue: MARK_PROGRAMME_PATH,
  BroadcastCue: MARK_PROGRAMME_PATH,
};

/**
 * Takes back a mark that a closer look at the word has found wrong: later articles pass the word by. Marks that the
 * shape alone gives are guesses of this sort.
 */
export function unmark(word: { marks: number }, mark: number): void {
  word.marks &= ~mark;
}

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
  if (shape & S.TITLE && length >= CLIPPED_WORD) marks |= MARK_CLIPPED;
  if (shape & (S.UPPER | S.MIXED_CASE) && (shape & ABBREVIATION_SHAPE) === S.CYRILLIC) marks |= MARK_ABBREVIATION;
  return marks;
}

/** «энергокомпания»: a compound is at least this long. */
const LONG_WORD = 9;
/** «Росстат»: a clipped name is at least this long. */
const CLIPPED_WORD = 6;
/** Of these an unlisted abbreviation has Cyrillic letters alone. */
const ABBREVIATION_SHAPE = S.CYRILLIC | S.LATIN | S.INITIAL | S.DOMAIN;

/** Tags of the marked classes that the dictionaries have, with their marks. */
export function markedTags({ header }: Compiled): readonly { readonly tag: number; readonly mark: number }[] {
  return Object.entries(CLASS_MARKS)
    .map(([name, mark]) => ({ tag: header.tags.indexOf(name), mark }))
    .filter(({ tag }) => tag >= 0);
}
