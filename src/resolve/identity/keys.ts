/**
 * The key of a mention's body, told from its own article and the dictionaries alone: the same whatever the order of
 * articles or the number of workers. Which keys of a whole collection are one body is told at its end (corpus/).
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
import { evened, readSpelling, type Spelling } from './spelling.js';

/** Bodies of which every town has its own: a key that is nothing but a type word and a number. */
const NUMBERED = /(?:^|\s)№?\d+(?:\s|$)/;

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

/** The first city or settlement of the article. */
function mainTown(named: readonly NamedDraft[]): string | null {
  for (const draft of named) {
    if (draft.kind !== 'place') continue;
    if (draft.values.type === 'city' || draft.values.type === 'settlement') return draft.listed ?? draft.normal;
  }
  return null;
}

function spellingOf(engine: Engine): Spelling {
  let spelling = spellings.get(engine);
  if (!spelling) {
    spelling = readSpelling(engine.dictionary.header.sections.identity ?? []);
    spellings.set(engine, spelling);
  }
  return spelling;
}
