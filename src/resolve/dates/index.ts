/** Anchors the dates of one article: in text order, each against what was said before and the day of publication. */
import type { DateDraft, Draft } from '../../extract/draft.js';
import type { Engine } from '../../match/engine.js';
import type { DateModifier } from '../../record/types.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import { type Day, parseDay } from './days.js';
import { ExplicitDates } from './explicit.js';
import { type Bound, type Resolved, resolve } from './fields.js';
import { Frame, type Spoken } from './frame.js';
import { Tenses } from './tense.js';

const tensesOf = new WeakMap<Engine, Tenses>();

/** Fills `values` of the date drafts; `drafts` are in text order, after the arbiter. */
export function anchorDates(engine: Engine, published: string | null, drafts: readonly Draft[]): void {
  const dates = drafts.filter((draft): draft is DateDraft => draft.kind === 'date');
  if (dates.length === 0) return;
  let tenses = tensesOf.get(engine);
  if (!tenses) tensesOf.set(engine, (tenses = new Tenses(engine)));
  const anchors = new Anchors(engine.tokens, tenses, published, dates);
  for (const draft of dates) anchors.settle(draft);
}

class Anchors {
  private readonly day: Day | null;
  private readonly explicit = new ExplicitDates();
  private readonly outside: Frame;
  /** Each quotation keeps its own anchors. */
  private quotations: Map<number, Frame> | null = null;

  constructor(
    private readonly tokens: Tokens,
    private readonly tenses: Tenses,
    published: string | null,
    dates: readonly DateDraft[],
  ) {
    this.day = parseDay(published);
    this.outside = new Frame(this.day, this.explicit);
    if (this.day !== null) return;
    // without a day of publication the text's own dates are all there is, also those that come later
    const alone = new Frame(null, new ExplicitDates());
    for (const draft of dates) {
      const { period, explicit } = this.resolve(draft, alone);
      // "рассчитан до 2030 года" is a plan: the day of writing is far from it
      if (!period || !explicit || draft.spoken?.bound === 'to') continue;
      const ahead = tenses.of(tokens, draft.first, draft.last) === 'future';
      if (period.unit === 'day' || !ahead) this.explicit.add(this.spoken(draft, { period, explicit }));
    }
  }

  settle(draft: DateDraft): void {
    const frame = this.frameAt(draft.first);
    const resolved = this.resolve(draft, frame);
    draft.values = resolved.fields;
    const { period, explicit } = resolved;
    if (period) frame.say(this.spoken(draft, { period, explicit }));
  }

  private resolve(draft: DateDraft, frame: Frame): Resolved {
    const { first, last, spoken } = draft;
    const at = {
      token: first,
      sentence: this.tokens.sentenceStart[first]!,
      tense: this.tenses.of(this.tokens, first, last),
      deadline: spoken?.bound === 'to',
    };
    if (!spoken) return { fields: draft.values, period: null, explicit: false };
    return resolve(spoken.value, asBound(spoken.bound), asModifier(spoken.comparison), frame, at);
  }

  private spoken(draft: DateDraft, { period, explicit }: Pick<Spoken, 'period' | 'explicit'>): Spoken {
    return { period, explicit, token: draft.first, sentence: this.tokens.sentenceStart[draft.first]! };
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
