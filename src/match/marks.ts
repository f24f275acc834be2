/**
 * One integer a token that says which scans it can matter to: copied from its word when the text is read, so that a
 * scan over an article walks one flat array and touches the words of interest only.
 */
import type { Compiled } from '../dictionary/compiled.js';
import * as S from '../text/shape.js';
import type { Word } from '../text/word.js';

/** Some gazetteer name may begin here, may go on here, is this word alone. */
export const MARK_NAMES = 1 << 0;
export const MARK_KEYED = 1 << 1;
export const MARK_WHOLE_NAME = 1 << 2;
/** Rules of these kinds may start here. */
export const MARK_DATE_RULES = 1 << 3;
export const MARK_QUANTITY_RULES = 1 << 4;
export const MARK_ORGANISATION_RULES = 1 << 5;
export const MARK_OTHER_RULES = 1 << 6;
/** An amount may begin here: digits, number words, «два-три». */
export const MARK_NUMBER = 1 << 7;
/** A part of a person's name may stand here: a capital, an initial, a particle. */
export const MARK_NAME_PART = 1 << 8;
/** A type word of an organisation may stand here, or be the end of a long word. */
export const MARK_LONG_WORD = 1 << 9;
/** A place may follow, and does not follow. */
export const MARK_PLACE_PREPOSITION = 1 << 10;
export const MARK_NOT_BEFORE_PLACE = 1 << 11;
/** The word may be the clipped name of an office, an unlisted abbreviation, the adjective of a place: see `unmark`. */
export const MARK_CLIPPED = 1 << 12;
export const MARK_ABBREVIATION = 1 << 13;
export const MARK_PLACE_ADJECTIVE = 1 << 14;
/** Around the name of a programme, or on the way to it from its type word, the word itself matters. */
export const MARK_PROGRAMME_PATH = 1 << 15;
/** The word may be a type word of places; that «с» is none without its dot is seen at a closer look. */
export const MARK_PLACE_TYPE = 1 << 16;
/** A word for a person's role, for an artist's. */
export const MARK_ROLE = 1 << 17;
export const MARK_ARTIST = 1 << 18;
/** «имени»: somebody in whose honour a name is given may follow. */
export const MARK_HONOUR = 1 << 19;
/** Words of single classes: see `classMark`. */
export const MARK_LISTED_PLACE_TYPE = 1 << 20;
export const MARK_PROGRAMME = 1 << 21;
export const MARK_ORGANISATION_HEAD = 1 << 22;
export const MARK_LEGAL_FORM = 1 << 23;
export const MARK_THEME_TIME = 1 << 24;
export const MARK_ORGANISATION_PREPOSITION = 1 << 25;
export const MARK_ORGANISATION_ADJECTIVE = 1 << 26;
export const MARK_ORGANISATION_OFFICE = 1 << 27;

const RULE_MARKS: Readonly<Record<string, number>> = {
  date: MARK_DATE_RULES,
  quantity: MARK_QUANTITY_RULES,
  organisation: MARK_ORGANISATION_RULES,
};
/** What the words of a class are marked with. */
const CLASS_MARKS: Readonly<Record<string, number>> = {
  PlaceType: MARK_LISTED_PLACE_TYPE | MARK_PLACE_TYPE,
  Programme: MARK_PROGRAMME,
  OrganisationHead: MARK_ORGANISATION_HEAD,
  LegalForm: MARK_LEGAL_FORM,
  ThemeTime: MARK_THEME_TIME,
  Numeral: MARK_NUMBER,
  Vague: MARK_NUMBER,
  NameParticle: MARK_NAME_PART,
  PatronymicEnd: MARK_NAME_PART,
  PlacePreposition: MARK_PLACE_PREPOSITION,
  NotBeforePlace: MARK_NOT_BEFORE_PLACE,
  Modifier: MARK_PLACE_ADJECTIVE,
  NamedAfter: MARK_HONOUR,
  NamedInHonour: MARK_HONOUR,
  ProgrammeMemory: MARK_HONOUR,
  OrganisationPreposition: MARK_ORGANISATION_PREPOSITION,
  OrganisationAdjective: MARK_ORGANISATION_ADJECTIVE,
  OrganisationOffice: MARK_ORGANISATION_OFFICE,
  PersonRole: MARK_ROLE,
  ArtistRole: MARK_ARTIST,
  ProgrammeBreak: MARK_PROGRAMME_PATH,
  ProgrammeBridge: MARK_PROGRAMME_PATH,
  ProgrammeNaming: MARK_PROGRAMME_PATH,
  ProgrammeCalled: MARK_PROGRAMME_PATH,
  ProgrammeCue: MARK_PROGRAMME_PATH,
  BroadcastCue: MARK_PROGRAMME_PATH,
};

/**
 * Takes back a mark that a closer look at the word has found wrong: later articles pass the word by. Marks that the
 * shape alone gives are guesses of this sort.
 */
export function unmark(word: Word, mark: number): void {
  word.remark(word.marks & ~mark);
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
