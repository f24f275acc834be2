/** What a date phrase says, before and after it meets the calendar, in words. */

import type { Point, Reference, Value } from '../extract/dates/value.js';
import type { DateDraft } from '../extract/draft.js';
import type { DateMention } from '../record/types.js';

/** "этой весной" + published 2025-09-01 -> 2025-21 -> 2025-03-01…2025-05-31, after what the words say. */
export function dateSteps(mention: DateMention, draft: DateDraft, published: string | null): string[] {
  const { spoken } = draft;
  const steps: string[] = [];
  if (spoken) steps.push(`the words say: ${describe(spoken.value)}`);
  if (spoken?.comparison) steps.push(`the comparison before it: ${spoken.comparison}`);
  if (spoken && spoken.bound !== 'none') steps.push(`the preposition before it: ${spoken.bound}`);
  steps.push(chain(mention, published));
  steps.push(...joined(mention));
  if (mention.modifier) steps.push(`modifier ${mention.modifier}`);
  return steps;
}

/** Dates in one phrase share what only one of them says: «5, 6 и 7 мая 2024 года». */
function joined({ edtf }: DateMention): string[] {
  const list = /^[[{](.*)[\]}]$/u.exec(edtf ?? '')?.[1]?.split(',') ?? [];
  if (list.length < 2) return [];
  return [`joined dates: ${list.join(' and ')}; what one leaves out, as month or year, another says`];
}

function chain({ text, edtf, from, to, anchor, every, type }: DateMention, published: string | null): string {
  const base = { published: ` + published ${published}`, context: ' + a date of the text', explicit: '', none: '' }[
    anchor
  ];
  const links = [`"${text}"${base}`];
  if (every !== null) links.push(`every ${every}`);
  if (edtf !== null) links.push(edtf);
  if (from !== null || to !== null) {
    const days = from === to ? from : `${from ?? '…'}…${to ?? '…'}`;
    // one day is its own EDTF
    if (days !== null && days !== edtf) links.push(days.replace(/…{2,}/gu, '…'));
  }
  if (links.length === 1) {
    const reason =
      type !== 'DURATION' && published === null ? 'no publication date to count from (--published)' : 'no value';
    links.push(reason);
  }
  return links.join(' → ');
}

function describe(value: Value): string {
  switch (value.k) {
    case 'point':
      return describePoint(value);
    case 'interval':
      return `from ${describePoint(value.from)} to ${describePoint(value.to)}`;
    case 'duration': {
      const ends = { past: ', up to the day of publication', future: ', from the day of publication on' };
      return `a stretch of ${value.iso ?? 'some'}${value.isoMax ? ` to ${value.isoMax}` : ''} in ${value.unit}s${value.direction ? ends[value.direction] : ''}`;
    }
    case 'set':
      return `again and again, every ${value.every}`;
    case 'vague':
      return 'a time without a value';
    case 'part':
      return `the ${value.modifier} of a period`;
  }
}

function describePoint(p: Point): string {
  const parts: string[] = [p.unit];
  if (p.day !== null) parts.push(`day ${p.day}`);
  if (p.part !== null) parts.push(p.unit === 'day' ? `month ${p.part}` : `number ${p.part}`);
  if (p.weekday !== null) parts.push(`weekday ${p.weekday}`);
  if (p.year) parts.push(reference(p.year, p.unit === 'century' || p.unit === 'decade' ? p.unit : 'year'));
  if (p.own) parts.push(reference(p.own, p.unit));
  if (p.dayPart) parts.push(p.dayPart);
  if (p.clock) parts.push(`${p.clock.hour}:${String(p.clock.minute).padStart(2, '0')}${p.clock.zone ?? ''}`);
  if (p.feast) parts.push('a movable feast');
  if (p.beforeChrist) parts.push('before our era');
  if (!p.year && !p.own && !p.clock) parts.push('no year: the nearest that fits');
  return parts.join(', ');
}

function reference(r: Reference, unit: string): string {
  if (r.t === 'number') return `${unit} ${r.value}`;
  const from = {
    published: 'the day of publication',
    context: 'the date spoken of before',
    auto: 'whichever day the tense asks for',
  };
  if (r.value === 0) return `the ${unit} that holds ${from[r.base]}`;
  return `${Math.abs(r.value)} ${unit}${Math.abs(r.value) === 1 ? '' : 's'} ${r.value < 0 ? 'before' : 'after'} ${from[r.base]}`;
}
