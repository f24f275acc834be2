/**
 * Organisations that the article names again: by what stood in quotes («Пантикапей» … «Пантикапею»), by the
 * abbreviation in brackets or of its initials («Кузнецкий металлургический техникум» … КМТ), by the Latin name.
 * Runs after all extractors; what they have found stays.
 */
import type { Document } from '../../extract/document.js';
import type { Draft, OrganisationDraft } from '../../extract/draft.js';
import { hasOwnCapital, normalOf, quotedFrom } from '../../extract/phrases/index.js';
import { isSign, OPEN_BRACKET } from '../../extract/phrases/sign.js';
import { NOUN, PROPER } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { acronymOf } from './acronym.js';
import { IntroducedNames } from './names.js';

/** Drafts surer than this introduce a name. */
const SURE = 0.7;
const AGAIN = 0.8;
/** A first word that stands for a whole Latin name has at least so many letters. */
const SHORTEST_FIRST = 3;

export function recallOrganisations({ engine, drafts }: Document): void {
  const { tokens } = engine;
  const names = new IntroducedNames<OrganisationDraft>();
  const short = new Map<string, OrganisationDraft>();
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    if (draft.kind === 'organisation' && draft.confidence >= SURE) introduce(tokens, draft, names, short);
  }
  if (names.empty && short.size === 0) return;
  const { count } = tokens;
  const covered = cover(drafts, count);
  const notAfter = engine.tag('OrganisationNotAfter');
  for (let i = 0; i < count; i++) {
    const shape = tokens.shape[i]!;
    if ((shape & (S.TITLE | S.UPPER | S.MIXED_CASE)) === 0 || (shape & S.WORD) === 0 || covered[i] === 1) continue;
    if (shape & (S.UPPER | S.MIXED_CASE) && short.size > 0) {
      const { surface } = tokens.words.at(i);
      const of = short.get(surface);
      if (of) {
        drafts.push(again(i, i, of, surface, 'organisation.abbreviated'));
        continue;
      }
    }
    const found = names.find(tokens, i, tokens.sentenceEnd[i]!);
    if (!found || !stands(tokens, i, found.last, covered) || thing(tokens, i, notAfter)) continue;
    const normal = nominativeOf(tokens, found.payload) ?? normalOf(engine, i, found.last);
    drafts.push(again(i, found.last, found.payload, normal, 'organisation.again'));
    i = found.last;
  }
}

/** Used again for each article. */
let coveredTokens = new Uint8Array(4096);

/** Token -> 1 if a name that is sure covers it. */
function cover(drafts: readonly Draft[], count: number): Uint8Array {
  if (coveredTokens.length < count) coveredTokens = new Uint8Array(2 ** Math.ceil(Math.log2(count)));
  else coveredTokens.fill(0, 0, count);
  for (let d = 0; d < drafts.length; d++) {
    const { kind, confidence, first, last } = drafts[d]!;
    // what a weak cue makes of a quotation does not stand against a name that the article has introduced
    if (kind === 'date' || kind === 'quantity' || confidence < SURE) continue;
    for (let i = first; i <= last; i++) coveredTokens[i] = 1;
  }
  return coveredTokens;
}

function introduce(
  tokens: Tokens,
  draft: OrganisationDraft,
  names: IntroducedNames<OrganisationDraft>,
  short: Map<string, OrganisationDraft>,
): void {
  const { first, last, coreFirst, coreLast } = draft;
  const quoted = coreFirst > 0 && (tokens.shape[coreFirst - 1]! & S.QUOTE_OPEN) !== 0;
  const latin = (tokens.shape[coreFirst]! & S.LATIN) !== 0;
  if (quoted || latin) names.add(tokens, coreFirst, coreLast, draft);
  // "Sun Microsystems" … "Sun"
  if (latin && coreLast > coreFirst && draft.listed !== undefined) {
    if (tokens.words.at(coreFirst).surface.length >= SHORTEST_FIRST) names.add(tokens, coreFirst, coreFirst, draft);
  }
  const acronym = acronymOf(tokens, first, last);
  if (acronym !== '' && acronym.length < 8 && !short.has(acronym)) short.set(acronym, draft);
  // "(КЗЖ)", "(далее — КЗЖ)"
  const end = tokens.sentenceEnd[last]!;
  let open = last + 1;
  if (open < end && (tokens.shape[open]! & S.QUOTE_CLOSE) !== 0) open++;
  if (open + 2 >= end || !isSign(tokens, open, OPEN_BRACKET)) return;
  for (let i = open + 1; i < Math.min(open + 4, end); i++) {
    const { surface, shape } = tokens.words.at(i);
    if (surface === ')') return;
    // right after the bracket or after the dash of "далее — КЗЖ"
    if (i > open + 1 && (tokens.shape[i - 1]! & S.DASH) === 0) continue;
    if ((shape & (S.UPPER | S.MIXED_CASE)) !== 0 && (shape & S.CYRILLIC) !== 0) {
      short.set(surface, draft);
      return;
    }
  }
}

/** Is the place one where a name can stand: in quotes of its own, or with a capital that means something? */
function stands(tokens: Tokens, first: number, last: number, covered: Uint8Array): boolean {
  for (let i = first; i <= last; i++) if (covered[i] === 1) return false;
  // "Allur" in "Allur Myn Bala": half of another Latin name
  if (isLatin(tokens, first) && (isLatin(tokens, first - 1) || isLatin(tokens, last + 1))) return false;
  if (first > 0 && quotedFrom(tokens, first - 1) === last + 1) return true;
  if (last > first) return true;
  if (!hasOwnCapital(tokens, first)) return false;
  for (const r of tokens.words.at(first).readings) {
    if (r.known && (r.grammar & NOUN) !== 0 && (r.extra & PROPER) === 0 && r.score > 0.1) return false;
  }
  return true;
}

/** «самолётам «Антонова»», «газопровод «Северный поток»»: the noun before the quotes says that it is a thing. */
function thing(tokens: Tokens, first: number, notAfter: number): boolean {
  const quoted = first > 0 && (tokens.shape[first - 1]! & S.QUOTE_OPEN) !== 0;
  const before = first - (quoted ? 2 : 1);
  return before >= tokens.sentenceStart[first]! && tokens.words.at(before).hasTag(notAfter);
}

/** The bare name as it was introduced, if it stood in the nominative there: in quotes after a type word, or Latin. */
function nominativeOf(tokens: Tokens, of: OrganisationDraft): string | null {
  const { coreFirst, coreLast, first } = of;
  const latin = (tokens.shape[coreFirst]! & S.LATIN) !== 0;
  const typed = coreFirst > first || of.values.descriptor !== null;
  return latin || typed ? tokens.slice(coreFirst, coreLast).replace(/\s+/g, ' ') : null;
}

function isLatin(tokens: Tokens, at: number): boolean {
  return at >= 0 && at < tokens.count && (tokens.shape[at]! & S.LATIN) !== 0;
}

function again(first: number, last: number, of: OrganisationDraft, normal: string, rule: string): OrganisationDraft {
  const { type, aliases, place } = of.values;
  return {
    kind: 'organisation',
    first,
    last,
    coreFirst: first,
    coreLast: last,
    rule,
    confidence: AGAIN,
    tier: 0,
    normal,
    entry: undefined,
    listed: undefined,
    source: undefined,
    sameAs: of.sameAs ?? of.normal,
    identity: undefined,
    values: { type, descriptor: null, aliases: of.normal === normal ? aliases : [of.normal], place },
  };
}
