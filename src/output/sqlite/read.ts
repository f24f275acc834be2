/** The database back into outcomes, so that an export goes through the very renderers that a run goes through. */
import type {
  ArticleError,
  DateMention,
  Extraction,
  Kind,
  Mention,
  OrganisationMention,
  PersonMention,
  PlaceMention,
  ProgrammeMention,
  QuantityMention,
  Span,
} from '../../record/types.js';
import { KINDS } from '../../record/types.js';
import { TABLES } from '../columns.js';
import { readingError } from '../errors.js';
import type { Outcome } from '../types.js';
import type { Db } from './database.js';

/** Which records are wanted. */
export interface Choice {
  /** All when absent. */
  readonly kinds?: ReadonlySet<Kind>;
  /** Inclusive ISO days of publication; an article without one is left out when either is given. */
  readonly since?: string;
  readonly until?: string;
  readonly minConfidence?: number;
  /** Without the articles that repeat another. */
  readonly skipReprints?: boolean;
}

interface DocumentRow {
  readonly id: number;
  readonly line: number | null;
  readonly external_id: string;
  readonly hash: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly dictionary: string;
  readonly text: string;
  readonly first_mention: number;
  readonly mentions: number;
}

interface ErrorRow {
  readonly after_document: number;
  readonly line: number | null;
  readonly external_id: string | null;
  readonly path: string | null;
  readonly code: string;
  readonly message: string;
}

/** What the query of every kind selects of `mentions` and `sentences`. */
interface Shared {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly normal: string;
  readonly rule: string;
  readonly confidence: number;
  readonly entry: string | null;
  readonly entity: string | null;
  readonly from: number;
  readonly to: number;
}
interface Named {
  readonly core: string;
  readonly core_start: number;
}
type DateRow = Shared &
  Pick<DateMention, 'type' | 'edtf' | 'modifier' | 'anchor' | 'every'> & {
    readonly date_from: string | null;
    readonly date_to: string | null;
  };
type QuantityRow = Shared &
  Pick<QuantityMention, 'value' | 'max' | 'modifier' | 'measure' | 'unit' | 'object' | 'tail' | 'per'>;
type OrganisationRow = Shared &
  Named &
  Pick<OrganisationMention, 'type' | 'descriptor' | 'place'> & { readonly aliases: string };
type PlaceRow = Shared & Named & Pick<PlaceMention, 'type' | 'code' | 'parent'>;
type ProgrammeRow = Shared & Named & Pick<ProgrammeMention, 'type' | 'owner'>;
type PersonRow = Shared & Named & Pick<PersonMention, 'surname' | 'name' | 'patronymic' | 'role'>;

type Range = [first: number, last: number, minConfidence: number];

const select = (kind: Kind): string =>
  `SELECT m.id, m.start, m."end", m.text, m.normal, m.rule, m.confidence, m.entry, coalesce(e.identifier, a.key) AS entity,
    s.start AS "from", s."end" AS "to", v.*
  FROM mentions m JOIN ${TABLES[kind]} v ON v.mention_id = m.id JOIN sentences s ON s.id = m.sentence_id
  LEFT JOIN aliases a ON a.id = m.alias_id LEFT JOIN entities e ON e.id = a.entity_id
  WHERE m.id BETWEEN ? AND ? AND m.confidence >= ?`;

function shared(row: Shared) {
  const { start, end, text, normal, rule, confidence, entry } = row;
  const sentence: Span = [row.from, row.to];
  const base = { start, end, text, normal, rule, confidence, sentence };
  return entry === null ? base : { ...base, entry };
}

function named(row: Shared & Named) {
  const core: Span = [row.core_start, row.core_start + row.core.length];
  return row.entity === null ? { ...shared(row), core } : { ...shared(row), core, entity: row.entity };
}

type Found = readonly [id: number, mention: Mention];

/** Prepares the query of one kind and says how its rows become mentions. */
function reader(db: Db, kind: Kind): (range: Range) => Found[] {
  const read = <Row extends Shared>(toMention: (row: Row) => Mention) => {
    const statement = db.prepare<Range, Row>(select(kind));
    return (range: Range) => statement.all(...range).map((row): Found => [row.id, toMention(row)]);
  };
  switch (kind) {
    case 'date':
      return read<DateRow>((row) => {
        const { type, edtf, date_from: from, date_to: to, modifier, anchor, every } = row;
        return { ...shared(row), kind, type, edtf, from, to, modifier, anchor, every };
      });
    case 'quantity':
      return read<QuantityRow>((row) => {
        const { value, max, modifier, measure, unit, object, tail, per } = row;
        return { ...shared(row), kind, value, max, modifier, measure, unit, object, tail, per };
      });
    case 'organisation':
      return read<OrganisationRow>((row) => {
        const { type, descriptor, place } = row;
        return { ...named(row), kind, type, descriptor, aliases: JSON.parse(row.aliases), place };
      });
    case 'place':
      return read<PlaceRow>((row) => ({ ...named(row), kind, type: row.type, code: row.code, parent: row.parent }));
    case 'programme':
      return read<ProgrammeRow>((row) => ({ ...named(row), kind, type: row.type, owner: row.owner }));
    case 'person':
      return read<PersonRow>((row) => {
        const { surname, name, patronymic, role } = row;
        return { ...named(row), kind, surname, name, patronymic, role };
      });
  }
}

function extractionOf(row: DocumentRow, mentions: readonly Mention[]): Extraction {
  const { external_id: id, hash, path, line, url, title, published, dictionary } = row;
  return { id, hash, path, line, url, title, published, dictionary, mentions, facts: [] };
}

function errorOf({ external_id: id, path, line, code, message }: ErrorRow): ArticleError {
  return { id, path, line, error: { code, message } };
}

/** Articles and errors in the order in which their sources were first met, mentions in the order of the run. */
export function* readOutcomes(db: Db, choice: Choice = {}): Generator<Outcome> {
  try {
    yield* outcomes(db, choice);
  } catch (error) {
    // Said here, since whoever writes these takes a failure for one of its own file.
    throw readingError(error, db.name);
  }
}

function* outcomes(db: Db, choice: Choice): Generator<Outcome> {
  const { kinds, since, until, minConfidence = 0 } = choice;
  const readers = KINDS.filter((kind) => kinds?.has(kind) ?? true).map((kind) => reader(db, kind));
  const errors = db
    .prepare<[], ErrorRow>(
      'SELECT after_document, line, external_id, path, code, message FROM errors ORDER BY after_document, id',
    )
    .all();
  let error = 0;
  const documents = db
    .prepare<[], DocumentRow>(
      `SELECT * FROM documents ${choice.skipReprints ? 'WHERE id NOT IN (SELECT document_id FROM reprints)' : ''} ORDER BY id`,
    )
    .iterate();
  for (const row of documents) {
    for (let next = errors[error]; next !== undefined && next.after_document < row.id; next = errors[++error]) {
      yield { kind: 'error', error: errorOf(next) };
    }
    const day = row.published;
    if (
      (since !== undefined && (day === null || day < since)) ||
      (until !== undefined && (day === null || day > until))
    ) {
      continue;
    }
    const range: Range = [row.first_mention, row.first_mention + row.mentions - 1, minConfidence];
    const found = row.mentions === 0 ? [] : readers.flatMap((read) => read(range));
    found.sort((a, b) => a[0] - b[0]);
    yield {
      kind: 'extraction',
      extraction: extractionOf(
        row,
        found.map((f) => f[1]),
      ),
      text: row.text,
    };
  }
  for (const next of errors.slice(error)) yield { kind: 'error', error: errorOf(next) };
}
