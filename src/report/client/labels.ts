/** The words of the interface in the language in force, numbers and days as that language writes them. */
import type { Language } from '../payload.js';

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

function readLabels(): Labels {
  const labels: Labels = JSON.parse(document.getElementById('labels')?.textContent ?? '{}');
  return labels;
}

interface Speech {
  readonly all: Labels;
  language: Language;
  number: Intl.NumberFormat;
  plural: Intl.PluralRules;
  day: Intl.DateTimeFormat;
  month: Intl.DateTimeFormat;
}

export const labels: Speech = {
  all: readLabels(),
  language: 'ru',
  number: new Intl.NumberFormat('ru', { maximumFractionDigits: 6 }),
  plural: new Intl.PluralRules('ru'),
  day: new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('ru', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

const locale = (): string => (labels.language === 'en' ? 'en-GB' : 'ru');

export function speak(language: Language): void {
  labels.language = language;
  labels.number = new Intl.NumberFormat(locale(), { maximumFractionDigits: 6 });
  labels.plural = new Intl.PluralRules(locale());
  labels.day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  labels.month = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The text called `key`; `{name}` in it gives way to the value of that name. */
export function t(key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = labels.all[labels.language]?.[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The text called `key`, or `otherwise` where there is none. */
export const tOr = (key: string, otherwise: string): string => labels.all[labels.language]?.[key] ?? otherwise;

export const number = (value: number): string => labels.number.format(value);

const SHORT = { notation: 'compact', maximumFractionDigits: 2 } as const;

/** "80 млрд". */
export const short = (value: number): string => new Intl.NumberFormat(locale(), SHORT).format(value);

/** A sum in billions or millions, with the sign of the currency where it is one that the browser knows. */
export function money(value: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${short(value)} ${currency}`.trim();
  return new Intl.NumberFormat(locale(), { ...SHORT, style: 'currency', currency, minimumFractionDigits: 0 }).format(
    value,
  );
}

/** "21 статья", "22 статьи", "25 статей". */
export const counted = (value: number, key: string): string => `${number(value)} ${plural(value, key)}`;

export function plural(value: number, key: string): string {
  const forms = t(key).split('|');
  const rule = labels.plural.select(value);
  return (rule === 'one' ? forms[0] : rule === 'few' ? forms[1] : forms[2]) ?? '';
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** "P25Y" -> "25 лет"; what is no ISO 8601 duration stays as it is. */
export function duration(iso: string): string {
  const found = DURATION.exec(iso)?.slice(1);
  if (found === undefined || iso.length < 3) return iso;
  return UNITS.flatMap((unit, index) => {
    const value = found[index];
    if (value === undefined) return [];
    return [new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(Number(value))];
  }).join(' ');
}

/** An ISO day, month or year as the language writes it; anything else as it is. */
export function day(iso: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(iso)) {
    const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? iso : labels.day.format(date);
  }
  if (/^\d{4}-\d\d$/.test(iso)) {
    const date = new Date(`${iso}-01T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? iso : labels.month.format(date);
  }
  return iso;
}
