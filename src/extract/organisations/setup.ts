/** What the extractor needs of the dictionaries, worked out once per engine. */
import { entriesByAdjective, entriesOf } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import * as G from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import { ordinalEndings } from '../ordinals.js';
import { bitsOf, type Head, headOf } from './head.js';

export interface Preposition {
  readonly part: number;
  readonly cases: number;
  /** Does it go on any word of a tail with «по», not its noun alone? */
  readonly any: boolean;
  /** Does it go on some nouns alone: «по подготовке к юбилею»? */
  readonly led: boolean;
}

/** Clipped names of offices: «Мин» + «промразвития». */
export interface Clipped {
  /** Either the beginning and what follows it, or the end of the word. */
  readonly begins: string;
  readonly ends: string;
  readonly next: readonly string[];
  readonly not: ReadonlySet<string>;
  readonly type: string | null;
}

export interface Setup {
  readonly tags: {
    readonly head: number;
    readonly adjective: number;
    readonly chainStop: number;
    readonly namedAfter: number;
    /** «город», «район» of places. */
    readonly placeType: number;
    readonly preposition: number;
    readonly legalForm: number;
    readonly legalFormTail: number;
    readonly verb: number;
    readonly cue: number;
    readonly not: number;
    readonly rivalry: number;
    readonly rivalPreposition: number;
    readonly notAfter: number;
    readonly reporter: number;
    readonly office: number;
    readonly latinBody: number;
    /** «по данным», «на стенде»: before a Latin name. */
    readonly latinCue: number;
    readonly latinThing: number;
    readonly latinLegalForm: number;
    readonly latinBranch: number;
    readonly sort: number;
    readonly people: number;
    readonly process: number;
    /** «углублённым» */
    readonly profile: number;
    readonly ledBy: number;
    readonly notBegin: number;
    readonly own: number;
    readonly help: number;
    /** «управление»: its tail stands in the instrumental. */
    readonly runs: number;
    /** «изучение»: lands follow. */
    readonly study: number;
    /** «политика» … «[сфера]»: «в сфере …» may go on. */
    readonly inField: number;
    readonly field: number;
    /** «подготовка»: «к» may go on. */
    readonly leadsTo: number;
    /** «водитель», «автомобиль»: before the name of its maker. */
    readonly machine: number;
    /** «филиал»: before a body that the part with a name of its own belongs to. */
    readonly branch: number;
  };
  /** Data of a class entry -> the head that it describes. */
  readonly heads: ReadonlyMap<object, Head>;
  /** Type word -> head, for the types of known names. */
  readonly headsByWord: ReadonlyMap<string, Head>;
  /** Heads that longer words may end in. */
  readonly suffixHeads: readonly Head[];
  /** Their words, folded. */
  readonly suffixEndings: readonly string[];
  readonly prepositions: ReadonlyMap<object, Preposition>;
  readonly clipped: readonly Clipped[];
  /** Gender (grammemes) -> the ending of an ordinal in figures: 65-я. */
  readonly ordinals: ReadonlyMap<number, string>;
  /** Lemma of an adjective -> normal form of its place. */
  readonly placeOf: (lemma: string) => string | null;
  /** Does the adjective's lemma lead to a place smaller than a country? */
  readonly isLocal: (lemma: string) => boolean;
}

const CASES: Readonly<Record<string, number>> = {
  genitive: G.GENT,
  dative: G.DATV,
  accusative: G.ACCS,
  instrumental: G.ABLT,
  locative: G.LOCT,
};
const HEAD_CLASS = 'OrganisationHead';
const setups = new WeakMap<Engine, Setup>();

/** The set-up of the engine, made at first use. */
export function setupOf(engine: Engine): Setup {
  let setup = setups.get(engine);
  if (!setup) {
    setup = make(engine);
    setups.set(engine, setup);
  }
  return setup;
}

function make(engine: Engine): Setup {
  const { classWords } = engine.dictionary;
  const tags = {
    head: engine.tag(HEAD_CLASS),
    adjective: engine.tag('OrganisationAdjective'),
    chainStop: engine.tag('OrganisationChainStop'),
    namedAfter: engine.tag('NamedAfter'),
    placeType: engine.tag('PlaceType'),
    preposition: engine.tag('OrganisationPreposition'),
    legalForm: engine.tag('LegalForm'),
    legalFormTail: engine.tag('LegalFormTail'),
    verb: engine.tag('OrganisationVerb'),
    cue: engine.tag('OrganisationCue'),
    not: engine.tag('NotOrganisation'),
    rivalry: engine.tag('OrganisationRivalry'),
    rivalPreposition: engine.tag('OrganisationRivalPreposition'),
    notAfter: engine.tag('OrganisationNotAfter'),
    reporter: engine.tag('OrganisationReporter'),
    office: engine.tag('OrganisationOffice'),
    latinBody: engine.tag('LatinBody'),
    latinCue: engine.tag('LatinCue'),
    latinThing: engine.tag('LatinThing'),
    latinLegalForm: engine.tag('LatinLegalForm'),
    latinBranch: engine.tag('LatinBranch'),
    sort: engine.tag('OrganisationSort'),
    people: engine.tag('OrganisationPeople'),
    process: engine.tag('OrganisationProcess'),
    profile: engine.tag('OrganisationProfile'),
    ledBy: engine.tag('OrganisationLedBy'),
    notBegin: engine.tag('OrganisationNotBegin'),
    own: engine.tag('OrganisationNotIn'),
    help: engine.tag('OrganisationHelp'),
    runs: engine.tag('OrganisationRuns'),
    study: engine.tag('OrganisationStudy'),
    inField: engine.tag('OrganisationInField'),
    field: engine.tag('OrganisationField'),
    leadsTo: engine.tag('OrganisationLeadsTo'),
    machine: engine.tag('OrganisationMachine'),
    branch: engine.tag('OrganisationBranch'),
  };
  const heads = new Map<object, Head>();
  const headsByWord = new Map<string, Head>();
  const prepositions = new Map<object, Preposition>();
  const add = (data: Readonly<Record<string, unknown>>): void => {
    const head = headOf(data);
    heads.set(data, head);
    if (!headsByWord.has(head.word)) headsByWord.set(head.word, head);
  };
  for (const { data } of classWords.ofTag(tags.head)) add(data);
  for (const { data } of classWords.ofTag(tags.preposition)) {
    const cases = CASES[String(data.case)] ?? 0;
    prepositions.set(data, { part: bitsOf([data.part]), cases, any: data.any === true, led: data.led === true });
  }
  for (const { data } of entriesOf(engine.dictionary, HEAD_CLASS)) add(data);
  const suffixHeads = [...headsByWord.values()].filter((head) => head.suffix);
  return {
    tags,
    heads,
    headsByWord,
    suffixHeads,
    suffixEndings: suffixHeads.map(({ word }) => fold(word)),
    prepositions,
    clipped: clippedOf(engine),
    ordinals: ordinalEndings(engine),
    placeOf: (lemma) => placeOf(engine, lemma),
    isLocal: (lemma) => isLocal(engine, lemma),
  };
}

/** «московский» -> Москва; «кемеровский» -> Кемерово: the place that an adjective's lemma (folded) leads to. */
function placeOf(engine: Engine, lemma: string): string | null {
  // «Западная лига», «Южный военный округ»: a direction, which lies in no land
  const isLand = ({ data }: { readonly data: Readonly<Record<string, unknown>> }): boolean =>
    data.ambiguous !== true || data.code !== undefined;
  return entriesByAdjective(engine.dictionary, 'place', lemma).find(isLand)?.name ?? null;
}

const LARGE: ReadonlySet<unknown> = new Set(['country', 'continent', 'area', 'other']);

function isLocal(engine: Engine, lemma: string): boolean {
  const places = entriesByAdjective(engine.dictionary, 'place', lemma);
  return places.length > 0 && !places.some(({ data }) => LARGE.has(data.type));
}

function clippedOf(engine: Engine): Clipped[] {
  const out: Clipped[] = [];
  for (const section of engine.dictionary.header.sections.organisation ?? []) {
    for (const rule of listOf(section.clipped)) {
      if (typeof rule !== 'object' || rule === null) continue;
      const fields = new Map<string, unknown>(Object.entries(rule));
      const type = fields.get('type');
      const parts: [string, string][] = [
        ...listOf(fields.get('begins')).map((begins): [string, string] => [String(begins), '']),
        ...listOf(fields.get('ends')).map((ends): [string, string] => ['', String(ends)]),
      ];
      for (const [begins, ends] of parts) {
        out.push({
          begins,
          ends,
          next: listOf(fields.get('next')).map(String),
          not: new Set(listOf(fields.get('not')).map(String)),
          type: typeof type === 'string' ? type : null,
        });
      }
    }
  }
  return out;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
