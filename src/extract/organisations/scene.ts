/** One article as the rules of this folder see it: tokens, and where places, people and known names stand. */
import { entryOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import { ADJF, CASE_MASK, GENT, MODIFIER, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Document } from '../document.js';
import type { Draft, OrganisationDraft } from '../draft.js';
import { type Setup, setupOf } from './setup.js';

const SURE_PERSON = 0.9;

export class Scene {
  readonly engine: Engine;
  readonly tokens: Tokens;
  readonly setup: Setup;
  /** Token -> last token of the longest place that begins there, or -1. */
  readonly placeLast: Int32Array;
  /** Token -> 1 if a person's name covers it. */
  readonly person: Uint8Array;
  /** The same for people that no listed name of a body can stand against. */
  readonly surePerson: Uint8Array;
  /** Token -> 1 if a person's name begins there. */
  readonly personFirst: Uint8Array;
  /** Token -> last token of the longest known organisation that begins there, or -1. */
  readonly knownLast: Int32Array;
  /** Token -> 1 if an organisation was found over it. */
  readonly found: Uint8Array;
  private readonly drafts: Draft[];

  constructor(document: Document) {
    this.engine = document.engine;
    this.tokens = document.engine.tokens;
    this.setup = setupOf(document.engine);
    this.drafts = document.drafts;
    const { count } = this.tokens;
    this.placeLast = new Int32Array(count).fill(-1);
    this.knownLast = new Int32Array(count).fill(-1);
    this.person = new Uint8Array(count);
    this.surePerson = new Uint8Array(count);
    this.personFirst = new Uint8Array(count);
    this.found = new Uint8Array(count);
    this.markPlaces();
    for (const draft of document.drafts) {
      if (draft.kind !== 'person' || draft.confidence < 0.5) continue;
      this.person.fill(1, draft.first, draft.last + 1);
      this.personFirst[draft.first] = 1;
      if (draft.confidence >= SURE_PERSON) this.surePerson.fill(1, draft.first, draft.last + 1);
    }
  }

  private markPlaces(): void {
    const { hits, dictionary } = this.engine;
    for (let h = 0; h < hits.count; h++) {
      const first = hits.first[h]!;
      const entry = entryOf(dictionary, hits, h);
      if (entry.kind === 'place') {
        if (entry.data.ambiguous !== true) this.placeLast[first] = Math.max(this.placeLast[first]!, hits.last[h]!);
      } else if (entry.kind === 'organisation' && entry.data.quoted !== true && entry.data.ambiguous !== true) {
        this.knownLast[first] = Math.max(this.knownLast[first]!, hits.last[h]!);
      }
    }
    for (const draft of this.drafts) {
      if (draft.kind !== 'place') continue;
      this.placeLast[draft.first] = Math.max(this.placeLast[draft.first]!, draft.last);
    }
  }

  /** Adds a draft. */
  push(draft: OrganisationDraft): void {
    this.drafts.push(draft);
    this.found.fill(1, draft.first, draft.last + 1);
  }

  /** Last token of a place in the genitive (or one that shows no case) that begins at `at`, or -1. */
  placeInGenitive(at: number): number {
    const last = this.placeLast[at]!;
    if (last < 0 || this.person[at] === 1) return -1;
    const { grammar, shape } = this.tokens.words[at]!;
    if ((shape & S.UPPER) !== 0 || (grammar & CASE_MASK) === 0 || (grammar & GENT) !== 0) return last;
    return -1;
  }

  /** Does the word have a reading as a noun in the given number? */
  hasNumber(at: number, number: number): boolean {
    for (const r of this.tokens.words[at]!.readings) {
      if ((r.grammar & (NOUN | ADJF)) !== 0 && (r.grammar & number) !== 0 && r.score > 0.01) return true;
    }
    return this.tokens.words[at]!.readings.length === 0;
  }

  /** Normal form of the place that an adjective comes from, or null. */
  placeOfAdjective(at: number): string | null {
    const word = this.tokens.words[at]!;
    if ((word.grammar & MODIFIER) === 0) return null;
    for (const r of word.readings) {
      if ((r.grammar & MODIFIER) === 0) continue;
      const place = this.setup.placeOf(r.lemma.replaceAll('ё', 'е'));
      if (place !== undefined) return place;
    }
    return null;
  }
}
