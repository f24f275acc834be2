/** What the text has said of time so far: the anchors for what comes. */
import type { Base } from '../../extract/dates/value.js';
import type { Anchor } from '../../record/types.js';
import type { Day } from './days.js';
import { type ExplicitDates, fineness } from './explicit.js';
import type { Place } from './locate.js';
import type { Period } from './period.js';

/** A located mention. */
export interface Spoken {
  readonly period: Period;
  readonly token: number;
  readonly sentence: number;
  /** Is its year stated? */
  readonly explicit: boolean;
  /** "в прошлом году": what follows in the sentence lies in that year. */
  readonly within: boolean;
}

export interface Anchored {
  readonly base: Day;
  readonly anchor: Anchor;
  /** The period that was spoken of, where that is the anchor. */
  readonly period: Period | null;
}

/** A date spoken of longer ago than this (in tokens) anchors nothing that has a publication date to go by. */
const REACH = 80;
/** "В 2018 году, в мае": how far (in tokens) a year lends itself to what follows in its sentence. */
const BESIDE = 6;
/** The same of "в прошлом году". */
const WITHIN = 8;
/** The same of a story of days long past, and how long past (in days) they must be. */
const STORY = 30;
const HISTORY = 5 * 365;

/** How far (in tokens) "аналогичный период" may stand from the period that it means, and how long (in days) that is. */
const STRETCH = 40;
const LONGEST_STRETCH = 360;
/** A school year lends its year too, several years lend none. */
const LONGEST_YEAR = 370;

export class Frame {
  private spoken: Spoken[] = [];

  private readonly published: Anchored | null;

  constructor(
    published: Day | null,
    /** Explicit dates of the whole text: anchors of last resort when there is no publication date. */
    private readonly explicit: ExplicitDates,
  ) {
    this.published = published === null ? null : { base: published, anchor: 'published', period: null };
  }

  say(spoken: Spoken): void {
    this.spoken.push(spoken);
  }

  /** The latest date at least as fine as `unit` that was spoken of shortly before. */
  recent(unit: string, token: number): Spoken | null {
    const coarsest = fineness(unit);
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const s = this.spoken[i]!;
      if (token - s.token > REACH) return null;
      if (fineness(s.period.unit) <= coarsest) return s;
    }
    return null;
  }

  /** The stretch of several days, but less than a year, that was told of last; null if something else was. */
  stretchBefore({ token }: Place): Period | null {
    const last = this.spoken[this.spoken.length - 1];
    if (!last || token - last.token > STRETCH) return null;
    const { unit, from, to } = last.period;
    return to - from > 1 && to - from < LONGEST_STRETCH && fineness(unit) < fineness('year') ? last.period : null;
  }

  /** The date before in the same sentence whose year goes on: "В 2018 году, в мае", "В прошлом году … 17 ноября". */
  inSentence({ sentence, token, tense, goesOn }: Place): Spoken | null {
    const last = this.spoken[this.spoken.length - 1];
    if (!last || last.sentence !== sentence) return null;
    // "Пикулю (1928–1990) летом исполнилось бы 90 лет"
    if (last.period.to - last.period.from > LONGEST_YEAR) return null;
    const distance = token - last.token;
    if ((last.explicit && distance <= BESIDE) || (last.within && distance <= WITHIN)) return last;
    return last.explicit && goesOn && tense !== 'future' && distance <= STORY && this.isHistory(last) ? last : null;
  }

  /** A day or a month of a year long past. */
  private isHistory({ period }: Spoken): boolean {
    if (!this.published || (period.unit !== 'day' && period.unit !== 'month')) return false;
    return this.published.base - period.to > HISTORY;
  }

  /** What a distance is counted from. */
  anchor(base: Base, unit: string, token: number): Anchored | null {
    if (base === 'context') {
      const recent = this.recent(unit, token);
      if (recent) return { base: recent.period.from, anchor: 'context', period: recent.period };
    }
    if (this.published) return this.published;
    const text = this.explicit.nearest(unit, token);
    return text && { base: text.from, anchor: 'context', period: text };
  }

  isAfterPublication({ from }: Period): boolean {
    return this.published !== null && from > this.published.base;
  }

  /** Without a day of publication: the year of the text, of those that fit. */
  yearAmong(fits: (year: number) => boolean): number | null {
    return this.published ? null : this.explicit.written.among(fits);
  }
}
