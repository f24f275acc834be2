/** The conditions above the table. */
import { button, el } from './dom.js';
import { number, t } from './labels.js';
import type { Model } from './model.js';
import { EVERYTHING, type Query } from './query.js';

/** A condition that came with a link and has no control of its own: it can only be taken away. */
function given(model: Model, query: Query, change: (query: Query) => void): HTMLElement[] {
  const made: HTMLElement[] = [];
  const chip = (text: string, without: Partial<Query>): void => {
    made.push(
      button(
        { class: 'chip given', 'aria-label': `${t('filter.clear')}: ${text}` },
        () => change({ ...query, ...without }),
        text,
        el('span', { 'aria-hidden': 'true' }, '✕'),
      ),
    );
  };
  if (query.name !== '') chip(nameOf(model, query.name), { name: '' });
  if (query.object !== '') chip(query.object, { object: '' });
  if (query.document !== null) chip(model.string(model.title[query.document]), { document: null });
  if (query.from !== '' || query.to !== '')
    chip(t('filter.dates', { from: query.from, to: query.to }), { from: '', to: '' });
  return made;
}

/** An identifier says nothing to a person: the first name that goes with it does. */
function nameOf(model: Model, identity: string): string {
  const id = model.strings.indexOf(identity);
  const mention = model.entity.indexOf(id);
  return mention < 0 || id <= 0 ? identity : model.string(model.normal[mention]);
}

export interface Filters {
  readonly element: HTMLElement;
  /** Shows the conditions of `query`. */
  readonly show: (query: Query) => void;
}

/** `change` is called with the new conditions whenever one is changed by hand. */
export function filters(model: Model, change: (query: Query) => void): Filters {
  let query = EVERYTHING;
  const set = (part: Partial<Query>): void => change({ ...query, ...part });
  const search = el('input', {
    type: 'search',
    id: 'filter-text',
    placeholder: t('filter'),
    'aria-label': t('filter'),
  });
  const since = el('input', { type: 'date', id: 'filter-since' });
  const until = el('input', { type: 'date', id: 'filter-until' });
  const confidence = el('input', { type: 'range', id: 'filter-confidence', min: 0, max: 100, step: 5 });
  const sure = el('output', { for: 'filter-confidence' });
  search.addEventListener('input', () => set({ text: search.value }));
  since.addEventListener('change', () => set({ since: since.value }));
  until.addEventListener('change', () => set({ until: until.value }));
  confidence.addEventListener('input', () => set({ confidence: confidence.valueAsNumber }));
  const kinds = model.kinds.map((kind) => {
    const toggle = button({ class: `switch ${kind}`, 'data-kind': kind }, () => {
      const on = query.kinds.includes(kind);
      set({ kinds: model.kinds.filter((each) => (each === kind ? !on : query.kinds.includes(each))) });
    });
    toggle.append(el('span', { class: 'sample', 'aria-hidden': 'true' }), t(`kind.${kind}`));
    return toggle;
  });
  const chips = el('div', { class: 'chips' });
  const clear = button(
    { class: 'plain-button' },
    () => change({ ...EVERYTHING, sort: query.sort, descending: query.descending }),
    t('filter.clear'),
  );
  const label = (text: string, control: HTMLElement, ...more: HTMLElement[]): HTMLElement =>
    el('label', {}, el('span', {}, text), control, ...more);
  // On a narrow screen these conditions are folded away.
  const wide = matchMedia('(min-width: 46.01rem)');
  const more = el(
    'details',
    { open: wide.matches },
    el('summary', {}, t('filter.more')),
    el(
      'div',
      { class: 'conditions' },
      label(t('filter.since'), since),
      label(t('filter.until'), until),
      label(t('filter.confidence'), confidence, sure),
      clear,
    ),
  );
  wide.addEventListener('change', () => {
    more.open = wide.matches;
  });
  const element = el(
    'form',
    { class: 'filters', role: 'search' },
    search,
    el('div', { class: 'legend', role: 'group', 'aria-label': t('filter.kinds') }, ...kinds),
    more,
    chips,
  );
  element.addEventListener('submit', (event) => event.preventDefault());
  return {
    element,
    show(now) {
      query = now;
      if (search.value !== now.text) search.value = now.text;
      since.value = now.since;
      until.value = now.until;
      confidence.valueAsNumber = now.confidence;
      sure.value = number(now.confidence / 100);
      for (const toggle of kinds)
        toggle.setAttribute('aria-pressed', String(now.kinds.some((kind) => kind === toggle.dataset.kind)));
      chips.replaceChildren(...given(model, now, change));
    },
  };
}
