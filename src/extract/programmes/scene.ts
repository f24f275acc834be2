/** One article as the programme rules see it: tokens, and where bodies, people and places stand. */
import type { Engine } from '../../match/engine.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Document } from '../document.js';
import type { Draft, OrganisationDraft, PlaceDraft, ProgrammeDraft } from '../draft.js';
import { plainText } from '../normal.js';
import { Amounts } from './amounts.js';
import { type ProgrammeSetup, programmeSetup } from './setup.js';

const SURE = 0.7;

const scenes = new WeakMap<Engine, ProgrammeScene>();

/** The scene of a new article: one for each engine, its arrays are used again. */
export function programmeScene({ engine, drafts }: Document): ProgrammeScene {
  let scene = scenes.get(engine);
  if (!scene) {
    scene = new ProgrammeScene(engine);
    scenes.set(engine, scene);
  }
  scene.begin(drafts);
  return scene;
}

export class ProgrammeScene {
  readonly tokens: Tokens;
  readonly setup: ProgrammeSetup;
  /** What has been proposed so far. */
  found: ProgrammeDraft[] = [];
  /** First tokens of names in quotes that are something else: «подлодка проекта «Гюрза»». */
  others: number[] = [];
  private drafts: readonly Draft[] = [];
  /** Token -> number + 1 of the longest organisation, or place, that begins there; 0 for none. */
  private bodies: Int32Array = new Int32Array(0);
  private places: Int32Array = new Int32Array(0);
  /** Token -> one past the last token of the longest person that begins there; 0 for none. */
  private persons: Int32Array = new Int32Array(0);
  /** Dates and quantities, when somebody has asked. */
  private amounts: Amounts | null = null;

  constructor(readonly engine: Engine) {
    this.tokens = engine.tokens;
    this.setup = programmeSetup(engine);
  }

  begin(drafts: readonly Draft[]): void {
    this.found = [];
    this.others = [];
    this.amounts = null;
    this.drafts = drafts;
    this.clear(this.tokens.count);
    for (let d = 0; d < drafts.length; d++) {
      const draft = drafts[d]!;
      switch (draft.kind) {
        case 'organisation':
          if (draft.confidence >= SURE && isBetter(draft, this.bodyAt(draft.first))) this.bodies[draft.first] = d + 1;
          break;
        case 'person':
          if (draft.confidence >= SURE && this.persons[draft.first]! <= draft.last)
            this.persons[draft.first] = draft.last + 1;
          break;
        case 'place':
          if (this.placeAt(draft.first) < draft.last) this.places[draft.first] = d + 1;
          break;
      }
    }
  }

  private clear(count: number): void {
    if (count > this.bodies.length) {
      const size = 2 ** Math.ceil(Math.log2(count));
      this.bodies = new Int32Array(size);
      this.places = new Int32Array(size);
      this.persons = new Int32Array(size);
      return;
    }
    this.bodies.fill(0, 0, count);
    this.places.fill(0, 0, count);
    this.persons.fill(0, 0, count);
  }

  /** The longest organisation that begins at the token. */
  bodyAt(at: number): OrganisationDraft | null {
    const number = at < this.tokens.count ? this.bodies[at]! : 0;
    if (number === 0) return null;
    const draft = this.drafts[number - 1]!;
    return draft.kind === 'organisation' ? draft : null;
  }

  /** Last token of the person, or place, that begins at the token; -1 if there is none. */
  personAt(at: number): number {
    return at < this.tokens.count ? this.persons[at]! - 1 : -1;
  }

  placeAt(at: number): number {
    return this.placeFrom(at)?.last ?? -1;
  }

  private placeFrom(at: number): PlaceDraft | null {
    const number = at < this.tokens.count ? this.places[at]! : 0;
    if (number === 0) return null;
    const draft = this.drafts[number - 1]!;
    return draft.kind === 'place' ? draft : null;
  }

  /** «проект «Лужников»»: do the words name a place, in another case than the nominative? */
  isPlaceInflected(first: number, last: number): boolean {
    const place = this.placeFrom(first);
    return place !== null && place.last === last && fold(place.normal) !== fold(this.tokens.slice(first, last));
  }

  inDate(at: number): boolean {
    this.amounts ??= new Amounts(this.drafts);
    return this.amounts.dates.has(at);
  }

  /** Is what stands between the tokens, and nothing more, a body that the dictionaries list, whatever else it was read as? */
  isListedBody(first: number, last: number): boolean {
    return this.drafts.some(
      (d) => d.kind === 'organisation' && d.first === first && d.last === last && d.listed !== undefined,
    );
  }

  /** Do the dictionaries list a body by this name, an alias aside, whatever else was found there? */
  listsBody(first: number, last: number): boolean {
    return this.drafts.some(
      (d) =>
        d.kind === 'organisation' &&
        d.first === first &&
        d.last === last &&
        d.listed !== undefined &&
        fold(d.listed) === fold(d.normal),
    );
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
    const place = rule === 'programme.type-quoted' ? this.placeFrom(first) : null;
    this.amounts ??= new Amounts(this.drafts);
    const rival = place?.last === last ? place.confidence + 0.01 : this.amounts.surest(first, last);
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
      entry: entry || undefined,
      listed: listed || undefined,
      source: undefined,
      sameAs: undefined,
      identity: undefined,
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

function isBetter(draft: OrganisationDraft, other: OrganisationDraft | null): boolean {
  if (other === null || other.last < draft.last) return true;
  return other.last === draft.last && other.confidence < draft.confidence;
}
