/** The page: reads its data, shows the view that the address names, switches language, theme and reprints. */
import type { App } from './app.js';
import { articles } from './articles.js';
import { button, el } from './dom.js';
import { labels, speak, t } from './labels.js';
import { Model } from './model.js';
import { overview } from './overview.js';
import { EVERYTHING } from './query.js';
import { records } from './records.js';
import { Texts } from './texts.js';
import { setTheme, THEMES, theme } from './theme.js';
import { unpackPayload } from './unpack.js';

const LANGUAGES = ['ru', 'en'] as const;
const VIEWS = ['overview', 'articles', 'records'] as const;

let app: App;
const content = el('main', { id: 'content', tabindex: -1 });

/** "#articles/12/345" -> the view's name and the rest. */
function address(): [view: string, rest: string] {
  const hash = location.hash.slice(1);
  const end = hash.search(/[/?]/);
  return end < 0 ? [hash, ''] : [hash.slice(0, end), hash.slice(end + 1)];
}

function within(text: string | undefined, limit: number): number | null {
  const value = /^\d+$/.test(text ?? '') ? Number(text) : -1;
  return value >= 0 && value < limit ? value : null;
}

function view(): HTMLElement {
  const [name, rest] = address();
  if (name === 'articles') {
    const [document, mention] = rest.split('/');
    return articles(app, within(document, app.model.documents), within(mention, app.model.size));
  }
  return name === 'records' ? records(app, rest) : overview(app);
}

function show(moveFocus: boolean): void {
  const [name] = address();
  content.replaceChildren(view());
  document.body.dataset.view = VIEWS.find((each) => each === name) ?? 'overview';
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === `#${document.body.dataset.view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (!moveFocus) return;
  scrollTo(0, 0);
  // A new view is read out from its heading.
  content.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

function languageSwitch(): HTMLElement {
  const group = el('div', { class: 'segments', role: 'group', 'aria-label': t('language') });
  for (const language of LANGUAGES) {
    group.append(
      button(
        { 'aria-pressed': String(labels.language === language), lang: language, id: `language-${language}` },
        () => {
          speak(language);
          shell();
          document.getElementById(`language-${language}`)?.focus();
        },
        t(`language.${language}`),
      ),
    );
  }
  return group;
}

function themeSwitch(): HTMLElement {
  const select = el('select', { 'aria-label': t('theme'), title: t('theme'), id: 'theme' });
  for (const each of THEMES)
    select.append(el('option', { value: each, selected: each === theme() }, t(`theme.${each}`)));
  select.addEventListener('change', () => setTheme(THEMES.find((each) => each === select.value) ?? 'auto'));
  return select;
}

function reprintSwitch(): HTMLElement | null {
  if (app.model.original.every((original, document) => original === document)) return null;
  const box = el('input', { type: 'checkbox', id: 'skip-reprints', checked: app.skipReprints });
  box.addEventListener('change', () => {
    app.skipReprints = box.checked;
    show(false);
  });
  return el('label', { class: 'check' }, box, t('reprints.skip'));
}

/** Everything around the views, in the language in force. */
function shell(): void {
  document.documentElement.lang = labels.language;
  document.title = t('title');
  const skip = el('a', { href: '#content', class: 'skip' }, t('skip'));
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    content.focus();
  });
  const links = VIEWS.map((name) => el('a', { href: `#${name}` }, t(name)));
  const bar = el(
    'header',
    { class: 'bar' },
    el('a', { href: '#overview', class: 'brand', 'aria-label': t('title') }, 'svodka'),
    el('nav', { 'aria-label': t('sections') }, ...links),
    el('div', { class: 'settings' }, reprintSwitch(), languageSwitch(), themeSwitch()),
  );
  for (const old of document.querySelectorAll('body > .skip, body > .bar')) old.remove();
  document.body.prepend(skip, bar);
  show(false);
}

async function start(): Promise<void> {
  setTheme(theme());
  const records = document.getElementById('records');
  const payload = await unpackPayload(records?.textContent ?? '');
  records?.remove();
  app = {
    model: new Model(payload),
    texts: new Texts(payload),
    skipReprints: false,
    hidden: new Set(),
    lastQuery: EVERYTHING,
    articleSearch: '',
  };
  speak(payload.language);
  document.body.append(content);
  shell();
  addEventListener('hashchange', () => show(true));
}

start();
