/** The second page: the list of articles and the one that is open. */
import type { App } from './app.js';
import { el } from './dom.js';
import { counted, day, t } from './labels.js';
import { folded } from './model.js';
import { readArticle } from './reader.js';
import { VirtualList } from './virtual.js';

/** The newest first, those without a date last; or in the order of the report where none has a date. */
function chosenDocuments(app: App): number[] {
  const { model } = app;
  const words = folded(app.articleSearch)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: number[] = [];
  for (let i = 0; i < model.documents; i++) {
    if (app.skipReprints && model.isReprint(i)) continue;
    const title = words.length === 0 ? '' : folded(`${model.string(model.title[i])} ${model.string(model.article[i])}`);
    if (words.every((word) => title.includes(word))) found.push(i);
  }
  return found.sort((a, b) => model.published[b]! - model.published[a]! || a - b);
}

function listRow(app: App, document: number): HTMLElement {
  const { model } = app;
  const published = model.string(model.published[document]);
  const records = model.firstMention[document + 1]! - model.firstMention[document]!;
  return el(
    'div',
    { class: model.isReprint(document) ? 'item reprint' : 'item' },
    el('span', { class: 'name' }, model.string(model.title[document])),
    el('small', {}, `${published === '' ? t('no.date') : day(published)} · ${counted(records, 'count.records')}`),
  );
}

export function articles(app: App, document: number | null, mention: number | null): HTMLElement {
  const search = el('input', {
    type: 'search',
    'aria-label': t('find.article'),
    placeholder: t('find.article'),
    value: app.articleSearch,
  });
  const none = el('p', { class: 'quiet', role: 'status' });
  const article = el('article', { class: 'reader' });
  const aside = el('aside', { class: 'details', 'aria-label': t('details'), 'aria-live': 'polite' });
  let documents: number[] = [];
  const list = new VirtualList({
    role: 'listbox',
    label: t('list.articles'),
    name: 'article',
    render: (index) => listRow(app, documents[index] ?? 0),
    open: (index) => {
      location.hash = `#articles/${documents[index] ?? 0}`;
    },
  });
  const fill = (current: number | null): void => {
    documents = chosenDocuments(app);
    list.show(documents.length, current === null ? -1 : documents.indexOf(current));
    none.textContent = documents.length === 0 ? t('no.articles') : '';
  };
  search.addEventListener('input', () => {
    app.articleSearch = search.value;
    fill(document);
  });
  const view = el(
    'div',
    { class: document === null ? 'articles' : 'articles opened' },
    el('div', { class: 'list' }, search, none, list.element),
    article,
    aside,
  );
  // The list measures itself, so it is filled when it is in the page.
  queueMicrotask(() => {
    fill(document);
    const shown = document ?? documents[0];
    if (shown !== undefined) readArticle(app, article, aside, shown, mention);
    if (document === null && shown !== undefined) list.show(documents.length, 0);
  });
  return view;
}
