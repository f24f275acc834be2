/** Past or future: from the verbs around a date. */
import type { Engine } from '../../match/engine.js';
import { FUTR, PAST, PRCL, PREP, PRES, PRTF, PRTS, VERB } from '../../morphology/grammemes.js';
import type { Reading } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Tense } from './choose.js';

/** Another clause is further away than its words say. */
const CLAUSE = 6;
/** A verb that is further away than this says nothing of the date: sentences may be as long as a list. */
const FAR = 150;

/** Readings below this are hardly meant. */
const LEAST_SCORE = 0.05;

/** A comma or a semicolon. */
function isBreak({ shape, words }: Tokens, i: number): boolean {
  const own = shape[i]!;
  if ((own & S.PUNCTUATION) === 0) return false;
  return (own & S.COMMA) !== 0 || words.at(i).folded === ';';
}

/** "была открыта" */
function wasBefore({ words }: Tokens, i: number): boolean {
  const best = i > 0 ? words.at(i - 1).readings[0] : undefined;
  return best !== undefined && (best.grammar & VERB) !== 0 && (best.extra & PAST) !== 0;
}

const TENSES = FUTR | PAST | PRES;

/** "принятый" is an adjective as well. */
function isPastParticiple({ grammar, extra, score }: Reading): boolean {
  return score > LEAST_SCORE && (grammar & PRTF) !== 0 && (extra & PAST) !== 0;
}

/** Reads the tense of the verb that is nearest to tokens first…last in their sentence. */
export class Tenses {
  private readonly future: number;
  private readonly within: number;
  private readonly planned: number;
  private readonly passive: number;
  private readonly postpone: number;
  private readonly until: number;
  private readonly plans: Engine['plans'];

  constructor(engine: Engine) {
    this.future = engine.tag('FutureWord');
    this.within = engine.tag('WithinWord');
    this.planned = engine.tag('PlannedFor');
    this.passive = engine.tag('PassiveInfinitive');
    this.postpone = engine.tag('PostponeWord');
    this.until = engine.tag('IntervalTo');
    this.plans = engine.plans;
  }

  /** `deadline`: "заявки принимаются до 30 ноября" ends still to come unless a verb says that it is over. */
  of(tokens: Tokens, first: number, last: number, deadline = false): Tense {
    const start = tokens.sentenceStart[first]!;
    const participle = this.ofParticiple(tokens, first, start);
    if (participle) return participle;
    const end = tokens.sentenceEnd[first]!;
    const aimed = first > start && this.isAim(tokens.tagSet[first - 1]!);
    let tense: Tense | 'present' = null;
    let least = FAR;
    let distance = 0;
    for (let i = first - 1; i >= start && distance < least; i--) {
      distance += isBreak(tokens, i) ? CLAUSE : 1;
      const postponed = aimed && this.plans.hasTag(tokens.tagSet[i]!, this.postpone);
      const found = postponed ? 'future' : this.ofWord(tokens, i, deadline);
      if (found === null || distance >= least) continue;
      least = distance;
      tense = found;
    }
    distance = 0;
    for (let i = last + 1; i < end && distance < least; i++) {
      distance += isBreak(tokens, i) ? CLAUSE : 1;
      const found = this.ofWord(tokens, i, deadline);
      if (found === null || distance >= least) continue;
      least = distance;
      tense = found;
    }
    if (deadline && tense !== 'past') return 'future';
    // "к 1 сентября обещают": the present leaves both sides open
    return tense === 'present' ? null : tense;
  }

  /** "продлили до мая", "перенесли на май": what such verbs lead to, whatever their tense. */
  private isAim(tagSet: number): boolean {
    return this.plans.hasTag(tagSet, this.planned) || this.plans.hasTag(tagSet, this.until);
  }

  /** "принятый в мае закон", "подписанный ещё 5 мая указ", "намеченный на май саммит": right before the date. */
  private ofParticiple(tokens: Tokens, first: number, start: number): Tense {
    let at = first - 1;
    const preposition = at > start && (tokens.grammar[at]! & PREP) !== 0 ? at-- : -1;
    if (at > start && (tokens.grammar[at]! & PRCL) !== 0) at--;
    if (at < start || (tokens.grammar[at]! & PRTF) === 0 || (tokens.extra[at]! & PAST) === 0) return null;
    if (!tokens.words.at(at).readings.some(isPastParticiple)) return null;
    if (preposition < 0) return 'over';
    const { tagSet } = tokens;
    if (this.plans.hasTag(tagSet[preposition]!, this.planned)) return 'planned';
    return this.plans.hasTag(tagSet[preposition]!, this.within) ? 'over' : null;
  }

  private ofWord(tokens: Tokens, i: number, deadline: boolean): Tense | 'present' {
    const future = this.plans.hasTag(tokens.tagSet[i]!, this.future);
    // most words have no tense at all: they need not be touched
    if (!future && (tokens.extra[i]! & TENSES) === 0) return null;
    const best = tokens.words.at(i).readings[0];
    // "планировали в январе" may be the time of planning as well as that of the plan
    if (future) return best && best.extra & PAST && best.grammar & VERB ? 'present' : 'future';
    if (!best) return null;
    if (best.extra & FUTR) return 'future';
    // "будут прерваны"
    if (best.extra & PAST && i > 0 && (tokens.words.at(i - 1).readings[0]?.extra ?? 0) & FUTR) return 'future';
    // "сможет быть построен"
    if (best.extra & PAST && i > 0 && this.plans.hasTag(tokens.tagSet[i - 1]!, this.passive)) return 'present';
    // "регистрация открыта до 30 ноября": what was done lasts; "была открыта": it does not
    if (deadline && best.grammar & PRTS) return wasBefore(tokens, i) ? 'past' : 'present';
    if (best.extra & PAST) return 'past';
    return best.extra & PRES && best.grammar & VERB ? 'present' : null;
  }
}
