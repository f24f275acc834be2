/** Anchors the dates of one article: in text order, each against what was said before and the day of publication. */
import type { DateDraft, Draft } from '../../extract/draft.js';
import type { Engine } from '../../match/engine.js';
import type { DateModifier } from '../../record/types.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Tense } from './choose.js';
import { type Day, parseDay } from './days.js';
import { ExplicitDates } from './explicit.js';
import { type Bound, type Resolved, resolve } from './fields.js';
import { Frame, type Spoken } from './frame.js';
import type { Period } from './period.js';
import { shareYears } from './shared-years.js';
import { Tenses } from './tense.js';
import { witnessOf, type YearBound } from './year-of-writing.js';

/** How many tokens before a date a word may stand that goes on with a story: ", а уже в декабре". */
const GOING_ON = 4;

const tensesOf = new WeakMap<Engine, Tenses>();

/** Fills `values` of the date drafts; `drafts` are in text order, after the arbiter. */
export function anchorDates(engine: Engine, published: string | null, drafts: readonly Draft[]): void {
  const dates: DateDraft[] = [];
  for (const draft of drafts) if (draft.kind === 'date') dates.push(draft);
  if (dates.length === 0) return;
  let tenses = tensesOf.get(engine);
  if (!tenses) tensesOf.set(engine, (tenses = new Tenses(engine)));
  shareYears(engine, dates);
  new Anchors(engine, tenses, published, dates).settle();
}

class Anchors {
  private readonly day: Day | null;
  private readonly explicit = new ExplicitDates();
  private readonly outside: Frame;
  /** Each quotation keeps its own anchors. */
  private quotations: Map<number, Frame> | null = null;
  /** What the verbs around each date say. */
  private readonly said: readonly Tense[];
  private readonly tokens: Tokens;

  constructor(
    private readonly engine: Engine,
    tenses: Tenses,
    published: string | null,
    private readonly dates: readonly DateDraft[],
  ) {
    const { tokens } = engine;
    this.tokens = tokens;
    this.day = parseDay(published);
    this.outside = new Frame(this.day, this.explicit);
    this.said = dates.map(({ first, last, spoken }) => {
      const deadline =
        spoken?.bound === 'to' && this.holds('DeadlineWord', first - 1, first, tokens.sentenceStart[first]!);
      return tenses.of(tokens, first, last, deadline);
    });
    // without a day of publication the text's own dates are all there is, also those that come later
    if (this.day === null) this.learnExplicit();
  }

  /** Gives all dates their days. */
  settle(): void {
    this.dates.forEach((draft, i) => {
      const frame = this.frameAt(draft.first);
      const resolved = this.resolve(draft, this.said[i]!, frame);
      draft.values = resolved.fields;
      const { period, explicit } = resolved;
      if (period) frame.say(this.spoken(draft, period, explicit));
    });
  }

  private learnExplicit(): void {
    const alone = new Frame(null, new ExplicitDates());
    this.dates.forEach((draft, i) => {
      const tense = this.said[i]!;
      const { period, explicit } = this.resolve(draft, tense, alone);
      if (!period || !explicit || !draft.spoken) return;
      const { value, bound } = draft.spoken;
      const witness = witnessOf(period, value.k === 'interval', tense, this.boundOf(draft, bound));
      if (witness) this.explicit.written.hear(witness, period);
      // "рассчитан до 2030 года" is a plan: the day of writing is far from it
      if (bound === 'to') return;
      if (period.unit === 'day' || tense !== 'future') this.explicit.add(this.spoken(draft, period, explicit));
    });
  }

  private boundOf({ first }: DateDraft, bound: string): YearBound {
    if (bound === 'from' || bound === 'to') return bound;
    return this.holds('PlannedFor', first - 1, first, this.tokens.sentenceStart[first]!) ? 'for' : null;
  }

  private resolve(draft: DateDraft, tense: Tense, frame: Frame): Resolved {
    const { first, spoken } = draft;
    if (!spoken) return { fields: draft.values, period: null, explicit: false };
    const sentence = this.tokens.sentenceStart[first]!;
    const goesOn = this.holds('GoingOn', first - GOING_ON, first, sentence);
    const at = { token: first, sentence, tense, deadline: spoken.bound === 'to', goesOn };
    return resolve(spoken.value, asBound(spoken.bound), asModifier(spoken.comparison), frame, at);
  }

  private spoken(draft: DateDraft, period: Period, explicit: boolean): Spoken {
    const { first } = draft;
    const sentence = this.tokens.sentenceStart[first]!;
    const within =
      period.unit === 'year' &&
      this.holds('WithinWord', first - 1, first, sentence) &&
      !this.holds('CompareWord', first - 2, first - 1, sentence);
    return { period, explicit, within, token: first, sentence };
  }

  /** Is a token from `from` to before `to`, in the sentence that begins at `start`, of the class? */
  private holds(name: string, from: number, to: number, start: number): boolean {
    const tag = this.engine.tag(name);
    const { tagSet } = this.tokens;
    for (let i = Math.max(from, start); i < to; i++) if (this.engine.plans.hasTag(tagSet[i]!, tag)) return true;
    return false;
  }

  private frameAt(token: number): Frame {
    const quote = openQuote(this.tokens, token);
    if (quote < 0) return this.outside;
    this.quotations ??= new Map();
    let frame = this.quotations.get(quote);
    if (!frame) this.quotations.set(quote, (frame = new Frame(this.day, this.explicit)));
    return frame;
  }
}

/** The quotation that the token stands in: its opening quote, or -1. Looks back over a few sentences only. */
function openQuote(tokens: Tokens, token: number): number {
  const { mate, shape } = tokens;
  for (let i = token - 1; i >= 0 && i > token - 150; i--) {
    if ((shape[i]! & S.QUOTE) === 0) continue;
    const other = mate[i]!;
    if (other > token) return i;
    if (other >= 0 && other < i) i = other;
  }
  return -1;
}

const BOUNDS: ReadonlyMap<string, Bound> = new Map(
  (['from', 'to', 'after', 'before', 'none'] as const).map((bound) => [bound, bound]),
);
const MODIFIERS: ReadonlyMap<string, DateModifier> = new Map(
  (['~', '>', '>=', '<', '<='] as const).map((modifier) => [modifier, modifier]),
);

function asBound(meaning: string): Bound {
  return BOUNDS.get(meaning) ?? 'none';
}

function asModifier(meaning: string | null): DateModifier | null {
  return meaning === null ? null : (MODIFIERS.get(meaning) ?? null);
}
