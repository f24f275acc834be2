/** What the programme rules need of the dictionaries, worked out once for an engine. */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import type { Engine } from '../../match/engine.js';
import type { Word } from '../../text/word.js';

export interface ProgrammeHead {
  readonly quoted: boolean;
  readonly latin: boolean;
  readonly adjective: boolean;
  readonly title: boolean;
  readonly for: boolean;
  readonly trust: number;
  readonly entry: string;
}

export interface ProgrammeSetup {
  readonly head: number;
  readonly adjective: number;
  readonly stop: number;
  readonly and: number;
  readonly for: number;
  readonly theme: number;
  headOf(word: Word): ProgrammeHead | null;
  headOfEntry(entry: CompiledEntry): ProgrammeHead | null;
}

const setups = new WeakMap<Engine, ProgrammeSetup>();

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
  const headFrom = (data: Readonly<Record<string, unknown>>, entry: string): ProgrammeHead => {
    let value = read.get(data);
    if (!value) {
      const takes = Array.isArray(data.takes) ? data.takes.map(String) : [];
      value = {
        quoted: takes.includes('quoted'),
        latin: takes.includes('latin'),
        adjective: takes.includes('adjective'),
        title: takes.includes('title'),
        for: takes.includes('for'),
        trust: typeof data.trust === 'number' ? data.trust : 0.93,
        entry,
      };
      read.set(data, value);
    }
    return value;
  };
  return {
    head,
    adjective: engine.tag('ProgrammeAdjective'),
    stop: engine.tag('ProgrammeBreak'),
    and: engine.tag('ProgrammeAnd'),
    for: engine.tag('ProgrammeFor'),
    theme: engine.tag('ThemeTime'),
    headOf: (word) => {
      if (!word.hasTag(head)) return null;
      const entry = word.entries.find((e) => e.tag === head);
      return entry ? headFrom(entry.data, `${entry.data.file}:${entry.data.line}`) : null;
    },
    headOfEntry: (entry) => (entry.kind === 'Programme' ? headFrom(entry.data, `${entry.file}:${entry.line}`) : null),
  };
}
