/** What is known of one record: values, rule, dictionary entry, confidence; and the way to the table. */
import type { App } from './app.js';
import { button, el } from './dom.js';
import { number, t } from './labels.js';
import { queryString } from './query.js';
import { valuesOf } from './reading.js';

export interface DetailActions {
  readonly close: () => void;
  readonly step: (by: number) => void;
}

function confidenceLine(hundredths: number): HTMLElement {
  const meter = el('meter', {
    min: 0,
    max: 100,
    low: 70,
    high: 90,
    optimum: 100,
    value: hundredths,
    'aria-hidden': 'true',
  });
  return el('span', { class: 'confidence' }, meter, number(hundredths / 100));
}

/** The card of a mention; `text` is how it stands in the article. */
export function detailsOf(app: App, mention: number, text: string, actions: DetailActions): HTMLElement {
  const { model } = app;
  const kind = model.kindOf(mention);
  const list = el('dl', {});
  const add = (name: string, value: Node | string): void => {
    if (value !== '') list.append(el('dt', {}, name), el('dd', {}, value));
  };
  add(t('column.text'), text);
  for (const [name, value] of valuesOf(model, mention)) add(name, value);
  add(t('column.entity'), model.string(model.entity[mention]));
  add(t('full.confidence'), confidenceLine(model.confidence[mention]!));
  add(t('column.rule'), el('code', {}, model.string(model.rule[mention])));
  const entry = model.string(model.entry[mention]);
  add(t('column.entry'), entry === '' ? '' : el('code', {}, entry));

  const same = queryString({ kinds: [kind], name: model.string(model.identity(mention)) });
  return el(
    'div',
    { class: `card ${kind}` },
    el(
      'div',
      { class: 'card-head' },
      el('span', { class: 'badge' }, t(`one.${kind}`)),
      button({ class: 'icon', 'aria-label': t('previous'), title: t('previous') }, () => actions.step(-1), '←'),
      button({ class: 'icon', 'aria-label': t('next'), title: t('next') }, () => actions.step(1), '→'),
      button({ class: 'icon', 'aria-label': t('close'), title: t('close') }, actions.close, '✕'),
    ),
    el('h2', {}, model.string(model.normal[mention])),
    list,
    el(
      'p',
      { class: 'ways' },
      el('a', { href: `#records?${queryString(app.lastQuery)}&at=${mention}` }, t('in.records')),
      el('a', { href: `#records?${same}&at=${mention}` }, t('all.same')),
    ),
  );
}
