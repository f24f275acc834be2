/** Is "14 лет" an age or a length of time? The cue words are in dictionaries/numbers/age-cues.yaml. */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

/** How far before the number a cue may stand. */
const REACH = 4;

export class AgeCues {
  private readonly before: number;
  private readonly owner: number;
  private readonly after: number;

  constructor(engine: Engine) {
    this.before = engine.tag('AgeCueBefore');
    this.owner = engine.tag('AgeOwner');
    this.after = engine.tag('AgeCueAfter');
  }

  /** `first` is the first token of the number (or of its modifier), `last` the unit. */
  isAge(tokens: Tokens, first: number, last: number): boolean {
    const start = tokens.sentenceStart[first]!;
    const end = tokens.sentenceEnd[first]!;
    const next = last + 1 < end ? tokens.words[last + 1]! : null;
    if (next?.hasTag(this.after)) return true;
    for (let i = first - 1; i >= start && i >= first - REACH; i--) {
      const word = tokens.words[i]!;
      if (word.hasTag(this.before)) return true;
      if (word.hasTag(this.owner) && i >= first - 2) return true;
      if (word.shape & S.STOP) break;
    }
    return this.isApposition(tokens, first, start, next !== null && (next.shape & S.PUNCTUATION) !== 0);
  }

  /** "Пётр Белов, 45 лет, …": between commas after a name. */
  private isApposition(tokens: Tokens, first: number, start: number, closed: boolean): boolean {
    if (!closed || first - 2 < start) return false;
    const mark = tokens.words[first - 1]!;
    if (!(mark.shape & S.COMMA) && mark.folded !== '(') return false;
    return (tokens.words[first - 2]!.shape & (S.TITLE | S.CYRILLIC)) === (S.TITLE | S.CYRILLIC);
  }
}

const made = new WeakMap<Engine, AgeCues>();

/** The age cues of an engine, built at the first call. */
export function ageCuesOf(engine: Engine): AgeCues {
  let cues = made.get(engine);
  if (!cues) made.set(engine, (cues = new AgeCues(engine)));
  return cues;
}
