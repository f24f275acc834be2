/** The third page: all records in a table with conditions and order. */
import { type App, replaceAddress, replaceAddressLater } from './app.js';
import { columnsFor, type TableColumn } from './columns.js';
import { button, el } from './dom.js';
import { filters } from './filters.js';
import { number, plural, t } from './labels.js';
import { answer, EVERYTHING, parseQuery, type Query, queryString } from './query.js';
import { readingOf } from './reading.js';
import { PRINTED, VirtualList } from './virtual.js';

function headOf(columns: readonly TableColumn[], query: Query, sortBy: (name: string) => void): HTMLElement[] {
  return columns.map((column) => {
    const is = query.sort === column.name;
    const text = t(`column.${column.name}`);
    const cell = el('div', {
      role: 'columnheader',
      class: column.numeric ? 'numeric' : '',
      'aria-sort': is ? (query.descending ? 'descending' : 'ascending') : null,
    });
    if (!column.sortable) cell.append(el('span', {}, text));
    else {
      const arrow = el('span', { class: 'arrow', 'aria-hidden': 'true' }, is ? (query.descending ? '↓' : '↑') : '');
      cell.append(
        button(
          { title: t('sort.by', { column: text }), 'data-sort': column.name },
          () => sortBy(column.name),
          text,
          arrow,
        ),
      );
    }
    return cell;
  });
}

/** The grid's tracks. Its least width is said in so many words, or every row would find its own. */
function layOut(element: HTMLElement, columns: readonly TableColumn[]): void {
  const least = columns.map(({ least }) => least);
  const tracks = columns.map(({ least, grows }) => (grows === 0 ? `${least}rem` : `minmax(${least}rem, ${grows}fr)`));
  element.style.setProperty('--columns', tracks.join(' '));
  element.style.setProperty('--columns-print', least.map((each) => `minmax(0, ${each}fr)`).join(' '));
  element.style.setProperty('--width', `${least.reduce((sum, each) => sum + each + 1, 1)}rem`);
}

export function records(app: App, address: string): HTMLElement {
  const { model } = app;
  const at = Number.parseInt(new URLSearchParams(address).get('at') ?? '', 10);
  let query = parseQuery(address, model);
  let found: Uint32Array = new Uint32Array();
  let columns: readonly TableColumn[] = [];
  const head = el('div', { class: 'head', role: 'row', 'aria-rowindex': 1 });
  const status = el('p', { class: 'found', role: 'status' });
  const cut = el('p', { class: 'print-only' });

  const render = (index: number): HTMLElement => {
    const mention = found[index] ?? 0;
    const row = el('div', { class: model.kindOf(mention) });
    for (const { name, numeric, cell } of columns) {
      row.append(el('div', { role: 'gridcell', class: numeric ? `c-${name} numeric` : `c-${name}` }, cell(mention)));
    }
    // Seen on narrow screens only, where the columns have no room.
    row.append(
      el(
        'div',
        { class: 'brief', role: 'gridcell' },
        [t(`one.${model.kindOf(mention)}`), readingOf(model, mention)].filter((part) => part !== '').join(' · '),
      ),
    );
    return row;
  };
  const open = (index: number): void => {
    const mention = found[index] ?? 0;
    // Coming back with the browser's button finds the row again.
    replaceAddress(`#records?${queryString(query)}&at=${mention}`);
    location.hash = `#articles/${model.document[mention]}/${mention}`;
  };
  const list = new VirtualList({ role: 'grid', label: t('table'), name: 'record', render, open }, head);

  const show = (next: Query, mention = -1): void => {
    query = next;
    app.lastQuery = query;
    found = answer(model, query, app.skipReprints);
    const row = mention < 0 ? -1 : found.indexOf(mention);
    // A record that the conditions leave out is shown all the same when it is asked for.
    if (mention >= 0 && row < 0 && queryString(query) !== '') {
      show({ ...EVERYTHING, document: model.document[mention] ?? null }, mention);
      return;
    }
    const before = columns.map(({ name }) => name).join();
    columns = columnsFor(model, query, found);
    if (before !== columns.map(({ name }) => name).join()) layOut(list.element, columns);
    list.element.setAttribute('aria-colcount', String(columns.length));
    const focused = head.contains(document.activeElement) ? document.activeElement?.getAttribute('data-sort') : null;
    head.replaceChildren(...headOf(columns, query, sortBy));
    if (focused) head.querySelector<HTMLElement>(`[data-sort="${CSS.escape(focused)}"]`)?.focus();
    bar.show(query);
    status.replaceChildren(
      `${t('found')} `,
      el('b', {}, number(found.length)),
      ` ${plural(found.length, 'count.records')}`,
      found.length === 0 ? `. ${t('no.records')}` : '',
    );
    cut.textContent =
      found.length > PRINTED ? t('print.cut', { count: number(PRINTED), total: number(found.length) }) : '';
    list.show(found.length, row);
  };
  const change = (next: Query): void => {
    show(next);
    replaceAddressLater(`#records?${queryString(query)}`);
  };
  /** Once up, twice down, three times the articles' own order. */
  const sortBy = (name: string): void => {
    if (query.sort !== name) change({ ...query, sort: name, descending: false });
    else if (!query.descending) change({ ...query, descending: true });
    else change({ ...query, sort: '', descending: false });
  };
  const bar = filters(model, change);
  queueMicrotask(() => show(query, Number.isNaN(at) ? -1 : at));
  setTimeout(() => model.prepareSearch(), 50);
  return el(
    'div',
    { class: 'records' },
    el('h1', { tabindex: -1, class: 'sr' }, t('records')),
    bar.element,
    el('div', { class: 'status-line' }, status, el('p', { class: 'quiet hint' }, t('table.hint'))),
    cut,
    list.element,
  );
}
