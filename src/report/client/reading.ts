/** A record's values as a person reads them. */
import { day, duration, money, number, short, t, tOr } from './labels.js';
import type { Column, Model } from './model.js';

const CODED = new Set(['measure', 'type', 'anchor', 'modifier']);
const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '~': '≈' };

/** One value, codes in words: "money" is "деньги"; `''` for an empty cell. */
export function cellText(model: Model, column: Column, mention: number): string {
  if (column.numeric) {
    const value = model.numberIn(column, mention);
    return value === null ? '' : number(value);
  }
  const text = model.textIn(column, mention);
  if (!CODED.has(column.name)) return text;
  return SIGNS[text] ?? tOr(`${column.name}.${text}`, text);
}

/** Name and text of every value that the record has. */
export function valuesOf(model: Model, mention: number): [name: string, text: string][] {
  const columns = model.values[model.kind[mention] ?? 0] ?? [];
  return columns
    .map((column): [string, string] => [t(`column.${column.name}`), cellText(model, column, mention)])
    .filter(([, text]) => text !== '');
}

/** The values in one line: "≥ 80 рябина", "2025-09-01 — 2025-09-30", "школа · Новокузнецк". */
export function readingOf(model: Model, mention: number): string {
  const kind = model.kind[mention] ?? 0;
  const text = (name: string): string => {
    const column = model.column(kind, name);
    return column === undefined ? '' : cellText(model, column, mention);
  };
  switch (model.kinds[kind]) {
    case 'date':
      return dateReading(text('date_from'), text('date_to'), duration(text('edtf') || text('every')));
    case 'quantity': {
      if (text('unit') !== '' && model.column(kind, 'measure') !== undefined && isMoney(model, mention))
        return sumOf(model, mention);
      const max = text('max');
      const range = max === '' ? text('value') : `${text('value')} – ${max}`;
      const number = [text('modifier'), range].filter((part) => part !== '').join(' ');
      return text('unit') === '%' ? `${number} %` : joined(number, text('object') || text('unit'));
    }
    case 'organisation':
      return joined(text('type'), text('place'));
    case 'place':
      return joined(text('type'), text('parent') || text('code'));
    case 'programme':
      return joined(text('type'), text('owner'));
    default:
      return text('role');
  }
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

function dateReading(from: string, to: string, otherwise: string): string {
  if (from === '' && to === '') return otherwise;
  if (from === to) return day(from);
  if (/-01-01$/.test(from) && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  return `${from === '' ? '…' : day(from)} — ${to === '' ? '…' : day(to)}`;
}

function isMoney(model: Model, mention: number): boolean {
  const measure = model.column(model.kind[mention] ?? 0, 'measure');
  return measure !== undefined && model.textIn(measure, mention) === 'money';
}

/** A sum of money, short and with the sign of its currency: "≤ 6,5 млрд ₽". */
export function sumOf(model: Model, mention: number): string {
  const column = (name: string): Column | undefined => model.column(model.kind[mention] ?? 0, name);
  const [value, max, unit, modifier] = [column('value'), column('max'), column('unit'), column('modifier')];
  const first = value === undefined ? null : model.numberIn(value, mention);
  if (first === null || unit === undefined) return model.string(model.normal[mention]);
  const currency = model.textIn(unit, mention);
  const last = max === undefined ? null : model.numberIn(max, mention);
  const sign = modifier === undefined ? '' : cellText(model, modifier, mention);
  const range = last === null ? money(first, currency) : `${short(first)} – ${money(last, currency)}`;
  return sign === '' ? range : `${sign} ${range}`;
}
