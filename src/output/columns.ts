/**
 * The one table of columns: JSON lines, SQLite, CSV, spreadsheets and docs/columns.md are all made from it.
 * A new field of a mention is one line here (and one in `record.schema.json`).
 */
import type {
  DateMention,
  Kind,
  Mention,
  MentionBase,
  NameBase,
  OrganisationMention,
  PersonMention,
  PlaceMention,
  ProgrammeMention,
  QuantityMention,
} from '../record/types.js';

/** How a cell is to be read: `day` is an ISO calendar day, `list` an array of strings, joined with "; " in cells. */
export type ColumnType = 'text' | 'number' | 'integer' | 'day' | 'list';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
}

const column = (name: string, type: ColumnType, about: string): Column => ({ name, type, about });

/** The fields that one kind adds to every mention's own, except `core` and `entity`, which all names share. */
type OwnFields<M extends MentionBase> = Exclude<keyof M, keyof MentionBase | keyof NameBase>;

/** Record field → column, in the order of the JSON line. The compiler objects to a field that is missing here. */
const DATE: Record<OwnFields<DateMention>, Column> = {
  type: column('type', 'text', 'TIMEX3 type: DATE, TIME, DURATION or SET'),
  edtf: column('edtf', 'text', 'Value of the span alone, EDTF (ISO 8601-2); durations as "P25Y"'),
  from: column('date_from', 'day', 'First day, the preposition taken into account; empty where open'),
  to: column('date_to', 'day', 'Last day, inclusive; empty where open'),
  modifier: column('modifier', 'text', '~, start, mid, end, or a comparison for durations'),
  anchor: column('anchor', 'text', 'What a relative date was counted from: explicit, published, context, none'),
  every: column('every', 'text', 'Period of repetition of a set: "P1Y" for every year'),
};

const QUANTITY: Record<OwnFields<QuantityMention>, Column> = {
  value: column('value', 'number', 'The number; the lower end of a range'),
  max: column('max', 'number', 'Upper end of a range'),
  modifier: column('modifier', 'text', '> more than, >= at least, < less than, <= at most, ~ about'),
  measure: column('measure', 'text', 'count, money, percent, points, age, length, area, mass, …'),
  unit: column('unit', 'text', 'ISO 4217 currency, %, pp, UCUM code, or the lemma of the counted noun'),
  object: column('object', 'text', 'The counted phrase or the unit word, nominative singular'),
  tail: column('tail', 'text', 'Genitive tail after the head, as it stands in the text'),
  per: column('per', 'text', 'Per what: year, person, …'),
};

const ORGANISATION: Record<OwnFields<OrganisationMention>, Column> = {
  type: column('type', 'text', 'Type word (school, ministry, …), nominative, or the type that the dictionary gives'),
  descriptor: column('descriptor', 'text', 'Loose descriptor that stood before the name'),
  aliases: column(
    'aliases',
    'list',
    'Other names of it: of its dictionary entry, or the full name that the article gives',
  ),
  place: column('place', 'text', 'Place in or beside the name, nominative'),
};

const PLACE: Record<OwnFields<PlaceMention>, Column> = {
  type: column('type', 'text', 'country, region, district, city, settlement, street, water, …'),
  code: column('code', 'text', 'ISO 3166-1 alpha-2 or ISO 3166-2'),
  parent: column('parent', 'text', 'The place that this one lies in'),
};

const PROGRAMME: Record<OwnFields<ProgrammeMention>, Column> = {
  type: column('type', 'text', 'The word that says what it is (project, contest, platform, …), nominative'),
  owner: column('owner', 'text', 'Whose it is, where stated'),
};

const PERSON: Record<OwnFields<PersonMention>, Column> = {
  surname: column('surname', 'text', 'Surname, nominative'),
  name: column('name', 'text', 'First name'),
  patronymic: column('patronymic', 'text', 'Patronymic'),
  role: column('role', 'text', 'Title or post that stood beside the name'),
};

/** A value field of a record and its column. */
export interface Field {
  readonly field: string;
  readonly column: Column;
}

const fields = (table: Readonly<Record<string, Column>>): readonly Field[] =>
  Object.entries(table).map(([field, of]) => ({ field, column: of }));

/** The value fields of each kind, in the order of the JSON line. */
export const VALUE_FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  date: fields(DATE),
  quantity: fields(QUANTITY),
  organisation: fields(ORGANISATION),
  place: fields(PLACE),
  programme: fields(PROGRAMME),
  person: fields(PERSON),
};

/** The table, CSV file and sheet of each kind; `v_` and this is its view. */
export const TABLES: Readonly<Record<Kind, string>> = {
  date: 'dates',
  quantity: 'quantities',
  organisation: 'organisations',
  place: 'places',
  programme: 'programmes',
  person: 'persons',
};

/** Kinds that are names have `core` and `entity`. */
export const isNameKind = (kind: Kind): boolean => kind !== 'date' && kind !== 'quantity';

/** What stands before the values in every row about a mention. */
export const LEAD: readonly Column[] = [
  column('article', 'text', 'Path of the article, with ":line" in a dump; its id where it has no path'),
  column('url', 'text', 'Address of the article, where it has one'),
  column('title', 'text', 'Headline of the article'),
  column('published', 'day', 'Publication date of the article'),
  column('sentence', 'text', 'The sentence that the mention stands in'),
  column('start', 'integer', 'First UTF-16 code unit of the mention in the text of the article'),
  column('end', 'integer', 'UTF-16 code unit after the last'),
  column('text', 'text', 'The mention as it stands in the text'),
  column('normal', 'text', 'Normal form: nominative, quotes unified'),
];

/** What stands after the values. */
export const TRAIL: readonly Column[] = [
  column('rule', 'text', 'Name of the rule that found it'),
  column('confidence', 'number', '0 to 1, calibrated: of the mentions at 0.9 about nine in ten are right'),
  column('entry', 'text', 'Dictionary file and line that named it'),
];

/** Between values and trail, for names only. */
export const NAME_COLUMNS: readonly Column[] = [
  column('core', 'text', 'The proper name alone, without type word or legal form'),
  column('entity', 'text', 'Identifier of the same body over the whole collection'),
];

/** The columns of a kind's view, CSV file and sheet, in order. */
export function columnsOf(kind: Kind): readonly Column[] {
  return [...LEAD, ...VALUE_FIELDS[kind].map((f) => f.column), ...(isNameKind(kind) ? NAME_COLUMNS : []), ...TRAIL];
}

export const DOCUMENT_COLUMNS: readonly Column[] = [
  column('article', 'text', 'Path of the article, with ":line" in a dump; its id where it has no path'),
  column('id', 'text', 'The id given with the article, else the hash'),
  column('hash', 'text', 'SHA-256 of the text, first 16 hex digits'),
  column('path', 'text', 'Path of the file'),
  column('line', 'integer', 'Line of the dump'),
  column('url', 'text', 'Address of the article'),
  column('title', 'text', 'Headline'),
  column('published', 'day', 'Publication date'),
  column('dictionary', 'text', 'Content hash of the dictionaries that were in force'),
  column('characters', 'integer', 'Length of the text in UTF-16 code units'),
  column('mentions', 'integer', 'How many mentions were found'),
];

export const ERROR_COLUMNS: readonly Column[] = [
  column('article', 'text', 'Path of the article, with ":line" in a dump; its id where it has no path'),
  column('id', 'text', 'The id given with the article'),
  column('path', 'text', 'Path of the file'),
  column('line', 'integer', 'Line of the dump'),
  column('code', 'text', 'Stable code of the error'),
  column('message', 'text', 'What went wrong, for people'),
];

/** Reserved: who did what, how many, where, when. No stage fills it yet. */
export const FACT_COLUMNS: readonly Column[] = [
  column('article', 'text', 'Path of the article, with ":line" in a dump; its id where it has no path'),
  column('title', 'text', 'Headline of the article'),
  column('published', 'day', 'Publication date of the article'),
  column('sentence', 'text', 'The sentence that states the fact'),
  column('who', 'text', 'Who did it'),
  column('what', 'text', 'What was done'),
  column('how_many', 'text', 'How many or how much'),
  column('where', 'text', 'Where'),
  column('when', 'text', 'When'),
  column('rule', 'text', 'Name of the rule that found it'),
  column('confidence', 'number', '0 to 1, calibrated'),
];

/** A value as it stands in a record. */
export type Value = string | number | null | readonly string[];

/** Gives the values of a mention in the order of `VALUE_FIELDS` of its kind. An array for each would cost a tenth. */
export function eachValue(m: Mention, give: (value: Value) => void): void {
  switch (m.kind) {
    case 'date':
      give(m.type);
      give(m.edtf);
      give(m.from);
      give(m.to);
      give(m.modifier);
      give(m.anchor);
      give(m.every);
      break;
    case 'quantity':
      give(m.value);
      give(m.max);
      give(m.modifier);
      give(m.measure);
      give(m.unit);
      give(m.object);
      give(m.tail);
      give(m.per);
      break;
    case 'organisation':
      give(m.type);
      give(m.descriptor);
      give(m.aliases);
      give(m.place);
      break;
    case 'place':
      give(m.type);
      give(m.code);
      give(m.parent);
      break;
    case 'programme':
      give(m.type);
      give(m.owner);
      break;
    case 'person':
      give(m.surname);
      give(m.name);
      give(m.patronymic);
      give(m.role);
      break;
  }
}

/** The values of a mention as an array. */
export function valuesOf(mention: Mention): readonly Value[] {
  const values: Value[] = [];
  eachValue(mention, (value) => values.push(value));
  return values;
}
