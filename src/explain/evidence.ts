/** What a rule of names rests on, in words: for rules that live in code and have no pattern to show. */
import { isNamed, type NamedDraft } from '../extract/draft.js';
import type { Engine } from '../match/engine.js';
import { NAME, PATR, SURN } from '../morphology/grammemes.js';
import type { Mention, PersonMention } from '../record/types.js';
import * as S from '../text/shape.js';

const EVIDENCE: Readonly<Record<string, string>> = {
  'person.known-in-article':
    'the article gives the full name elsewhere, and its surname or given name stands here alone',
  'person.surname-alone': 'one capitalised word that morphology knows as a surname, where a person may stand',
  'person.given-alone': 'one capitalised word that is a given name, where a person may stand',
  'person.after-role': 'a post, title or trade stands right before it',
  'person.after-artist': 'a word for an artist stands right before it',
  'person.after-work': 'a word for a work stands right before it, and it is in the genitive',
  'person.after-naming': 'words that tell a name stand right before it, and it is in the nominative',
  'person.beside-verb': 'a verb of speech or of people stands beside it',
  'person.list': 'it stands in a list with people',
  'organisation.latin': 'a name in Latin letters beside words that speak of a body',
  'organisation.described': 'a type word or descriptor stands before it',
  'organisation.abbreviation': 'an unlisted abbreviation in capitals, in a place where bodies stand',
  'organisation.abbreviation-quoted': 'an abbreviation of a legal form or body before a name in quotes',
  'organisation.quoted': 'a name in quotes beside words that speak of a body',
  'organisation.legal-form': 'a legal form stands before it',
  'organisation.clipped': 'a clipped name of an office: the first part shortened, the rest as it is',
  'organisation.domain': 'the address of a site, used as a name',
};

/** What the rule rests on; null where its own pattern or entry says it. */
export const evidenceOf = (rule: string): string | null => EVIDENCE[rule] ?? null;

/** What speaks for each word of a name, beside dictionaries of names. */
export function wordReasons({ tokens }: Engine, { kind, first, last, coreFirst, coreLast }: NamedDraft): string[] {
  const out: string[] = [];
  if (kind === 'person') {
    for (let i = first; i <= last; i++) {
      const { surface, shape, readings } = tokens.words.at(i);
      if ((shape & S.TITLE) === 0) continue;
      const parts = readings.filter(({ extra }) => extra & (SURN | NAME | PATR));
      const known = parts.some((reading) => reading.known);
      const roles = ROLES.filter(([bit]) => parts.some(({ extra }) => extra & bit)).map(([, role]) => role);
      if (roles.length > 0) {
        const how = known ? 'the dictionary of word forms has it' : 'its ending says so';
        out.push(`for: "${surface}" can be ${roles.join(' or ')}: ${how}`);
      } else out.push(`against: no dictionary and no ending makes "${surface}" part of a person's name`);
    }
  }
  if (kind === 'organisation' && coreFirst === coreLast) {
    const { surface, shape } = tokens.words.at(coreFirst);
    if (shape & S.LATIN) out.push(`for: "${surface}" is in Latin letters: names of firms and products are`);
    else if (shape & S.UPPER && surface.length > 1) out.push(`for: "${surface}" is in capitals, as abbreviations are`);
  }
  return out;
}

const ROLES = [
  [SURN, 'a surname'],
  [NAME, 'a given name'],
  [PATR, 'a patronymic'],
] as const;

/** Where the article names a lone surname or given name in full. */
export function fullerSteps(mention: PersonMention, others: readonly Mention[]): string[] {
  if (mention.surname === null && mention.name === null) return [];
  const words = (text: string): number => text.trim().split(/\s+/u).length;
  const fuller = others.find(
    (other) =>
      other.kind === 'person' &&
      words(other.text) > words(mention.text) &&
      other.entity !== undefined &&
      other.entity === mention.entity,
  );
  return fuller === undefined ? [] : [`in full in this article: "${fuller.text}" (${fuller.start}–${fuller.end})`];
}

/** Letters of an abbreviation that the article itself spells out. */
export function spelledOut(draft: NamedDraft, mention: Mention, others: readonly Mention[]): string[] {
  if (!isNamed(draft) || mention.kind !== 'organisation' || !/^\p{Lu}{2,}$/u.test(mention.normal)) return [];
  const full = others.find(
    (other) => other.kind === 'organisation' && other.entity === mention.entity && other.normal.includes(' '),
  );
  return full === undefined ? [] : [`short for "${full.normal}", which the article names (${full.start}–${full.end})`];
}
