/** Past or future: from the verbs around a date. */
import type { Engine } from '../../match/engine.js';
import { FUTR, PAST, PRES, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Tense } from './choose.js';

/** Another clause is further away than its words say. */
const CLAUSE = 6;
/** A verb that is further away than this says nothing of the date: sentences may be as long as a list. */
const FAR = 150;

/** A comma or a semicolon. */
function isBreak({ shape, words }: Tokens, i: number): boolean {
  const own = shape[i]!;
  if ((own & S.PUNCTUATION) === 0) return false;
  return (own & S.COMMA) !== 0 || words[i]!.folded === ';';
}

const TENSES = FUTR | PAST | PRES;

/** Reads the tense of the verb that is nearest to tokens first…last in their sentence. */
export class Tenses {
  private readonly future: number;
  private readonly plans: Engine['plans'];

  constructor(engine: Engine) {
    this.future = engine.tag('FutureWord');
    this.plans = engine.plans;
  }

  of(tokens: Tokens, first: number, last: number): Tense {
    const start = tokens.sentenceStart[first]!;
    const end = tokens.sentenceEnd[first]!;
    let tense: Tense | 'present' = null;
    let least = FAR;
    let distance = 0;
    for (let i = first - 1; i >= start && distance < least; i--) {
      distance += isBreak(tokens, i) ? CLAUSE : 1;
      const found = this.ofWord(tokens, i);
      if (found === null || distance >= least) continue;
      least = distance;
      tense = found;
    }
    distance = 0;
    for (let i = last + 1; i < end && distance < least; i++) {
      distance += isBreak(tokens, i) ? CLAUSE : 1;
      const found = this.ofWord(tokens, i);
      if (found === null || distance >= least) continue;
      least = distance;
      tense = found;
    }
    // "к 1 сентября обещают": the present leaves both sides open
    return tense === 'present' ? null : tense;
  }

  private ofWord(tokens: Tokens, i: number): Tense | 'present' {
    const future = this.plans.hasTag(tokens.tagSet[i]!, this.future);
    // most words have no tense at all: they need not be touched
    if (!future && (tokens.extra[i]! & TENSES) === 0) return null;
    const best = tokens.words[i]!.readings[0];
    // "планировали в январе" may be the time of planning as well as that of the plan
    if (future) return best && best.extra & PAST && best.grammar & VERB ? 'present' : 'future';
    if (!best) return null;
    if (best.extra & FUTR) return 'future';
    // "будут прерваны"
    if (best.extra & PAST && i > 0 && (tokens.words[i - 1]!.readings[0]?.extra ?? 0) & FUTR) return 'future';
    if (best.extra & PAST) return 'past';
    return best.extra & PRES && best.grammar & VERB ? 'present' : null;
  }
}
