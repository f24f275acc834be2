/** One article as the programme rules see it: tokens, and where bodies, people and places stand. */
import type { Engine } from '../../match/engine.js';
import { ADJF, GENDER_MASK, GENT, NOMN, NOUN, NUMBER_MASK, PROPER, PRTF, SING } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import type { Document } from '../document.js';
import type { Draft, OrganisationDraft, PlaceDraft, ProgrammeDraft } from '../draft.js';
import { plainText } from '../normal.js';
import { type ProgrammeSetup, programmeSetup } from './setup.js';

const SURE = 0.7;
const RARE = 0.03;
/** Letters that Russian has not. */
const KAZAKH = /[әғқңөұүһі]/i;

export class ProgrammeScene {
  readonly engine: Engine;
  readonly tokens: Tokens;
  readonly setup: ProgrammeSetup;
  /** What has been proposed so far. */
  found: ProgrammeDraft[] = [];
  /** First tokens of names in quotes that are something else: «подлодка проекта «Гюрза»». */
  readonly others: number[] = [];
  /** Longest organisation that begins at a token. */
  private readonly bodies = new Map<number, OrganisationDraft>();
  /** Last token of the longest person, place or date that begins at a token. */
  private readonly persons = new Map<number, number>();
  private readonly places = new Map<number, PlaceDraft>();
  private readonly dates = new Set<number>();
  /** Surest date or quantity over exactly these tokens («Миллион деревьев»), by "first-last". */
  private readonly counts = new Map<string, number>();

  constructor({ engine, drafts }: Document) {
    this.engine = engine;
    this.tokens = engine.tokens;
    this.setup = programmeSetup(engine);
    for (const draft of drafts) this.index(draft);
  }

  private index(draft: Draft): void {
    const { first, last } = draft;
    if (draft.kind === 'organisation') {
      const other = this.bodies.get(first);
      const better = !other || other.last < last || (other.last === last && other.confidence < draft.confidence);
      if (draft.confidence >= SURE && better) this.bodies.set(first, draft);
    } else if (draft.kind === 'person') {
      if (draft.confidence >= SURE) this.persons.set(first, Math.max(last, this.persons.get(first) ?? -1));
    } else if (draft.kind === 'place') {
      if ((this.places.get(first)?.last ?? -1) < last) this.places.set(first, draft);
    } else {
      const span = `${first}-${last}`;
      this.counts.set(span, Math.max(draft.confidence, this.counts.get(span) ?? 0));
      if (draft.kind === 'date') for (let i = first; i <= last; i++) this.dates.add(i);
    }
  }

  /** The longest organisation that begins at the token. */
  bodyAt(at: number): OrganisationDraft | null {
    return this.bodies.get(at) ?? null;
  }

  /** Last token of the person, or place, that begins at the token; -1 if there is none. */
  personAt(at: number): number {
    return this.persons.get(at) ?? -1;
  }

  placeAt(at: number): number {
    return this.places.get(at)?.last ?? -1;
  }

  /** «проект «Лужников»»: do the words name a place, in another case than the nominative? */
  isPlaceInflected(first: number, last: number): boolean {
    const place = this.places.get(first);
    return place !== undefined && place.last === last && fold(place.normal) !== fold(this.tokens.slice(first, last));
  }

  inDate(at: number): boolean {
    return this.dates.has(at);
  }

  /** Is what stands between the tokens, and nothing more, a body that the dictionaries list? */
  isListedBody(first: number, last: number): boolean {
    const body = this.bodies.get(first);
    return body !== undefined && body.last === last && body.listed !== undefined;
  }

  /** Does the word begin a name in the genitive and in no other case: «Газпрома», «Общероссийского народного фронта»? */
  inGenitive(first: number): boolean {
    const word = this.tokens.words[first]!;
    // «Таза көктем»: Russian forms say nothing of another language
    const next = first + 1 < this.tokens.sentenceEnd[first]! ? this.tokens.words[first + 1]!.surface : '';
    if (KAZAKH.test(word.surface) || KAZAKH.test(next)) return false;
    if (first + 1 < this.tokens.sentenceEnd[first]! && this.pairInGenitive(word, this.tokens.words[first + 1]!))
      return true;
    let genitive = false;
    for (const r of word.readings) {
      if (r.score < RARE) continue;
      if (!(r.grammar & (NOUN | ADJF | PRTF))) return false;
      if (r.grammar & NOMN) return false;
      if (r.grammar & GENT) genitive = true;
    }
    return genitive;
  }

  /** «Большой двадцатки»: an adjective and a noun that go together in the genitive and not in the nominative. */
  private pairInGenitive(adjective: Word, noun: Word): boolean {
    let genitive = false;
    for (const a of adjective.readings) {
      if (!(a.grammar & (ADJF | PRTF)) || a.score < RARE) continue;
      for (const n of noun.readings) {
        const both = a.grammar & n.grammar;
        if (!(n.grammar & NOUN) || n.score < RARE || !(both & NUMBER_MASK)) continue;
        if (both & SING && !(both & GENDER_MASK)) continue;
        if (both & NOMN) return false;
        if (both & GENT) genitive = true;
      }
    }
    return genitive;
  }

  /** «Герты», «Лады»: a name in the genitive that may be read as a plural too. */
  looksGenitive(first: number, last: number): boolean {
    if (first !== last && this.tokens.shape[first + 1]! & S.WORD) return false;
    let genitive = false;
    for (const r of this.tokens.words[first]!.readings) {
      if (r.known && (r.extra & PROPER) === 0) return false;
      if (r.grammar & NOMN && r.grammar & SING) return false;
      if (r.grammar & GENT && r.grammar & SING) genitive = true;
    }
    return genitive;
  }

  /** Does the word stand in another case than the nominative: «на «Нюрбургринге»»? */
  isOblique(first: number): boolean {
    let oblique = false;
    for (const r of this.tokens.words[first]!.readings) {
      if (r.score < RARE) continue;
      if (!(r.grammar & (NOUN | ADJF | PRTF)) || r.grammar & NOMN) return false;
      oblique = true;
    }
    return oblique;
  }

  /** Adds a name. `normal`: as it stands, unless given. */
  push(draft: {
    first: number;
    last: number;
    rule: string;
    confidence: number;
    type: string | null;
    owner?: string | null;
    entry?: string | null;
    normal?: string;
    listed?: string;
  }): void {
    const { first, last, rule, type, owner, entry, normal, listed } = draft;
    // a name that reads like an amount or, after a type word, like a place stays a name: «этап «Чистая река»»
    const place = rule === 'programme.type-quoted' ? this.places.get(first) : undefined;
    const rival = place?.last === last ? place.confidence + 0.01 : (this.counts.get(`${first}-${last}`) ?? 0);
    const confidence = Math.max(draft.confidence, rival);
    this.found.push({
      kind: 'programme',
      first,
      last,
      coreFirst: first,
      coreLast: last,
      rule,
      confidence,
      tier: 0,
      normal: normal ?? plainText(this.tokens, first, last),
      ...(entry ? { entry } : {}),
      ...(listed ? { listed } : {}),
      values: { type, owner: owner ?? null },
    });
  }

  /** Takes back the names that do not pass. */
  keep(passes: (draft: ProgrammeDraft) => boolean): void {
    this.found = this.found.filter(passes);
  }

  /** Is the token an opening quote with a partner? */
  opens(at: number): boolean {
    return at < this.tokens.count && (this.tokens.shape[at]! & S.QUOTE_OPEN) !== 0 && this.tokens.mate[at]! > at;
  }
}
