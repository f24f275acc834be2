/** What the programme rules need of the dictionaries, worked out once for an engine. */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import type { Engine } from '../../match/engine.js';
import type { Word } from '../../text/word.js';

/** What a name may be after or around a type word; explained in dictionaries/programmes/heads.yaml. */
export const TAKES = {
  quoted: 1,
  latin: 2,
  plain: 4,
  adjective: 8,
  title: 16,
  named: 32,
  world: 64,
  for: 128,
  phrase: 256,
  document: 512,
  sport: 1024,
  stage: 2048,
  small: 4096,
  coined: 8192,
} as const;

export interface ProgrammeHead {
  /** As the dictionary spells it, nominative; "" for one that only rules use. */
  readonly word: string;
  /** Bits of TAKES. */
  readonly takes: number;
  /** How surely a quoted name after the word is a programme, 0–1. */
  readonly trust: number;
  /** On the air the word means something else. */
  readonly broadcast: boolean;
  /** In the plural the word means something else: «акции Vodafone». */
  readonly singular: boolean;
  /** The word has to stand in the plural: «Олимпийские игры». */
  readonly plural: boolean;
  /** The plural is one programme as well: «соревнования «Зерде»». */
  readonly many: boolean;
  /** What stands in the dative after it is replaced: «на смену «Волгам»». */
  readonly replaces: boolean;
  /** Names of clubs stand after it too. */
  readonly teams: boolean;
  /** What it deals with belongs to the name: «конференция по безопасности». */
  readonly about: boolean;
  /** Neither an adjective before it nor the case of the name makes another thing of it: «морские учения «Индра»». */
  readonly any: boolean;
  /** A quoted name has so many words at least. */
  readonly least: number;
  /** The word counts only behind one of these: «в категории». Empty for any. */
  readonly after: readonly string[];
  /** "file:line". */
  readonly entry: string;
}

export interface ProgrammeSetup {
  readonly tags: {
    readonly head: number;
    readonly adjective: number;
    readonly notAdjective: number;
    readonly proper: number;
    readonly stop: number;
    readonly bridge: number;
    readonly naming: number;
    readonly called: number;
    readonly workOf: number;
    readonly undertaking: number;
    readonly memory: number;
    readonly listing: number;
    readonly and: number;
    readonly for: number;
    readonly best: number;
    readonly theme: number;
    readonly thing: number;
    readonly body: number;
    readonly broadcast: number;
    readonly cue: number;
    readonly during: number;
    readonly rank: number;
    readonly field: number;
    readonly making: number;
    readonly notTail: number;
    readonly world: number;
    readonly kind: number;
    readonly stage: number;
    readonly until: number;
    readonly vague: number;
    readonly period: number;
    readonly people: number;
    readonly placeType: number;
    readonly namedAfter: number;
    readonly notName: number;
  };
  headOf(word: Word): ProgrammeHead | null;
  headOfEntry(entry: CompiledEntry): ProgrammeHead | null;
}

const DEFAULT_TRUST = 0.93;
const setups = new WeakMap<Engine, ProgrammeSetup>();

/** The set-up of the engine, made at first use. */
export function programmeSetup(engine: Engine): ProgrammeSetup {
  let setup = setups.get(engine);
  if (!setup) {
    setup = make(engine);
    setups.set(engine, setup);
  }
  return setup;
}

function make(engine: Engine): ProgrammeSetup {
  const head = engine.tag('Programme');
  const read = new WeakMap<object, ProgrammeHead>();
  const headFrom = (data: Readonly<Record<string, unknown>>, name: string, entry: string): ProgrammeHead => {
    let value = read.get(data);
    if (!value) {
      value = makeHead(data, name, entry);
      read.set(data, value);
    }
    return value;
  };
  // the forms of type words: as many as the dictionaries list
  const spelled = new Map<string, ProgrammeHead | null>();
  return {
    tags: {
      head,
      adjective: engine.tag('ProgrammeAdjective'),
      notAdjective: engine.tag('NotProgrammeAdjective'),
      proper: engine.tag('ProgrammeProperAdjective'),
      stop: engine.tag('ProgrammeBreak'),
      bridge: engine.tag('ProgrammeBridge'),
      naming: engine.tag('ProgrammeNaming'),
      called: engine.tag('ProgrammeCalled'),
      workOf: engine.tag('ProgrammeTheme'),
      undertaking: engine.tag('ProgrammeUndertaking'),
      memory: engine.tag('ProgrammeMemory'),
      listing: engine.tag('ProgrammeListing'),
      and: engine.tag('ProgrammeAnd'),
      for: engine.tag('ProgrammeFor'),
      best: engine.tag('ProgrammeBest'),
      theme: engine.tag('ThemeTime'),
      thing: engine.tag('TitledThing'),
      body: engine.tag('OrganisationHead'),
      broadcast: engine.tag('BroadcastCue'),
      cue: engine.tag('ProgrammeCue'),
      during: engine.tag('ProgrammeDuring'),
      rank: engine.tag('ProgrammeRank'),
      field: engine.tag('ProgrammeField'),
      making: engine.tag('ProgrammeMaking'),
      notTail: engine.tag('NotProgrammeTail'),
      world: engine.tag('ProgrammeWorld'),
      kind: engine.tag('ProgrammeKind'),
      stage: engine.tag('ProgrammeStage'),
      until: engine.tag('ProgrammeUntil'),
      vague: engine.tag('ProgrammeVague'),
      period: engine.tag('ProgrammePeriod'),
      people: engine.tag('OrganisationPeople'),
      placeType: engine.tag('PlaceType'),
      namedAfter: engine.tag('NamedAfter'),
      notName: engine.tag('NotOrganisation'),
    },
    headOf: (word) => {
      if (!word.hasTag(head)) return null;
      let known = spelled.get(word.folded);
      if (known === undefined) {
        const entry = word.entries.find((e) => e.tag === head);
        known = entry ? headFrom(entry.data, '', `${entry.data.file}:${entry.data.line}`) : null;
        spelled.set(word.folded, known);
      }
      return known;
    },
    headOfEntry: (entry) =>
      entry.kind === 'Programme' ? headFrom(entry.data, entry.name, `${entry.file}:${entry.line}`) : null,
  };
}

function makeHead(data: Readonly<Record<string, unknown>>, name: string, entry: string): ProgrammeHead {
  const listed = Array.isArray(data.takes) ? data.takes.map(String) : [];
  let takes = 0;
  for (const [name, bit] of Object.entries(TAKES)) if (listed.includes(name)) takes |= bit;
  return {
    word: typeof data.word === 'string' ? data.word : name,
    takes,
    trust: typeof data.trust === 'number' ? data.trust : DEFAULT_TRUST,
    broadcast: data.broadcast === true,
    singular: data.singular === true,
    plural: data.plural === true,
    many: data.many === true,
    replaces: data.replaces === true,
    teams: data.teams === true,
    about: data.about === true,
    least: typeof data.least === 'number' ? data.least : 1,
    any: data.any === true,
    after: Array.isArray(data.after) ? data.after.map(String) : [],
    entry,
  };
}
