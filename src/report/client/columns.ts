/** Which columns the table has: the shared ones, and those of a kind where only one kind is shown. */
import { el } from './dom.js';
import { day, number, t } from './labels.js';
import type { Model } from './model.js';
import type { Query } from './query.js';
import { cellText, readingOf } from './reading.js';

export interface TableColumn {
  readonly name: string;
  /** A track of a CSS grid. */
  readonly width: string;
  readonly numeric: boolean;
  readonly sortable: boolean;
  readonly cell: (mention: number) => HTMLElement | string;
}

const NARROW = new Set(['modifier', 'code', 'per', 'every', 'max', 'anchor', 'measure', 'unit']);

export function columnsFor(model: Model, query: Query): readonly TableColumn[] {
  const shared = (name: string, width: string, cell: TableColumn['cell'], numeric = false): TableColumn => ({
    name,
    width,
    numeric,
    sortable: true,
    cell,
  });
  const kind = query.kinds.length === 1 ? model.kinds.indexOf(query.kinds[0]!) : -1;
  const normal = shared('normal', 'minmax(14rem, 2.4fr)', (m) => model.string(model.normal[m]));
  const title = shared('title', 'minmax(12rem, 2fr)', (m) => {
    const document = model.document[m]!;
    return el('a', { href: `#articles/${document}/${m}`, tabindex: -1 }, model.string(model.title[document]));
  });
  const published = shared('published', '8.6rem', (m) => day(model.string(model.published[model.document[m]!])), true);
  const confidence = shared('confidence', '4.4rem', (m) => number(model.confidence[m]! / 100), true);
  const rule = shared('rule', 'minmax(9rem, 1fr)', (m) => model.string(model.rule[m]));
  if (kind < 0) {
    const badge = shared('kind', '8.6rem', (m) =>
      el('span', { class: `badge ${model.kindOf(m)}` }, t(`one.${model.kindOf(m)}`)),
    );
    const reading: TableColumn = {
      ...shared('reading', 'minmax(10rem, 1.6fr)', (m) => readingOf(model, m)),
      sortable: false,
    };
    return [badge, normal, reading, title, published, confidence];
  }
  const values = (model.values[kind] ?? []).map((column): TableColumn => {
    const width = column.numeric
      ? '7.5rem'
      : NARROW.has(column.name)
        ? '6.5rem'
        : column.name.startsWith('date_')
          ? '7rem'
          : 'minmax(8rem, 1fr)';
    return { ...shared(column.name, width, (m) => cellText(model, column, m)), numeric: column.numeric };
  });
  return [normal, ...values, title, published, confidence, rule];
}
