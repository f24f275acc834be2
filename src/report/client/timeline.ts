/** The timeline: bars drawn as plain SVG, with the same figures in a table for those who do not see it. */
import type { App } from './app.js';
import { button, el, svg } from './dom.js';
import { counted, day, number, t } from './labels.js';
import { datedMentions, daysOf, type Step, stepFor, type Timeline, timelineOf } from './periods.js';
import { queryString } from './query.js';

const WIDTH = 960;
const HEIGHT = 180;
const FLOOR = 150;
const CEILING = 14;
const LEFT = 56;
const STEPS: readonly Step[] = ['years', 'months', 'days'];

const recordsOf = (period: string): string => {
  const [from, to] = daysOf(period);
  return `#records?${queryString({ kinds: ['date'], from, to })}`;
};

/** A round number not below `value` whose half is whole. */
function rounded(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [2, 4, 6, 8, 10].map((step) => step * ten).find((round) => round >= value) ?? value;
}

function drawingOf({ periods, counts }: Timeline, summary: string): SVGElement {
  const top = rounded(Math.max(...counts));
  const step = (WIDTH - LEFT) / periods.length;
  const y = (count: number): number => FLOOR - (count / top) * (FLOOR - CEILING);
  const drawing = svg('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: 'timeline',
    role: 'img',
    'aria-label': summary,
  });
  for (const count of new Set([0, Math.round(top / 2), top])) {
    drawing.append(
      svg('line', { x1: LEFT, x2: WIDTH, y1: y(count), y2: y(count), class: count === 0 ? 'floor' : 'level' }),
      svg('text', { x: LEFT - 8, y: y(count) + 4, class: 'scale' }, number(count)),
    );
  }
  const every = Math.ceil(periods.length / (periods[0]?.length === 4 ? 14 : 8));
  periods.forEach((period, index) => {
    const count = counts[index] ?? 0;
    const x = LEFT + index * step;
    const width = Math.min(48, Math.max(1.5, step * 0.72));
    const link = svg('a', { href: recordsOf(period), tabindex: -1 });
    link.append(
      svg('title', {}, `${day(period)}: ${number(count)}`),
      svg('rect', { x, y: CEILING, width: step, height: FLOOR - CEILING, class: 'reach' }),
      svg('rect', {
        x: x + (step - width) / 2,
        y: y(count),
        width,
        height: FLOOR - y(count),
        rx: Math.min(3, width / 3),
        class: 'count',
      }),
    );
    drawing.append(link);
    if (index % every === 0)
      drawing.append(
        svg('text', { x: Math.min(x + step / 2, WIDTH - 30), y: FLOOR + 20, class: 'when' }, tick(period)),
      );
  });
  return drawing;
}

const tick = (period: string): string =>
  period.length === 4
    ? period
    : period.length === 7
      ? `${period.slice(5)}.${period.slice(0, 4)}`
      : `${period.slice(8)}.${period.slice(5, 7)}.${period.slice(2, 4)}`;

function figures({ periods, counts }: Timeline): HTMLElement {
  const rows = periods.flatMap((period, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    return [
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, el('a', { href: recordsOf(period) }, day(period))),
        el('td', {}, number(count)),
      ),
    ];
  });
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, t('timeline.period')),
    el('th', { scope: 'col' }, t('timeline.number')),
  );
  return el(
    'details',
    { class: 'figures' },
    el('summary', {}, t('timeline.table')),
    el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)),
  );
}

function drawn(timeline: Timeline): HTMLElement {
  const { periods, counts, outside, coarse } = timeline;
  if (periods.length === 0) return el('p', { class: 'quiet' }, t('timeline.none'));
  const peak = periods[counts.indexOf(Math.max(...counts))] ?? '';
  const shown = counts.reduce((sum, count) => sum + count, 0);
  const summary = t('timeline.summary', {
    shown: counted(shown, 'count.dates'),
    from: day(periods[0] ?? ''),
    to: day(periods.at(-1) ?? ''),
    peak: day(peak),
  });
  const rest = t('timeline.outside', { outside: number(outside), coarse: number(coarse) });
  return el(
    'div',
    {},
    drawingOf(timeline, summary),
    el('p', { class: 'quiet' }, outside + coarse > 0 ? `${summary} · ${rest}` : summary),
    figures(timeline),
  );
}

/** The section with its choice of step. */
export function timelineSection(app: App): HTMLElement {
  const dates = datedMentions(app.model, app.skipReprints);
  const holder = el('div', {});
  const steps = el('div', { class: 'segments', role: 'group', 'aria-label': t('timeline.step') });
  const show = (step: Step): void => {
    holder.replaceChildren(drawn(timelineOf(dates, step)));
    steps.replaceChildren(
      ...STEPS.map((each) => {
        const choose = button({ 'aria-pressed': String(each === step) }, () => {
          show(each);
          steps.querySelectorAll('button')[STEPS.indexOf(each)]?.focus();
        });
        choose.append(t(`timeline.${each}`));
        return choose;
      }),
    );
  };
  show(stepFor(dates));
  return el(
    'section',
    { class: 'panel wide', 'aria-labelledby': 'timeline-heading' },
    el('div', { class: 'panel-head' }, el('h2', { id: 'timeline-heading' }, t('timeline')), steps),
    holder,
  );
}
