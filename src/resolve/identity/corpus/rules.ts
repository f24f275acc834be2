/** The dictionaries' `identity` sections as the joining of a corpus wants them. */
import type { Kind } from '../../../record/types.js';
import { fold } from '../../../text/characters.js';
import { evened, readSpelling, type Section, type Spelling } from '../spelling.js';
import { Sounds } from './sounds.js';
import { NameWords } from './words.js';

/** One step: an evidence class, and how much of it is enough. */
export interface Join {
  /** Stable name of the rule, kept in `aliases.rule`. */
  readonly rule: string;
  readonly by: string;
  /** Null: all kinds. */
  readonly kinds: ReadonlySet<string> | null;
  readonly number: (name: string, otherwise: number) => number;
}

export interface Family {
  readonly name: string;
  /** Stems of its type words and of what comes and goes beside them. */
  readonly stems: ReadonlySet<string>;
}

export interface IdentityRules {
  readonly spelling: Spelling;
  readonly joins: readonly Join[];
  readonly families: ReadonlyMap<string, Family>;
  readonly general: ReadonlySet<string>;
  readonly onePerPlace: ReadonlySet<string>;
  /** Other names of a place (folded) -> the name that it is shown by: «РФ» -> «Россия». */
  readonly places: ReadonlyMap<string, string>;
  /** Stem of an adjective -> evened place. */
  readonly adjectives: ReadonlyMap<string, string>;
  readonly either: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly sounds: Sounds;
  /** Groups of names that the user declared one, and declared different. */
  readonly same: readonly (readonly string[])[];
  readonly different: readonly (readonly string[])[];
  readonly stem: (word: string) => string;
  readonly words: NameWords;
  /** Stems of the words of a type and of its family. */
  readonly typeStems: (type: string) => ReadonlySet<string>;
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function all<T>(sections: readonly Section[], name: string, read: (item: unknown) => T): T[] {
  return sections.flatMap((section) => {
    const list = section[name];
    return Array.isArray(list) ? list.map(read) : [];
  });
}

function joinOf(item: unknown): Join {
  const fields = isRecord(item) ? item : {};
  return {
    rule: String(fields.rule),
    by: String(fields.by),
    kinds: Array.isArray(fields.kinds) ? new Set(strings(fields.kinds)) : null,
    number: (name, otherwise) => (typeof fields[name] === 'number' ? fields[name] : otherwise),
  };
}

/** Whether a step is for names of this kind. */
export const isFor = ({ kinds }: Join, kind: Kind): boolean => kinds === null || kinds.has(kind);

export function readRules(sections: readonly Section[]): IdentityRules {
  const wordSet = (name: string): ReadonlySet<string> => new Set(all(sections, name, (item) => fold(String(item))));
  const nameWords = new NameWords(wordSet('fillers'));
  const stem = (word: string): string => nameWords.get(word).stem;
  const families = new Map<string, Family>();
  for (const item of all(sections, 'families', (value) => (isRecord(value) ? value : {}))) {
    const types = strings(item.types).map(fold);
    const words = [...types, ...strings(item.also).map(fold)].flatMap((type) => type.split(/[\s-]/));
    const family = { name: types[0] ?? '', stems: new Set(words.map(stem)) };
    for (const type of types) families.set(type, family);
  }
  const ofType = new Map<string, ReadonlySet<string>>();
  const typeStems = (type: string): ReadonlySet<string> => {
    let known = ofType.get(type);
    if (!known) {
      known = families.get(type)?.stems ?? new Set(type.split(/[\s-]/).map(stem));
      ofType.set(type, known);
    }
    return known;
  };
  const adjectives = new Map<string, string>();
  for (const section of sections) {
    if (!isRecord(section.adjectives)) continue;
    for (const [word, place] of Object.entries(section.adjectives))
      adjectives.set(stem(fold(word)), fold(String(place)));
  }
  const places = new Map<string, string>();
  for (const section of sections) {
    if (!isRecord(section.places)) continue;
    for (const [shown, others] of Object.entries(section.places))
      for (const other of strings(others)) places.set(fold(other), shown);
  }
  const spelling = readSpelling(sections);
  // identifiers stay as they are
  const names = (list: unknown): string[] =>
    strings(list).map((name) => (/^[a-z]+:/.test(name) ? name : evened(name, spelling)));
  return {
    spelling,
    joins: all(sections, 'joins', joinOf),
    families,
    general: wordSet('general'),
    onePerPlace: wordSet('one-per-place'),
    places,
    adjectives,
    either: wordSet('either'),
    endings: all(sections, 'endings', String),
    sounds: new Sounds(all(sections, 'sounds', (value) => (isRecord(value) ? value : {}))),
    same: all(sections, 'same', names),
    different: all(sections, 'different', names),
    stem,
    words: nameWords,
    typeStems,
  };
}
