/** Is "14 лет" an age or a length of time? The cue words are in dictionaries/numbers/age-cues.yaml. */
import type { Engine } from '../../match/engine.js';
import {
  ABLT,
  ADJF,
  ADJS,
  ANIM,
  CASE_MASK,
  DATV,
  GENT,
  GRND,
  INFN,
  MODIFIER,
  NOUN,
  PREP,
  PRTS,
  VERB,
} from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';
import { bestGrammar } from '../best.js';

/** How far before the number a cue may stand. */
const REACH = 6;
/** How far before it a word that speaks of a stretch of time. */
const VETO_REACH = 4;
/** How far before the number the dative may stand that a verb needs. */
const OWNER_REACH = 4;

export class AgeCues {
  private readonly before: number;
  private readonly owner: number;
  private readonly after: number;
  private readonly near: number;
  private readonly nearOwner: number;
  private readonly preposition: number;
  private readonly range: number;
  private readonly veto: number;
  private readonly since: number;
  private readonly sinceComma: number;
  private readonly and: number;
  private readonly between: number;
  private readonly aged: number;

  constructor(engine: Engine) {
    this.before = engine.tag('AgeCueBefore');
    this.owner = engine.tag('AgeOwner');
    this.after = engine.tag('AgeCueAfter');
    this.near = engine.tag('AgeCueNear');
    this.nearOwner = engine.tag('AgeCueWithOwner');
    this.preposition = engine.tag('AgePreposition');
    this.range = engine.tag('AgeRange');
    this.veto = engine.tag('AgeVeto');
    this.since = engine.tag('AgeSince');
    this.sinceComma = engine.tag('AgeSinceComma');
    this.and = engine.tag('And');
    this.between = engine.tag('AgeBetween');
    this.aged = engine.tag('AgedPerson');
  }

  /**
   * `first` is the first token of the number (or of its modifier), `last` the unit; `inverted`: the unit comes first
   * ("лет сорок").
   */
  isAge(tokens: Tokens, first: number, last: number, inverted = false): boolean {
    const start = tokens.sentenceStart[first]!;
    const end = tokens.sentenceEnd[first]!;
    // "его сыновья, 13 и 15 лет"
    const also = first - 2;
    const joined =
      also >= start && (tokens.shape[also]! & S.INTEGER) !== 0 && tokens.words.at(first - 1).hasTag(this.and);
    if (joined && this.isApposition(tokens, also, start, isClosed(tokens, last, end))) return true;
    // "в 70 и 75 лет"
    if (joined && also > start && tokens.words.at(also - 1).hasTag(this.preposition)) return true;
    const next = last + 1 < end ? tokens.words.at(last + 1) : null;
    // "работы детей 6–14 лет", whatever work may last
    if (first > start && isRange(tokens, first) && isPerson(tokens.words.at(first - 1))) return true;
    if (next?.hasTag(this.since) || this.isVetoed(tokens, first, last)) return false;
    // "исполнилось 20 лет, как озеро стало заповедником", but "с 18 лет, как сейчас"
    const lasts = next && next.shape & S.COMMA && last + 2 < end && tokens.words.at(last + 2).hasTag(this.sinceComma);
    if (lasts && !(first > start && tokens.words.at(first - 1).hasTag(this.preposition))) return false;
    if (next?.hasTag(this.after)) return true;
    if (first > start && tokens.words.at(first - 1).hasTag(this.preposition)) return true;
    if (first > start && tokens.words.at(first - 1).hasTag(this.aged)) return true;
    for (let i = first - 1; i >= start && i >= first - 2; i--) {
      const word = tokens.words.at(i);
      if (word.hasTag(this.near)) return true;
      // "Петрову был 21 год", but "он был министром пять лет"
      if (word.hasTag(this.nearOwner) && hasOwner(tokens, first, start)) return true;
    }
    for (let i = first - 1; i >= start && i >= first - REACH; i--) {
      const word = tokens.words.at(i);
      if (word.hasTag(this.before)) return true;
      if (word.hasTag(this.owner) && this.owns(tokens, i, first)) return true;
      if (word.shape & S.STOP) break;
    }
    if (inverted && first > start && isAgedPerson(tokens.words.at(first - 1))) return true;
    const closed = isClosed(tokens, last, end);
    return this.isApposition(tokens, first, start, closed) || (closed && isOwnerOfYears(tokens, first, start));
  }

  /** "ему 14 лет", "ему уже 14 лет", but "им пришлось два года ждать". */
  private owns(tokens: Tokens, owner: number, first: number): boolean {
    if (owner < first - OWNER_REACH) return false;
    if (owner < first - 1 && this.onlyBetween(tokens, owner + 1, first)) return true;
    if (owner < first - 2) return false;
    const between = tokens.words.at(first - 1);
    return owner === first - 1 || between.hasTag(this.nearOwner) || bestGrammar(between, VERB | INFN) === 0;
  }

  /** "уже по", "нет и" */
  private onlyBetween(tokens: Tokens, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (!tokens.words.at(i).hasTag(this.between)) return false;
    return true;
  }

  /** "суд дал ему восемь лет колонии" */
  private isVetoed(tokens: Tokens, first: number, last: number): boolean {
    const end = Math.min(tokens.sentenceEnd[first]!, last + 3);
    for (let i = Math.max(tokens.sentenceStart[first]!, first - VETO_REACH); i < end; i++) {
      if ((i < first || i > last) && tokens.words.at(i).hasTag(this.veto)) return true;
    }
    return false;
  }

  /** "Пётр Белов, 45 лет, …", "Андрею 45 лет.": after a name, with nothing to count for. */
  private isApposition(tokens: Tokens, first: number, start: number, closed: boolean): boolean {
    if (first - 1 < start) return false;
    const before = tokens.words.at(first - 1);
    // "Петрову – 19 лет", "самому опытному – 81 год"
    if (before.shape & S.DASH)
      return first - 2 >= start && isOwner(tokens.words.at(pastChoice(tokens, first - 2, start)));
    if (isOwner(before)) return true;
    // "смельчаков от 16 до 70 лет"
    // "ребята 14–18 лет", "смельчаков от 16 до 70 лет" with its preposition
    if (isPerson(before) && (isRange(tokens, first) || tokens.words.at(first).hasTag(this.range))) return true;
    if (before.hasTag(this.range) && first - 2 >= start && isPerson(tokens.words.at(first - 2))) return true;
    if (!closed) return false;
    if (before.shape & S.COMMA || before.folded === '(') return true;
    // "Прошло 25 лет.", "живёт в России пять лет"
    if (bestGrammar(before, NOUN) === 0 || (before.shape & NAME_SHAPE) !== S.CYRILLIC + S.TITLE) return false;
    return isPerson(before) || (isUnknown(before) && !follows(tokens, first - 1, start, PREP | NOUN));
  }
}

/** Before "из них" of "старейшему из них – 97 лет"; `at` itself where no such words end. */
function pastChoice(tokens: Tokens, at: number, start: number): number {
  const chosen = at - 2 >= start && (tokens.grammar[at]! & GENT) !== 0 && isPreposition(tokens.words.at(at - 1));
  return chosen ? at - 2 : at;
}

function isPreposition(word: Word): boolean {
  return bestGrammar(word, PREP) !== 0;
}

function isClosed({ shape }: Tokens, last: number, end: number): boolean {
  return last + 1 >= end || (shape[last + 1]! & S.PUNCTUATION) !== 0;
}

const NAME_SHAPE = S.TITLE | S.CYRILLIC | S.UPPER;

function isUnknown({ readings }: Word): boolean {
  return readings.every(({ known }) => !known);
}

/** Does a word of these parts of speech stand right before token `at`? */
function follows(tokens: Tokens, at: number, start: number, parts: number): boolean {
  // "У." is an initial
  return (
    at > start &&
    (tokens.shape[at - 1]! & (S.INITIAL | S.ABBREVIATION | S.STOP)) === 0 &&
    bestGrammar(tokens.words.at(at - 1), parts) !== 0
  );
}

/** A dative a little before: "Андрею был тогда 21 год". */
function hasOwner(tokens: Tokens, first: number, start: number): boolean {
  for (let i = first - 1; i >= start && i >= first - OWNER_REACH; i--) if (isOwner(tokens.words.at(i))) return true;
  return false;
}

/** "В этом году школе 50 лет.": a thing in the dative, no preposition nor verb before it that asks for the case. */
function isOwnerOfYears(tokens: Tokens, first: number, start: number): boolean {
  let at = first - 1;
  if (at < start || !isDative(tokens.words.at(at))) return false;
  while (at > start && bestGrammar(tokens.words.at(at - 1), MODIFIER) !== 0) at--;
  if (follows(tokens, at, start, PREP)) return false;
  for (let i = at - 1; i >= start; i--) {
    if (tokens.shape[i]! & S.COMMA) break;
    if (bestGrammar(tokens.words.at(i), VERB | INFN | ADJS | PRTS | GRND) !== 0) return false;
  }
  return true;
}

/** Surely: a noun that is dative and not only the locative of the same spelling. */
function isDative(word: Word): boolean {
  return (
    (word.grammar & DATV) !== 0 &&
    word.readings.some((r) => r.score > 0.1 && (r.grammar & DATV) !== 0 && (r.grammar & NOUN) !== 0)
  );
}

/** "сыну 3 года": whose years they are stands in the dative. */
function isOwner(word: Word): boolean {
  if ((word.grammar & DATV) === 0) return false;
  return word.readings.some(
    ({ grammar, score }) =>
      score > 0.1 && (grammar & DATV) !== 0 && ((grammar & PERSON) === PERSON || (grammar & ADJF) !== 0),
  );
}

/** "14–18": digits, a dash and digits. */
function isRange({ shape, count }: Tokens, first: number): boolean {
  if (first + 2 >= count || !(shape[first]! & S.INTEGER) || !(shape[first + 2]! & S.INTEGER)) return false;
  return (shape[first + 1]! & S.DASH) !== 0;
}

function isPerson(word: Word): boolean {
  if ((word.grammar & PERSON) !== PERSON) return false;
  return word.readings.some(({ grammar, score }) => score > 0.1 && (grammar & PERSON) === PERSON);
}

/** "мужчина лет сорока", but "работал врачом лет двадцать". */
function isAgedPerson(word: Word): boolean {
  if ((word.grammar & PERSON) !== PERSON) return false;
  return word.readings.some(
    ({ grammar, score }) =>
      score > 0.1 && (grammar & PERSON) === PERSON && (grammar & CASE_MASK) !== (ABLT & CASE_MASK),
  );
}

const PERSON = NOUN | ANIM;

const made = new WeakMap<Engine, AgeCues>();

/** The age cues of an engine, built at the first call. */
export function ageCuesOf(engine: Engine): AgeCues {
  let cues = made.get(engine);
  if (!cues) made.set(engine, (cues = new AgeCues(engine)));
  return cues;
}
