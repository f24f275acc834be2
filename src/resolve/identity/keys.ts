/**
 * The key of a mention's body, told from its own article and the dictionaries alone: the same whatever the order of
 * articles or the number of workers. Which keys of a whole collection are one body is told at its end (corpus/).
 *
 * Two mentions are one body when the dictionary lists both names in one entry, when the article introduced one by the
 * other («… (КМТ)»), or when their normal forms are equal after legal forms, quotes and spellings are evened out.
 * Never by similarity: «школа №10» and «школа №11» are 0.96 alike.
 */
import type { Draft, NamedDraft, OrganisationDraft } from '../../extract/draft.js';
import type { Engine } from '../../match/engine.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { acronymOf } from '../coreference/acronym.js';
import { Ids } from './ids.js';
import { readSpelling } from './spelling.js';

/** Bodies of which every town has its own: a key that is nothing but a type word and a number. */
const NUMBERED = /(?:^|\s)№?\d+(?:\s|$)/;

const known = new WeakMap<Engine, Ids>();

/** Sets `entity` on every named draft of a settled article. `hash` is the article's content hash. */
export function identify(engine: Engine, drafts: readonly Draft[], hash: string): void {
  const ids = idsOf(engine);
  let introduced = false;
  let shortened = false;
  for (const draft of drafts) {
    if (draft.kind === 'date' || draft.kind === 'quantity') continue;
    draft.identity = idOf(draft, drafts, ids, hash);
    if (draft.sameAs !== undefined) introduced = true;
    if (draft.kind === 'organisation' && isShort(engine.tokens, draft)) shortened = true;
  }
  // what another name of the article means is asked only where one may mean another
  const named = introduced ? byName(drafts) : null;
  if (shortened) joinAbbreviations(engine.tokens, drafts);
  if (named !== null) joinIntroduced(drafts, named, ids);
}

/** Names -> the identifier of the first draft that bears it. */
function byName(drafts: readonly Draft[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const draft of drafts) {
    if (draft.kind === 'date' || draft.kind === 'quantity' || draft.identity === undefined) continue;
    const at = `${draft.kind}\0${draft.normal}`;
    if (!named.has(at)) named.set(at, draft.identity);
  }
  return named;
}

/** Names that the article has introduced by others are one with them. */
function joinIntroduced(drafts: readonly Draft[], named: ReadonlyMap<string, string>, ids: Ids): void {
  for (const draft of drafts) {
    if (draft.kind === 'date' || draft.kind === 'quantity' || draft.sameAs === undefined) continue;
    draft.identity = named.get(`${draft.kind}\0${draft.sameAs}`) ?? ids.of(draft.kind, draft.sameAs);
  }
}

/** One word in capitals that no dictionary lists. */
function isShort(tokens: Tokens, { first, last, listed }: OrganisationDraft): boolean {
  return first === last && listed === undefined && (tokens.shape[first]! & (S.UPPER | S.MIXED_CASE)) !== 0;
}

/** «… техникум (КМТ)», «Кузнецкий металлургический техникум … КМТ»: an unlisted abbreviation is the name it shortens. */
function joinAbbreviations(tokens: Tokens, drafts: readonly Draft[]): void {
  const full = new Map<string, string>();
  let before: OrganisationDraft | null = null;
  for (const draft of drafts) {
    if (draft.kind !== 'organisation') continue;
    if (isShort(tokens, draft)) {
      const { surface } = tokens.words.at(draft.first);
      const bracketed = before && draft.first - before.last === 2 && tokens.words.at(draft.first - 1).surface === '(';
      const id: string | undefined = full.get(surface) ?? (bracketed ? before?.identity : undefined);
      if (id !== undefined) {
        draft.identity = id;
        full.set(surface, id);
      }
    } else {
      const acronym = acronymOf(tokens, draft.first, draft.last);
      if (acronym !== '' && draft.identity !== undefined && !full.has(acronym)) full.set(acronym, draft.identity);
    }
    before = draft;
  }
}

function idOf(draft: NamedDraft, drafts: readonly Draft[], ids: Ids, hash: string): string {
  const { kind, source } = draft;
  if (draft.listed !== undefined) {
    if (source === undefined) return ids.of(kind, draft.listed);
    source.identity ??= ids.of(kind, draft.listed);
    return source.identity;
  }
  if (kind === 'person') {
    const { surname, name } = draft.values;
    if (surname !== null && name !== null) return ids.of(kind, `${name} ${surname}`);
  }
  const id = ids.ofUnlisted(kind, draft.normal);
  if (kind === 'organisation') {
    // «школа №10» is another school in every town; without a town it is the article's own
    if (!NUMBERED.test(id.slice(kind.length + 1))) return id;
    const place = draft.values.place ?? mainTown(drafts);
    return `${id} @ ${place === null ? hash : fold(place)}`;
  }
  if (kind === 'place') {
    const { code, parent } = draft.values;
    const within = parent ?? code;
    return within === null ? id : `${id} @ ${fold(within)}`;
  }
  return id;
}

/** The first city or settlement of the article. */
function mainTown(drafts: readonly Draft[]): string | null {
  for (const draft of drafts) {
    if (draft.kind !== 'place') continue;
    if (draft.values.type === 'city' || draft.values.type === 'settlement') return draft.listed ?? draft.normal;
  }
  return null;
}

function idsOf(engine: Engine): Ids {
  let ids = known.get(engine);
  if (!ids) {
    ids = new Ids(readSpelling(engine.dictionary.header.sections.identity ?? []));
    known.set(engine, ids);
  }
  return ids;
}
