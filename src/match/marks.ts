/**
 * One integer a token that says which scans it can matter to: copied from its word when the text is read, so that a
 * scan over an article walks one flat array and touches the words of interest only.
 */
import type { Compiled } from '../dictionary/compiled.js';

/** Some gazetteer name may begin or go on here. */
export const MARK_NAMES = 1;
/** Rules of these kinds may start here. */
const RULE_MARKS: Readonly<Record<string, number>> = { date: 2, quantity: 4, organisation: 8 };
/** A rule of any other kind may start here. */
const MARK_OTHER_RULES = 16;
/** Words of these classes. */
const CLASS_MARKS: Readonly<Record<string, number>> = {
  PlaceType: 32,
  Programme: 64,
  OrganisationHead: 128,
  LegalForm: 256,
  ThemeTime: 512,
  Numeral: 1024,
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

/** Tags of the marked classes that the dictionaries have, with their marks. */
export function markedTags({ header }: Compiled): readonly { readonly tag: number; readonly mark: number }[] {
  return Object.entries(CLASS_MARKS)
    .map(([name, mark]) => ({ tag: header.tags.indexOf(name), mark }))
    .filter(({ tag }) => tag >= 0);
}
