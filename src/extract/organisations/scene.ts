/** One article as the rules of this folder see it: tokens, and where places, people and known names stand. */
import { entryOf, HIT_AMBIGUOUS, HIT_ORGANISATION, HIT_PLACE } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import {
  classMark,
  MARK_ABBREVIATION,
  MARK_CLIPPED,
  MARK_LONG_WORD,
  MARK_PLACE_ADJECTIVE,
  unmark,
} from '../../match/marks.js';
import { ADJF, CASE_MASK, GENT, MODIFIER, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import type { Document } from '../document.js';
import type { Draft, OrganisationDraft } from '../draft.js';
import { BodyBook, type ListedBody } from './book.js';
import { type Setup, setupOf } from './setup.js';

const SURE_PERSON = 0.9;
const LIKELY_PERSON = 0.5;
/** So many adjectives of places are remembered; then all are forgotten. */
const MOST_ADJECTIVES = 2_000;
const CANDIDATE_MARKS =
  classMark('LegalForm') | classMark('OrganisationHead') | MARK_LONG_WORD | MARK_CLIPPED | MARK_ABBREVIATION;
const CANDIDATE_SHAPES = S.QUOTE_OPEN | S.LATIN | S.DOMAIN;
const scenes = new WeakMap<Engine, Scene>();

/** The scene of a new article: one for each engine, its arrays are used again. */
export function sceneOf(document: Document): Scene {
  let scene = scenes.get(document.engine);
  if (!scene) {
    scene = new Scene(document.engine);
    scenes.set(document.engine, scene);
  }
  scene.begin(document.drafts);
  return scene;
}

export class Scene {
  readonly tokens: Tokens;
  readonly setup: Setup;
  readonly book: BodyBook;
  /** Token -> last token of the longest place that begins there, or -1. */
  placeLast: Int32Array = new Int32Array(0);
  /** Token -> 1 if a person's name covers it. */
  person: Uint8Array = new Uint8Array(0);
  /** The same for people that no listed name of a body can stand against. */
  surePerson: Uint8Array = new Uint8Array(0);
  /** Token -> 1 if a person's name begins there. */
  personFirst: Uint8Array = new Uint8Array(0);
  /** Token -> last token of the longest known organisation that begins there, or -1. */
  knownLast: Int32Array = new Int32Array(0);
  /** Token -> 1 if an organisation was found over it. */
  found: Uint8Array = new Uint8Array(0);
  /** Tokens that some rule may begin at, in order: the rules look at these alone. */
  candidates: Int32Array = new Int32Array(0);
  candidateCount = 0;
  /** Listed clubs that were found so far. */
  readonly clubs = new Set<ListedBody>();
  private drafts: Draft[] = [];
  /** Spelling of an adjective -> its place. */
  private readonly adjectives = new Map<string, string>();

  constructor(readonly engine: Engine) {
    this.tokens = engine.tokens;
    this.setup = setupOf(engine);
    this.book = new BodyBook(engine.dictionary, this.setup);
  }

  begin(drafts: Draft[]): void {
    this.drafts = drafts;
    this.clubs.clear();
    this.clear(this.tokens.count);
    this.gather(this.tokens);
    this.markListed();
    for (let d = 0; d < drafts.length; d++) {
      const draft = drafts[d]!;
      const { kind, first, last } = draft;
      if (kind === 'place') {
        if (this.placeLast[first]! < last) this.placeLast[first] = last;
      } else if (kind === 'person' && draft.confidence >= LIKELY_PERSON) {
        const sure = draft.confidence >= SURE_PERSON ? 1 : 0;
        for (let i = first; i <= last; i++) {
          this.person[i] = 1;
          if (sure === 1) this.surePerson[i] = 1;
        }
        this.personFirst[first] = 1;
      }
    }
  }

  /** Rules may look one token past the last. */
  private clear(tokens: number): void {
    const count = tokens + 1;
    if (count > this.found.length) {
      const size = 2 ** Math.ceil(Math.log2(count));
      this.placeLast = new Int32Array(size);
      this.knownLast = new Int32Array(size);
      this.person = new Uint8Array(size);
      this.surePerson = new Uint8Array(size);
      this.personFirst = new Uint8Array(size);
      this.found = new Uint8Array(size);
      this.candidates = new Int32Array(size);
    }
    this.placeLast.fill(-1, 0, count);
    this.knownLast.fill(-1, 0, count);
    this.person.fill(0, 0, count);
    this.surePerson.fill(0, 0, count);
    this.personFirst.fill(0, 0, count);
    this.found.fill(0, 0, count);
  }

  private gather({ count, marks, shape }: Tokens): void {
    const { candidates } = this;
    let c = 0;
    for (let i = 0; i < count; i++) {
      if ((marks[i]! & CANDIDATE_MARKS) !== 0 || (shape[i]! & CANDIDATE_SHAPES) !== 0) candidates[c++] = i;
    }
    this.candidateCount = c;
  }

  /** Places and bodies of the dictionaries whose names mean nothing else. */
  private markListed(): void {
    const { first, last, kind, flags, count } = this.engine.hits;
    for (let h = 0; h < count; h++) {
      const at = first[h]!;
      if (kind[h] === HIT_PLACE) {
        if ((flags[h]! & HIT_AMBIGUOUS) === 0 && this.placeLast[at]! < last[h]!) this.placeLast[at] = last[h]!;
      } else if (kind[h] === HIT_ORGANISATION && flags[h] === 0 && this.knownLast[at]! < last[h]!) {
        this.knownLast[at] = last[h]!;
      }
    }
  }

  /** The name of the listed place at first…last, if there is one. */
  placeNormal(first: number, last: number): string | undefined {
    const { hits, dictionary } = this.engine;
    for (let h = 0; h < hits.count; h++) {
      if (hits.kind[h] === HIT_PLACE && hits.first[h] === first && hits.last[h] === last)
        return dictionary.names.text(hits.name[h]!);
    }
    return undefined;
  }

  /** The code of the listed country at first…last, if there is one. */
  countryCode(first: number, last: number): string | undefined {
    const { hits, dictionary } = this.engine;
    for (let h = 0; h < hits.count; h++) {
      if (hits.kind[h] !== HIT_PLACE || hits.first[h] !== first || hits.last[h] !== last) continue;
      const { type, code } = entryOf(dictionary, hits, h).data;
      if (type === 'country' && typeof code === 'string') return code;
    }
    return undefined;
  }

  /** The nominative by which the dictionaries list a body at first…last, as it may stand in quotes. */
  listedName(first: number, last: number): string | undefined {
    const { hits, dictionary } = this.engine;
    for (let h = 0; h < hits.count; h++) {
      if (hits.kind[h] === HIT_ORGANISATION && hits.first[h] === first && hits.last[h] === last)
        return dictionary.names.text(hits.name[h]!);
    }
    return undefined;
  }

  /** Do they list a body by that name? */
  isListed(first: number, last: number): boolean {
    return this.listedName(first, last) !== undefined;
  }

  /** Is the place that begins at the token a country? */
  isCountry(at: number): boolean {
    return this.countryCode(at, this.placeLast[at]!) !== undefined;
  }

  /** Adds a draft. */
  push(draft: OrganisationDraft): void {
    this.drafts.push(draft);
    for (let i = draft.first; i <= draft.last; i++) this.found[i] = 1;
  }

  /** Last token of a place in the genitive (or one that shows no case) that begins at `at`, or -1. */
  placeInGenitive(at: number): number {
    const last = this.placeLast[at]!;
    if (last < 0 || this.person[at] === 1) return -1;
    const grammar = this.tokens.grammar[at]!;
    if ((this.tokens.shape[at]! & S.UPPER) !== 0 || (grammar & CASE_MASK) === 0 || (grammar & GENT) !== 0) return last;
    return -1;
  }

  /** Does the word have a reading as a noun in the given number? */
  hasNumber(at: number, number: number): boolean {
    const { readings } = this.tokens.words.at(at);
    for (const r of readings) {
      if ((r.grammar & (NOUN | ADJF)) !== 0 && (r.grammar & number) !== 0 && r.score > 0.01) return true;
    }
    return readings.length === 0;
  }

  /** Normal form of the place that an adjective comes from, or null. */
  placeOfAdjective(at: number): string | null {
    if ((this.tokens.marks[at]! & MARK_PLACE_ADJECTIVE) === 0) return null;
    const word = this.tokens.words.at(at);
    const known = this.adjectives.get(word.surface);
    if (known !== undefined) return known;
    const place = this.placeOf(word);
    if (place === null) {
      unmark(word, MARK_PLACE_ADJECTIVE);
      return null;
    }
    if (this.adjectives.size >= MOST_ADJECTIVES) this.adjectives.clear();
    this.adjectives.set(word.surface, place);
    return place;
  }

  /** «уфимский», not «российский»: an adjective of a place smaller than a country. */
  isLocalAdjective(at: number): boolean {
    const adjective = this.tokens.words.at(at).readings.find((r) => (r.grammar & MODIFIER) !== 0);
    return adjective !== undefined && this.setup.isLocal(adjective.lemma.replaceAll('ё', 'е'));
  }

  private placeOf(word: Word): string | null {
    for (const r of word.readings) {
      if ((r.grammar & MODIFIER) !== 0) return this.setup.placeOf(r.lemma.replaceAll('ё', 'е'));
    }
    return null;
  }
}
