/** A proposed mention, in tokens: what rules give to the arbiter. */
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
import type { Value } from './dates/value.js';

type Own<M extends Mention> = Omit<M, keyof MentionBase | 'core' | 'entity'>;

export interface DraftBase {
  readonly kind: Kind;
  /** First and last token of the span, both included. */
  first: number;
  last: number;
  /** Code units of the last token that stay outside the span: the full stop of "5 млрд." */
  readonly cut?: number;
  /** Stable rule name. */
  readonly rule: string;
  /** 0–1. */
  confidence: number;
  /** Breaks ties between overlapping drafts before length does: 0 usual, higher wins. */
  readonly tier: number;
  normal: string;
  /** "file:line" of the dictionary entry behind it. */
  readonly entry?: string | undefined;
}

/** What all mentions of one entry share. */
export interface Listed {
  /** Identifier of the entry's name; resolve/identity keeps it here once it is known. */
  identity: string | undefined;
}

interface NameDraft extends DraftBase {
  /** First and last token of the proper name alone. */
  coreFirst: number;
  coreLast: number;
  /** Name of the dictionary entry that it is, where there is one. */
  readonly listed?: string | undefined;
  readonly source?: Listed | undefined;
  /** Normal form of the name by which the article introduced it. */
  readonly sameAs?: string | undefined;
  /** Entity over the corpus; set by resolve/identity. */
  identity?: string | undefined;
}

/** What a date says, before resolve/dates finds its days. */
export interface SpokenTime {
  readonly value: Value;
  /** Meaning of the preposition before it, and of a comparison ("более"), as dictionaries/dates/particles.yaml has them. */
  readonly bound: string;
  readonly comparison: string | null;
}

export type DateDraft = DraftBase & { readonly kind: 'date'; spoken?: SpokenTime; values: Own<DateMention> };
export type QuantityDraft = DraftBase & { readonly kind: 'quantity'; values: Own<QuantityMention> };
export type OrganisationDraft = NameDraft & { readonly kind: 'organisation'; values: Own<OrganisationMention> };
export type PlaceDraft = NameDraft & { readonly kind: 'place'; values: Own<PlaceMention> };
export type ProgrammeDraft = NameDraft & { readonly kind: 'programme'; values: Own<ProgrammeMention> };
export type PersonDraft = NameDraft & {
  readonly kind: 'person';
  /** Set where another mention has decided the nominative: what its own words made of it, and the tokens of that mention. */
  readonly agreed?:
    | { readonly alone: string; readonly by: { readonly first: number; readonly last: number } }
    | undefined;
  values: Own<PersonMention>;
};

export type Draft = DateDraft | QuantityDraft | OrganisationDraft | PlaceDraft | ProgrammeDraft | PersonDraft;
export type NamedDraft = Extract<Draft, NameDraft>;

/** Has the draft a proper name inside? */
export function isNamed(draft: Draft): draft is NamedDraft {
  return 'coreFirst' in draft;
}

/** Guards against the fields of NameBase drifting away from what drafts carry. */
export type NameFields = Pick<NameBase, 'core' | 'entity'>;
