/** A name for the user's own dictionary: where it goes, what is written, and whether it is there already. */

import type { Located, RawEntry, RawFile } from './model.js';
import { appendItem, flowItem } from './own-file.js';
import { closest } from './suggest.js';

export type AddedKind = 'organisation' | 'place' | 'programme' | 'person';
export const ADDED_KINDS: readonly AddedKind[] = ['organisation', 'place', 'programme', 'person'];

export interface Addition {
  readonly kind: AddedKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Type of the organisation, place or programme; null if not given. */
  readonly type: string | null;
  /** With its mark: "Рядом работает [X]."; null while no sentence is chosen. */
  readonly example: string | null;
}

/** Name of the file of a kind in the user's folder. */
export const fileOf = (kind: AddedKind): string => `${kind}s.yaml`;

const HEADS: Readonly<Record<AddedKind, string>> = {
  organisation: '# Organisations of our own. docs/dictionaries.md tells what an entry may hold.',
  place: '# Places of our own. docs/dictionaries.md tells what an entry may hold.',
  programme: '# Programmes of our own. docs/dictionaries.md tells what an entry may hold.',
  person: '# Given names and surnames of our own. docs/dictionaries.md tells what an entry may hold.',
};

/** Types that places may have. */
export const PLACE_TYPES = [
  ...['country', 'region', 'district', 'city', 'settlement', 'street'],
  ...['water', 'mountain', 'area', 'facility', 'continent', 'other'],
] as const;

/** What is wrong with what was given, as one line; null if nothing. */
export function mistakeIn({ kind, name, aliases, type }: Addition): string | null {
  const names = [name, ...aliases];
  if (names.some((n) => n.trim() === '')) return 'a name must not be empty';
  if (names.some((n) => /[\p{Cc}[\]]/u.test(n))) return 'a name holds no brackets and no control characters';
  if (kind === 'person' && aliases.length > 0) return 'a person has no aliases: add each name by itself';
  if (kind === 'person' && type !== null) return 'a person has no type';
  if (kind === 'place') {
    if (type === null) return `a place needs --type: one of ${PLACE_TYPES.join(', ')}`;
    if (!PLACE_TYPES.some((t) => t === type)) {
      const hint = closest(type, PLACE_TYPES);
      return `a place has no type "${type}"${hint ? `; did you mean "${hint}"?` : `; it is one of ${PLACE_TYPES.join(', ')}`}`;
    }
  }
  return null;
}

/** Where a name of the kind stands already, with all that its entry says. */
export interface Standing {
  readonly file: RawFile;
  readonly entry: Located<RawEntry>;
}

/** The live entry of this name or alias (case and ё as they are), the last one winning; null if there is none. */
export function standing(files: readonly RawFile[], { kind, name }: Addition): Standing | null {
  let found: Standing | null = null;
  for (const file of files) {
    if (file.kind !== kind) continue;
    for (const entry of file.entries) {
      const { value } = entry;
      if (value.name !== name && !(value.aliases ?? []).includes(name)) continue;
      found = value.off === true ? null : { file, entry };
    }
  }
  return found;
}

/** The file with the addition; `text` is empty for a new one. Throws DictionaryError. */
export function withAddition(text: string, addition: Addition, over: RawEntry | null): string {
  const { kind } = addition;
  const file = fileOf(kind);
  const start = text === '' ? `${HEADS[kind]}\nkind: ${kind}\n` : text;
  if (kind !== 'person') return appendItem(start, file, ['entries'], flowItem(entryOf(addition, over)));
  return classWords(addition).reduce((out, [name, word], i) => {
    const examples = i === 0 && addition.example !== null ? { examples: [addition.example] } : {};
    return appendItem(out, file, ['classes', name], flowItem({ word, ...examples }));
  }, start);
}

/** An entry that lies over another of the same name keeps what that one says. */
function entryOf({ kind, name, aliases, type, example }: Addition, over: RawEntry | null): Record<string, unknown> {
  const { examples: _examples, off: _off, aliases: before = [], ...rest } = over ?? { name };
  const all = [...new Set([...before, ...aliases])].filter((alias) => alias !== rest.name);
  return {
    ...rest,
    ...(type === null ? {} : { type }),
    // a name of several words is no chance meeting outside quotes either
    ...(kind === 'programme' && over === null && /\s/u.test(name) ? { plain: true } : {}),
    ...(all.length === 0 ? {} : { aliases: all }),
    ...(example === null ? {} : { examples: [example] }),
  };
}

/** A person's name by parts: the last word is the surname, the first of several the given name. */
export function classWords({ name }: Addition): readonly (readonly [className: string, word: string])[] {
  const words = name.trim().split(/\s+/u);
  const surname = words[words.length - 1] ?? name;
  const given = words.length > 1 ? words[0] : undefined;
  return given === undefined
    ? [['ExtraSurname', surname]]
    : [
        ['ExtraSurname', surname],
        ['ExtraGivenName', given],
      ];
}
