/**
 * Identity over a corpus without a register: a mention's entity is a function of its own article and of the
 * dictionaries, so it is the same whatever the order of articles or the number of workers.
 *
 * Two mentions are one body when the dictionary lists both names in one entry, when the article introduced one by the
 * other («… (КМТ)»), or when their normal forms are equal after legal forms, quotes and spellings are evened out.
 * Never by similarity: «школа №10» and «школа №11» are 0.96 alike.
 */
import type { Draft, NamedDraft } from '../../extract/draft.js';
import { isNamed } from '../../extract/draft.js';
import type { Engine } from '../../match/engine.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import { acronymOf } from '../coreference/acronym.js';

/** Bodies of which every town has its own: a key that is nothing but a type word and a number. */
const NUMBERED = /(?:^|\s)№?\d+(?:\s|$)/;

interface Spelling {
  readonly legal: ReadonlySet<string>;
  readonly same: readonly (readonly [from: string, to: string])[];
  /** Names already evened out. */
  readonly done: Map<string, string>;
}

const MAX_DONE = 50_000;

const spellings = new WeakMap<Engine, Spelling>();

/** Sets `entity` on every named draft of a settled article. `hash` is the article's content hash. */
export function identify(engine: Engine, drafts: readonly Draft[], hash: string): void {
  const spelling = spellingOf(engine);
  const named = drafts.filter(isNamed);
  const town = mainTown(named);
  const keys = new Map<string, string>();
  for (const draft of named) {
    const id = `${draft.kind}:${keyOf(draft, spelling, town, hash)}`;
    draft.identity = id;
    const at = `${draft.kind}\0${draft.normal}`;
    if (!keys.has(at)) keys.set(at, id);
  }
  joinAbbreviations(engine, named);
  for (const draft of named) {
    if (draft.sameAs === undefined) continue;
    draft.identity = keys.get(`${draft.kind}\0${draft.sameAs}`) ?? `${draft.kind}:${evened(draft.sameAs, spelling)}`;
  }
}

/** «… техникум (КМТ)», «Кузнецкий металлургический техникум … КМТ»: an unlisted abbreviation is the name it shortens. */
function joinAbbreviations(engine: Engine, named: readonly NamedDraft[]): void {
  const { tokens } = engine;
  const full = new Map<string, string>();
  let before: NamedDraft | null = null;
  for (const draft of named) {
    if (draft.kind !== 'organisation') continue;
    const word = tokens.words[draft.first]!;
    const short =
      draft.first === draft.last && draft.listed === undefined && (word.shape & (S.UPPER | S.MIXED_CASE)) !== 0;
    if (short) {
      const bracketed = before && draft.first - before.last === 2 && tokens.words[draft.first - 1]!.surface === '(';
      const id = full.get(word.surface) ?? (bracketed ? before?.identity : undefined);
      if (id !== undefined) {
        draft.identity = id;
        full.set(word.surface, id);
      }
    } else {
      const acronym = acronymOf(tokens, draft.first, draft.last);
      if (acronym !== '' && draft.identity !== undefined && !full.has(acronym)) full.set(acronym, draft.identity);
    }
    before = draft;
  }
}

function keyOf(draft: NamedDraft, spelling: Spelling, town: string | null, hash: string): string {
  if (draft.listed !== undefined) return evened(draft.listed, spelling);
  const key = evened(draft.normal, spelling) || fold(draft.normal);
  switch (draft.kind) {
    case 'organisation': {
      if (!NUMBERED.test(key)) return key;
      // «школа №10» is another school in every town; without a town it is the article's own
      const place = draft.values.place ?? town;
      return `${key} @ ${place === null ? hash : fold(place)}`;
    }
    case 'place': {
      const { code, parent } = draft.values;
      const within = parent ?? code;
      return within === null ? key : `${key} @ ${fold(within)}`;
    }
    case 'person': {
      const { surname, name } = draft.values;
      return surname !== null && name !== null ? evened(`${name} ${surname}`, spelling) : key;
    }
    default:
      return key;
  }
}

/** Lower case, no quotes or full stops, one spelling of what is spelled in two ways, legal forms left out. */
export function evened(name: string, spelling: Spelling): string {
  // the same names come again and again: «Россия», «Москва»
  const known = spelling.done.get(name);
  if (known !== undefined) return known;
  if (spelling.done.size >= MAX_DONE) spelling.done.clear();
  const key = even(name, spelling);
  spelling.done.set(name, key);
  return key;
}

function even(name: string, { legal, same }: Spelling): string {
  let key = ` ${fold(name)
    .replace(/[«»„“”"'.,()]/g, ' ')
    .replace(/[-–—]/g, '-')
    .replace(/№\s*/g, '№')
    .replace(/\s+/g, ' ')
    .trim()} `;
  for (const [from, to] of same) key = key.replaceAll(` ${from} `, ` ${to} `);
  return key
    .trim()
    .split(' ')
    .filter((word) => !legal.has(word))
    .join(' ');
}

/** The first city or settlement of the article. */
function mainTown(named: readonly NamedDraft[]): string | null {
  for (const draft of named) {
    if (draft.kind !== 'place') continue;
    if (draft.values.type === 'city' || draft.values.type === 'settlement') return draft.listed ?? draft.normal;
  }
  return null;
}

/** The dictionaries' `identity` sections. */
export function spellingOf(engine: Engine): Spelling {
  let spelling = spellings.get(engine);
  if (!spelling) {
    const legal = new Set<string>();
    const same: [string, string][] = [];
    for (const section of engine.dictionary.header.sections.identity ?? []) {
      if (Array.isArray(section.legal)) for (const word of section.legal) legal.add(fold(String(word)));
      if (typeof section.same === 'object' && section.same !== null) {
        for (const [from, to] of Object.entries(section.same)) same.push([fold(from), fold(String(to))]);
      }
    }
    // longer spellings first: «российской федерации» before «рф»
    spelling = { legal, same: same.sort((a, b) => b[0].length - a[0].length), done: new Map() };
    spellings.set(engine, spelling);
  }
  return spelling;
}
