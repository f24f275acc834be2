/** Which columns the table has: the shared ones, and those of a kind where only one kind is shown. */
import { el } from './dom.js';
import { day, number, t } from './labels.js';
import { type Column, EMPTY, type Model } from './model.js';
import type { Query } from './query.js';
import { cellText, readingOf } from './reading.js';

export interface TableColumn {
  readonly name: string;
  /** The least width, rem. */
  readonly least: number;
  /** Its share of the room that is left; 0 for none. */
  readonly grows: number;
  readonly numeric: boolean;
  readonly sortable: boolean;
  readonly cell: (mention: number) => HTMLElement | string;
}

const NARROW = new Set(['modifier', 'code', 'per', 'every', 'max', 'anchor', 'measure', 'unit']);

/** Least width and share of a value column. */
function widthOf(name: string, numeric: boolean): [least: number, grows: number] {
  if (numeric) return [8, 0];
  if (name.startsWith('date_')) return [7, 0];
  return NARROW.has(name) ? [6.5, 0] : [8, 1];
}

/** Whether any of the records says something in the column: one that is blank all the way down only takes room. */
function isUsed(model: Model, found: Uint32Array, { cells }: Column): boolean {
  return found.length === 0 || found.some((mention) => cells[model.place[mention]!] !== EMPTY);
}

/** The columns for the records that were found. */
export function columnsFor(model: Model, query: Query, found: Uint32Array): readonly TableColumn[] {
  const column = (
    name: string,
    [least, grows]: readonly [number, number],
    cell: TableColumn['cell'],
    numeric = false,
  ): TableColumn => ({ name, least, grows, numeric, sortable: true, cell });
  const kind = query.kinds.length === 1 ? model.kinds.indexOf(query.kinds[0] ?? 'date') : -1;
  const normal = column('normal', [13, 2.4], (m) => model.string(model.normal[m]));
  const title = column('title', [12, 2], (m) => {
    const document = model.document[m]!;
    return el('a', { href: `#articles/${document}/${m}`, tabindex: -1 }, model.string(model.title[document]));
  });
  const published = column('published', [9.5, 0], (m) => day(model.string(model.published[model.document[m]!])), true);
  const confidence = column('confidence', [4.4, 0], (m) => number(model.confidence[m]! / 100), true);
  const rule = column('rule', [9, 1], (m) => model.string(model.rule[m]));
  if (kind < 0) {
    const badge = column('kind', [7.6, 0], (m) =>
      el('span', { class: `badge ${model.kindOf(m)}` }, t(`one.${model.kindOf(m)}`)),
    );
    const reading = { ...column('reading', [11, 1.8], (m) => readingOf(model, m)), sortable: false };
    return [badge, normal, reading, title, published, confidence];
  }
  const used = (model.values[kind] ?? []).filter((each) => isUsed(model, found, each) || each.name === query.sort);
  const values = used.map((each) =>
    column(each.name, widthOf(each.name, each.numeric), (m) => cellText(model, each, m), each.numeric),
  );
  return [normal, ...values, title, published, confidence, rule];
}
