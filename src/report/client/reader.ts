/** One article: headline, source, legend, marked text, details. */
import { type App, replaceAddress } from './app.js';
import { detailsOf } from './details.js';
import { button, el, outward } from './dom.js';
import { counted, day, number, t } from './labels.js';
import { markedText, walkMarks } from './marks.js';
import { queryString } from './query.js';

/** The switches of the kinds that the article has; each shows how often. */
function legend(app: App, mentions: readonly number[], changed: () => void): HTMLElement {
  const { model, hidden } = app;
  const group = el('div', { class: 'legend', role: 'group', 'aria-label': t('legend') });
  for (const kind of model.kinds) {
    const count = mentions.filter((mention) => model.kindOf(mention) === kind).length;
    if (count === 0) continue;
    const toggle = button({ class: `switch ${kind}`, 'aria-pressed': String(!hidden.has(kind)) }, () => {
      if (!hidden.delete(kind)) hidden.add(kind);
      toggle.setAttribute('aria-pressed', String(!hidden.has(kind)));
      changed();
    });
    toggle.append(
      el('span', { class: 'sample', 'aria-hidden': 'true' }),
      t(`kind.${kind}`),
      el('span', { class: 'figure' }, number(count)),
    );
    group.append(toggle);
  }
  return group;
}

/** Whose reprint the article is, or which articles reprint it. */
function reprintNote(app: App, document: number): HTMLElement | null {
  const { model } = app;
  const link = (other: number): HTMLElement => {
    const published = model.string(model.published[other]);
    const text = [model.string(model.title[other]), published === '' ? '' : day(published)]
      .filter((part) => part !== '')
      .join(', ');
    return el('a', { href: `#articles/${other}` }, text);
  };
  if (model.isReprint(document))
    return el('p', { class: 'note' }, `${t('reprints.of')} `, link(model.original[document]!));
  const others: number[] = [];
  for (let i = 0; i < model.documents; i++) if (i !== document && model.original[i] === document) others.push(i);
  if (others.length === 0) return null;
  const items = others.slice(0, 20).map((other) => el('li', {}, link(other)));
  return el(
    'details',
    { class: 'note' },
    el('summary', {}, `${t('reprints.has')} ${number(others.length)}`),
    el('ul', {}, ...items),
  );
}

function headline(app: App, document: number, records: number): HTMLElement {
  const { model } = app;
  const published = model.string(model.published[document]);
  const url = model.string(model.url[document]);
  const facts = el('p', { class: 'byline' });
  if (published !== '') facts.append(el('time', { datetime: published }, day(published)));
  facts.append(el('a', { href: `#records?${queryString({ document })}` }, counted(records, 'count.records')));
  if (url !== '') facts.append(outward(url, hostOf(url)));
  facts.append(el('span', { class: 'path' }, model.string(model.article[document])));
  const back = el('a', { href: '#articles', class: 'back' }, `← ${t('back.list')}`);
  return el('header', {}, back, el('h1', { tabindex: -1 }, model.string(model.title[document])), facts);
}

function hostOf(url: string): string {
  try {
    return new URL(url).host || url;
  } catch {
    return url;
  }
}

/** Fills `article` and `aside` with a document; `chosen` is a mention to go to. */
export function readArticle(
  app: App,
  article: HTMLElement,
  aside: HTMLElement,
  document: number,
  chosen: number | null,
): void {
  const { model } = app;
  const all = Array.from(
    { length: model.firstMention[document + 1]! - model.firstMention[document]! },
    (_, i) => model.firstMention[document]! + i,
  );
  const holder = el('div', { class: 'holder', 'aria-busy': 'true' }, el('p', { class: 'quiet' }, t('loading')));
  const hint = el('p', { class: 'quiet hint' }, t('legend.hint'));
  let selected = chosen;
  let text = '';
  let walk = walkMarks(el('div'), () => {});

  const choose = (mention: number | null, go = false): void => {
    selected = mention;
    const mark = walk.select(mention);
    replaceAddress(`#articles/${document}${mention === null ? '' : `/${mention}`}`);
    if (mention === null) {
      const before = article.querySelector<HTMLElement>('mark[tabindex="0"]');
      if (aside.contains(window.document.activeElement)) before?.focus();
      aside.replaceChildren(el('p', { class: 'quiet empty' }, t('details.empty')));
      return;
    }
    const found = text.slice(model.start[mention]!, model.start[mention]! + model.length[mention]!);
    const focused = [...aside.querySelectorAll('button')]
      .map<Element | null>((each) => each)
      .indexOf(window.document.activeElement);
    aside.replaceChildren(detailsOf(app, mention, found, { close: () => choose(null), step }));
    aside.querySelectorAll('button')[focused]?.focus();
    if (go) mark?.scrollIntoView({ block: 'center' });
    // On a narrow screen the details lie over the text: the chosen place must not be under them.
    const { position } = getComputedStyle(aside);
    if (
      position === 'fixed' &&
      mark !== null &&
      mark.getBoundingClientRect().bottom > aside.getBoundingClientRect().top
    ) {
      mark.scrollIntoView({ block: 'start' });
    }
  };
  const step = (by: number): void => {
    const next = selected === null ? null : walk.neighbour(selected, by);
    if (next !== null) choose(next, true);
  };
  const draw = (): void => {
    const shown = all.filter((mention) => !app.hidden.has(model.kindOf(mention)));
    const root = markedText(model, text, shown);
    walk = walkMarks(root, choose);
    holder.replaceChildren(root);
    holder.removeAttribute('aria-busy');
    if (selected !== null) walk.select(selected);
  };

  const note = reprintNote(app, document);
  article.replaceChildren(
    headline(app, document, all.length),
    ...(note === null ? [] : [note]),
    legend(app, all, () => text !== '' && draw()),
    hint,
    holder,
  );
  aside.replaceChildren(el('p', { class: 'quiet empty' }, t('details.empty')));
  app.texts.of(document).then(
    (found) => {
      if (!holder.isConnected) return;
      text = found;
      if (chosen !== null) app.hidden.delete(model.kindOf(chosen));
      draw();
      if (chosen === null) return;
      choose(chosen, true);
      walk.select(chosen)?.focus({ preventScroll: true });
    },
    () => holder.replaceChildren(el('p', { class: 'note' }, t('text.failed'))),
  );
}
