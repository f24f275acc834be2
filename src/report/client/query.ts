/** Which records the table shows, in which order: conditions, their place in the address, and the answer. */
import type { Kind } from '../../record/types.js';
import { EMPTY, folded, type Model } from './model.js';

export interface Query {
  /** All when empty. */
  readonly kinds: readonly Kind[];
  /** Words that must all stand in the record's name, values or rule. */
  readonly text: string;
  /** Identity of the thing (see `Model.identity`). */
  readonly name: string;
  /** What was counted, or the unit of money. */
  readonly object: string;
  /** Inclusive ISO days of publication. */
  readonly since: string;
  readonly until: string;
  /** Dates mentioned that lie within these days. */
  readonly from: string;
  readonly to: string;
  /** Hundredths. */
  readonly confidence: number;
  readonly document: number | null;
  /** Column; '' for the order of the articles. */
  readonly sort: string;
  readonly descending: boolean;
}

export const EVERYTHING: Query = {
  kinds: [],
  text: '',
  name: '',
  object: '',
  since: '',
  until: '',
  from: '',
  to: '',
  confidence: 0,
  document: null,
  sort: '',
  descending: false,
};

const TEXTS = ['text', 'name', 'object', 'since', 'until', 'from', 'to', 'sort'] as const;

/** As it stands in the address after "#records?". */
export function queryString(query: Partial<Query>): string {
  const parameters = new URLSearchParams();
  if (query.kinds?.length) parameters.set('kinds', query.kinds.join(','));
  for (const name of TEXTS) if (query[name]) parameters.set(name, query[name]);
  if (query.confidence) parameters.set('confidence', String(query.confidence));
  if (query.document !== null && query.document !== undefined) parameters.set('document', String(query.document));
  if (query.descending) parameters.set('descending', '1');
  return parameters.toString();
}

export function parseQuery(text: string, model: Model): Query {
  const parameters = new URLSearchParams(text);
  const names = (parameters.get('kinds') ?? '').split(',');
  const given = (name: string): string => parameters.get(name) ?? '';
  const document = Number.parseInt(given('document'), 10);
  return {
    ...EVERYTHING,
    ...Object.fromEntries(TEXTS.map((name) => [name, given(name)])),
    kinds: model.kinds.filter((kind) => names.includes(kind)),
    confidence: Math.min(100, Math.max(0, Number.parseInt(given('confidence'), 10) || 0)),
    document: document >= 0 && document < model.documents ? document : null,
    descending: given('descending') === '1',
  };
}

/** Documents that may give records. */
function wantedDocuments(model: Model, query: Query, skipReprints: boolean): Uint8Array {
  const wanted = new Uint8Array(model.documents);
  for (let i = 0; i < wanted.length; i++) {
    if (skipReprints && model.original[i] !== i) continue;
    if (query.document !== null && query.document !== i) continue;
    if (query.since !== '' || query.until !== '') {
      const day = model.string(model.published[i]);
      if (day === '' || (query.since !== '' && day < query.since) || (query.until !== '' && day > query.until))
        continue;
    }
    wanted[i] = 1;
  }
  return wanted;
}

/** Takes away from `rows` (marks by mention) those in which the word stands nowhere. */
function keepContaining(model: Model, rows: Uint8Array, word: string, byKind: readonly Uint32Array[]): void {
  const marks = model.containing(word);
  const found = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = marks[model.normal[i]!]! | marks[model.rule[i]!]!;
  model.values.forEach((columns, kind) => {
    const mentions = byKind[kind]!;
    for (const { numeric, cells } of columns) {
      if (numeric) continue;
      for (let i = 0; i < cells.length; i++) if (marks[cells[i]!] === 1) found[mentions[i]!] = 1;
    }
  });
  for (let i = 0; i < rows.length; i++) rows[i]! &= found[i]!;
}

/** Takes away what fails a condition on a value column of one kind. */
function keepValues(model: Model, rows: Uint8Array, query: Query, byKind: readonly Uint32Array[]): void {
  const keep = (kind: Kind, test: (place: number) => boolean): void => {
    const index = model.kinds.indexOf(kind);
    for (let i = 0; i < rows.length; i++) if (rows[i] === 1) rows[i] = Number(model.kind[i] === index);
    byKind[index]!.forEach((mention, place) => {
      if (rows[mention] === 1 && !test(place)) rows[mention] = 0;
    });
  };
  if (query.object !== '') {
    const kind = model.kinds.indexOf('quantity');
    const object = model.column(kind, 'object')?.cells;
    const unit = model.column(kind, 'unit')?.cells;
    const wanted = model.strings.indexOf(query.object);
    keep('quantity', (place) => object?.[place] === wanted || unit?.[place] === wanted);
  }
  if (query.from !== '' || query.to !== '') {
    const kind = model.kinds.indexOf('date');
    const from = model.column(kind, 'date_from')?.cells;
    const to = model.column(kind, 'date_to')?.cells;
    keep('date', (place) => {
      const first = model.string(from?.[place]);
      const last = model.string(to?.[place]);
      return first >= query.from && last !== '' && last <= query.to && first !== '';
    });
  }
}

/** The mentions that meet every condition, in the order asked for. */
export function answer(model: Model, query: Query, skipReprints: boolean): Uint32Array {
  const documents = wantedDocuments(model, query, skipReprints);
  const kinds = model.kinds.map((kind) => query.kinds.length === 0 || query.kinds.includes(kind));
  const name = query.name === '' ? -1 : model.strings.indexOf(query.name);
  const rows = new Uint8Array(model.size);
  for (let i = 0; i < rows.length; i++) {
    if (documents[model.document[i]!] === 0 || !kinds[model.kind[i]!] || model.confidence[i]! < query.confidence)
      continue;
    if (query.name !== '' && model.identity(i) !== name) continue;
    rows[i] = 1;
  }
  const byKind = model.byKind();
  keepValues(model, rows, query, byKind);
  for (const word of folded(query.text).split(/\s+/)) if (word !== '') keepContaining(model, rows, word, byKind);
  let count = 0;
  for (let i = 0; i < rows.length; i++) count += rows[i]!;
  const found = new Uint32Array(count);
  for (let i = 0, at = 0; i < rows.length; i++) if (rows[i] === 1) found[at++] = i;
  return query.sort === '' ? found : sorted(model, found, query);
}

/** What a mention is sorted by; the tables are sorted already, so places in them compare as their values do. */
function keysOf(model: Model, name: string): ((mention: number) => number) | null {
  switch (name) {
    case 'kind':
      return (mention) => model.kind[mention]! + 1;
    case 'normal':
      return (mention) => model.normal[mention]!;
    case 'rule':
      return (mention) => model.rule[mention]!;
    case 'confidence':
      return (mention) => model.confidence[mention]! + 1;
    case 'title':
      return (mention) => model.title[model.document[mention]!]!;
    case 'published':
      return (mention) => model.published[model.document[mention]!]!;
  }
  const columns = model.kinds.map((_, kind) => model.column(kind, name));
  if (columns.every((column) => column === undefined)) return null;
  return (mention) => columns[model.kind[mention]!]?.cells[model.place[mention]!] ?? EMPTY;
}

/** Rows by their keys, counted out: equal keys stay in the articles' order, rows without a key come last. */
function sorted(model: Model, found: Uint32Array, { sort, descending }: Query): Uint32Array {
  const keyOf = keysOf(model, sort);
  if (keyOf === null) return found;
  const last = Math.max(model.strings.length, model.numbers.length, 256) + 1;
  const keys = new Uint32Array(found.length);
  const ends = new Uint32Array(last + 2);
  for (let i = 0; i < keys.length; i++) {
    const key = keyOf(found[i]!);
    const rank = key === EMPTY ? last : descending ? last - key : key;
    keys[i] = rank;
    ends[rank + 1]!++;
  }
  for (let rank = 0; rank < last; rank++) ends[rank + 1]! += ends[rank]!;
  const rows = new Uint32Array(found.length);
  for (let i = 0; i < keys.length; i++) rows[ends[keys[i]!]!++] = found[i]!;
  return rows;
}
