/**
 * The records: what svodka promises to its users. Everything else in the code exists to fill these.
 * The same shape is frozen as JSON Schema in `record.schema.json`; later work only adds fields.
 */

/** An inclusive-exclusive range of UTF-16 code units in the article's text. */
export type Span = readonly [start: number, end: number];

export type Kind = 'date' | 'quantity' | 'organisation' | 'place' | 'programme' | 'person';

export const KINDS: readonly Kind[] = ['date', 'quantity', 'organisation', 'place', 'programme', 'person'];

/** What every mention has, whatever its kind. */
export interface MentionBase {
  readonly kind: Kind;
  /** UTF-16 code units into the article's decoded text; `text.slice(start, end) === mention.text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Nominative, quotes unified to «…», capitals as the name has them. */
  readonly normal: string;
  /** Stable name of the rule that found it. */
  readonly rule: string;
  /** 0–1, calibrated: of the mentions at 0.9 about nine in ten are right. */
  readonly confidence: number;
  /** The sentence that the mention stands in. */
  readonly sentence: Span;
  /** `file:line` of the dictionary entry that named it, where there is one. */
  readonly entry?: string;
}

export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type DateModifier = '~' | 'start' | 'mid' | 'end' | '>' | '>=' | '<' | '<=';
export type Anchor = 'explicit' | 'published' | 'context' | 'none';

export interface DateMention extends MentionBase {
  readonly kind: 'date';
  /** TIMEX3 type. */
  readonly type: DateType;
  /** EDTF (ISO 8601-2) of the span alone; ISO 8601 for durations; null for sets and for what stays unresolved. */
  readonly edtf: string | null;
  /** Inclusive ISO days, the preposition taken into account; null where open or not a calendar date. */
  readonly from: string | null;
  readonly to: string | null;
  readonly modifier: DateModifier | null;
  readonly anchor: Anchor;
  /** Sets: the ISO 8601 period of repetition ("P1Y" for «ежегодно»), else null. */
  readonly every: string | null;
}

export type Measure =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'age'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'energy'
  | 'power'
  | 'speed'
  | 'temperature'
  | 'pressure'
  | 'information'
  | 'time'
  | 'ratio'
  | 'other';
export type QuantityModifier = '>' | '>=' | '<' | '<=' | '~';

export interface QuantityMention extends MentionBase {
  readonly kind: 'quantity';
  readonly value: number | null;
  /** Upper end of a range, else null. */
  readonly max: number | null;
  readonly modifier: QuantityModifier | null;
  readonly measure: Measure;
  /** ISO 4217, "%", "pp", UCUM code, or the lemma of the counted noun; null if unknown. */
  readonly unit: string | null;
  /** The counted phrase or the unit word, nominative singular. */
  readonly object: string | null;
  /** The genitive tail after the head ("30 вёдер" → "ягод"), as it stands in the text. */
  readonly tail: string | null;
  /** "year" for «ежегодно», «в год»; "person" for «на человека». */
  readonly per: string | null;
}

/** Names have the span of the proper name alone. */
export interface NameBase extends MentionBase {
  /** The proper name without type word or legal form. */
  readonly core: Span;
  /** Stable identifier of the corpus-wide entity, where resolved. */
  readonly entity?: string;
}

export interface OrganisationMention extends NameBase {
  readonly kind: 'organisation';
  /** Lemma of the type word ("школа", "министерство") or the type that the dictionary gives; null if unknown. */
  readonly type: string | null;
  /** The loose descriptor outside the span ("компания"), nominative. */
  readonly descriptor: string | null;
  readonly aliases: readonly string[];
  /** Normal form of the place in or beside the name. */
  readonly place: string | null;
}

export type PlaceType =
  | 'country'
  | 'region'
  | 'district'
  | 'city'
  | 'settlement'
  | 'street'
  | 'water'
  | 'mountain'
  | 'area'
  | 'facility'
  | 'continent'
  | 'other';

export interface PlaceMention extends NameBase {
  readonly kind: 'place';
  readonly type: PlaceType;
  /** ISO 3166-1 alpha-2 or ISO 3166-2 where known. */
  readonly code: string | null;
  /** Normal form of the place that this one lies in, where known. */
  readonly parent: string | null;
}

export interface ProgrammeMention extends NameBase {
  readonly kind: 'programme';
  /** Lemma of the descriptor: "федеральный проект", "акция", "платформа". */
  readonly type: string | null;
  readonly owner: string | null;
}

export interface PersonMention extends NameBase {
  readonly kind: 'person';
  readonly surname: string | null;
  readonly name: string | null;
  readonly patronymic: string | null;
  readonly role: string | null;
}

export type Mention =
  | DateMention
  | QuantityMention
  | OrganisationMention
  | PlaceMention
  | ProgrammeMention
  | PersonMention;

/** An article on its way in: text and where it came from. */
export interface Article {
  /** The caller's own id (JSON lines), else null: the content hash is then the id. */
  readonly id: string | null;
  readonly path: string | null;
  /** 1-based line or row in a dump, else null. */
  readonly line: number | null;
  readonly text: string;
  readonly title: string | null;
  /** ISO day, else null. */
  readonly published: string | null;
  readonly url: string | null;
}

/** An article that could not be read, or whose extraction failed. */
export interface ArticleError {
  readonly id: string | null;
  readonly path: string | null;
  readonly line: number | null;
  readonly error: { readonly code: string; readonly message: string };
}

/** One article's records: one JSON line. */
export interface Extraction {
  readonly id: string;
  /** SHA-256 of the decoded text, first 16 hex digits; equals `id` where the article had none of its own. */
  readonly hash: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** Content hash of the dictionaries in force. */
  readonly dictionary: string;
  readonly mentions: readonly Mention[];
  readonly facts: readonly never[];
}
