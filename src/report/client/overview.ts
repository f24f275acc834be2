/** The first page: counts, what is named most, when it happens. */
import type { Kind } from '../../record/types.js';
import type { App } from './app.js';
import { el } from './dom.js';
import { counted, day, number, t } from './labels.js';
import { EMPTY } from './model.js';
import { queryString } from './query.js';
import { sumOf } from './reading.js';
import { largest, type Tally, tally, tallyOfNames } from './tally.js';
import { timelineSection } from './timeline.js';

const SHOWN = 10;
const NAMES: readonly Kind[] = ['organisation', 'place', 'programme', 'person'];

function panel(id: string, heading: string, ...content: readonly HTMLElement[]): HTMLElement {
  return el(
    'section',
    { class: `panel ${id}`, 'aria-labelledby': `${id}-heading` },
    el('h2', { id: `${id}-heading` }, heading),
    ...content,
  );
}

/** A list of links with a bar behind each that shows its number of articles. */
function bars(app: App, rows: readonly Tally[], href: (row: Tally) => string): HTMLElement {
  if (rows.length === 0) return el('p', { class: 'quiet' }, t('top.none'));
  const most = Math.max(...rows.map((row) => row.articles));
  const items = rows.slice(0, SHOWN).map((row) => {
    const bar = el('span', { class: 'extent', 'aria-hidden': 'true' });
    bar.style.setProperty('width', `${(row.articles / most) * 100}%`);
    const note = `${counted(row.articles, 'count.articles')}, ${counted(row.times, 'count.records')}`;
    return el(
      'li',
      {},
      bar,
      el('a', { href: href(row), title: note }, app.model.string(row.label)),
      el('span', { class: 'figure', title: note }, number(row.articles)),
    );
  });
  return el('ol', { class: 'bars' }, ...items);
}

function namesPanel(app: App, kind: Kind): HTMLElement {
  const { top: rows } = tallyOfNames(app.model, kind, app.skipReprints);
  const href = (row: Tally): string => `#records?${queryString({ kinds: [kind], name: app.model.string(row.id) })}`;
  return panel(kind, t(`top.${kind}`), bars(app, rows, href));
}

const cellOf = (app: App, name: string) => {
  const { model } = app;
  const cells = model.column(model.kinds.indexOf('quantity'), name)?.cells;
  return (mention: number): number => cells?.[model.place[mention]!] ?? EMPTY;
};

function countedPanel(app: App): HTMLElement {
  const count = app.model.strings.indexOf('count');
  const measure = cellOf(app, 'measure');
  const object = cellOf(app, 'object');
  const { top: rows } = tally(app.model, 'quantity', app.skipReprints, (m) =>
    measure(m) === count && count > 0 ? object(m) : EMPTY,
  );
  const href = (row: Tally): string =>
    `#records?${queryString({ kinds: ['quantity'], object: app.model.string(row.id), sort: 'value', descending: true })}`;
  return panel('quantity', t('top.counted'), bars(app, rows, href));
}

/** The largest sums of the currency that is spoken of most; the other currencies as links. */
function sumsPanel(app: App): HTMLElement {
  const { model } = app;
  const money = model.strings.indexOf('money');
  const measure = cellOf(app, 'measure');
  const unit = cellOf(app, 'unit');
  const value = cellOf(app, 'value');
  const isMoney = (m: number): boolean => money > 0 && measure(m) === money;
  const { top: currencies } = tally(model, 'quantity', app.skipReprints, (m) => (isMoney(m) ? unit(m) : EMPTY));
  const first = currencies[0];
  if (first === undefined) return panel('sums', t('top.sums'), el('p', { class: 'quiet' }, t('top.none')));
  const links = currencies.slice(0, 6).map((row) => {
    const currency = model.string(row.id);
    const query = queryString({ kinds: ['quantity'], object: currency, sort: 'value', descending: true });
    return el(
      'a',
      { href: `#records?${query}`, class: 'chip' },
      currency,
      el('span', { class: 'figure' }, number(row.times)),
    );
  });
  const seen = new Set<number>();
  const top = largest(model, app.skipReprints, (m) => isMoney(m) && unit(m) === first.id, value).filter((m) => {
    const known = seen.has(value(m));
    seen.add(value(m));
    return !known;
  });
  const items = top
    .slice(0, SHOWN - 2)
    .map((m) =>
      el(
        'li',
        {},
        el(
          'a',
          { href: `#articles/${model.document[m]}/${m}`, title: model.string(model.title[model.document[m]!]) },
          sumOf(model, m),
        ),
      ),
    );
  return panel(
    'sums',
    t('top.sums'),
    el('div', { class: 'chips', role: 'group', 'aria-label': t('sums.currencies') }, ...links),
    el('ol', { class: 'plain' }, ...items),
  );
}

function tile(value: number, label: string, note: string, href: string, kind = ''): HTMLElement {
  return el(
    'a',
    { class: `tile ${kind}`, href },
    el('span', { class: 'what' }, label),
    el('strong', {}, number(value)),
    el('small', {}, note),
  );
}

function tiles(app: App): HTMLElement {
  const { model } = app;
  let reprints = 0;
  for (let i = 0; i < model.documents; i++) if (model.isReprint(i)) reprints++;
  const articles = app.skipReprints ? model.documents - reprints : model.documents;
  const made = [tile(articles, t('articles'), reprints > 0 ? counted(reprints, 'count.reprints') : '', '#articles')];
  for (const kind of model.kinds) {
    const { times, distinct } = tallyOfNames(model, kind, app.skipReprints);
    const note = t('distinct', { count: number(distinct) });
    if (times > 0) made.push(tile(times, t(`kind.${kind}`), note, `#records?kinds=${kind}`, kind));
  }
  return el('div', { class: 'tiles' }, ...made);
}

/** From which day to which the articles were published. */
function span({ model }: App): string {
  const days = [...model.published].filter((day) => day !== EMPTY);
  if (days.length === 0) return counted(model.documents, 'count.articles');
  // Places in the sorted table: the smallest is the earliest.
  const [from, to] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))].map((id) =>
    day(model.string(id)),
  );
  return `${counted(model.documents, 'count.articles')}, ${from === to ? from : `${from} — ${to}`}`;
}

/** Ends with a stop, also behind "2025 г." */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** What the report leaves out, and what could not be read. */
function notes(app: App): HTMLElement[] {
  const { choice, errors } = app.model.payload;
  const said = [
    choice.kinds === null
      ? ''
      : t('choice.kinds', { kinds: choice.kinds.map((kind) => t(`kind.${kind}`).toLowerCase()).join(', ') }),
    choice.since === null ? '' : t('choice.since', { day: day(choice.since) }),
    choice.until === null ? '' : t('choice.until', { day: day(choice.until) }),
    choice.minConfidence === 0 ? '' : t('choice.confidence', { value: number(choice.minConfidence) }),
  ].filter((text) => text !== '');
  const made: HTMLElement[] = [];
  if (said.length > 0) made.push(el('p', { class: 'note' }, sentence(`${t('choice')} ${said.join('; ')}`)));
  if (errors.length > 0) {
    const items = errors
      .slice(0, 200)
      .map(({ article, message }) => el('li', {}, el('b', {}, article), ` — ${message}`));
    made.push(
      el(
        'details',
        { class: 'note' },
        el('summary', {}, `${t('errors')}: ${number(errors.length)}`),
        el('ul', {}, ...items),
      ),
    );
  }
  return made;
}

export function overview(app: App): HTMLElement {
  const { version, made, dictionary } = app.model.payload;
  // Without an article there is none that says by which dictionaries it was read.
  const by = dictionary === '' ? 'made.alone' : 'made';
  const madeBy = t(by, { day: day(made), version, dictionary });
  return el(
    'div',
    { class: 'overview' },
    el('div', {}, el('h1', { tabindex: -1 }, t('title')), el('p', { class: 'quiet lede' }, span(app))),
    ...notes(app),
    tiles(app),
    timelineSection(app),
    el(
      'div',
      { class: 'panels' },
      ...NAMES.slice(0, 3).map((kind) => namesPanel(app, kind)),
      countedPanel(app),
      sumsPanel(app),
      namesPanel(app, 'person'),
    ),
    el('p', { class: 'quiet' }, `${t('top.articles')}. ${madeBy}`),
  );
}
