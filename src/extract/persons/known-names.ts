/** Names that the article has given in full, by all their forms: what a lone surname later is read by. */
import type { Engine } from '../../match/engine.js';
import { GENDER_MASK, NAME, PLUR, SURN } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import type { Element } from './elements.js';
import { genderOf } from './elements.js';
import type { NameParts } from './full.js';
import type { PersonSetup } from './setup.js';

/** Folded form -> the full name that it may stand for. */
export type Known = Map<string, { of: NameParts | null; isGiven: boolean }>;

/** Learns the surname and the given name of a full name. */
export function learnFull(
  engine: Engine,
  setup: PersonSetup,
  elements: readonly Element[],
  known: Known,
  parts: NameParts,
): void {
  const { tokens } = engine;
  const given = parts.given >= 0 && elements[parts.given] !== 'I' ? tokens.words[parts.given]! : null;
  if (parts.surname >= 0 && parts.surname === parts.surnameLast) {
    const word = tokens.words[parts.surname]!;
    if (elements[parts.surname] !== 'L' || word.extra & SURN || word.hasTag(setup.surname))
      learnWord(engine, known, word, parts, false, given ? genderOf(given) : 0);
  }
  if (given) {
    const element = elements[parts.given];
    if (element === 'G' || element === 'U' || element === 'B') learnWord(engine, known, given, parts, true, 0);
  }
}

/** Case forms of a name; of a surname those that fit the person's gender, and the plural. */
export function learnWord(
  engine: Engine,
  known: Known,
  word: Word,
  of: NameParts | null,
  isGiven: boolean,
  gender: number,
): void {
  const add = (form: string): void => {
    const other = known.get(form);
    if (form.length > 2 && (!other || (other.isGiven && !isGiven))) known.set(form, { of, isGiven });
  };
  // named in full before: its forms are known
  const before = known.get(word.folded);
  if (before && before.isGiven === isGiven && (before.of !== null || of === null)) return;
  add(word.folded);
  for (const form of formsOf(engine, word, isGiven, gender)) add(form);
}

/** Forms of a name, worked out once a word: by whether it is a given name, and by the bearer's gender bits. */
const formsOfWords = new WeakMap<Word, Map<number, readonly string[]>>();

function formsOf(engine: Engine, word: Word, isGiven: boolean, gender: number): readonly string[] {
  let known = formsOfWords.get(word);
  if (!known) {
    known = new Map();
    formsOfWords.set(word, known);
  }
  const key = isGiven ? -1 : gender;
  let forms = known.get(key);
  if (!forms) {
    const mark = isGiven ? NAME : SURN;
    const marked = word.readings.filter((r) => r.extra & mark);
    const out = new Set<string>();
    for (const reading of marked.length > 0 ? marked : word.readings.slice(0, 2)) {
      for (const { form, grammar } of engine.morphology.forms(reading)) {
        if (gender && !(grammar & PLUR) && grammar & GENDER_MASK && !(grammar & gender)) continue;
        if (isGiven && grammar & PLUR) continue;
        out.add(fold(form));
      }
    }
    forms = [...out];
    known.set(key, forms);
  }
  return forms;
}
