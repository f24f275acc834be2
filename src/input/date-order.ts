/** Whether dates with slashes are day/month, as in Russian, or month/day, as American programs write them. */

const SLASHED = /^["']?(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/u;
const MONTHS = 12;
/** Rows without a date that are looked at. */
const MOST_EMPTY = 20;

/** What a value with two numbers before the year can be; null: no such value. */
function orderOf(value: string): 'day' | 'month' | 'either' | null {
  const [, first, second] = SLASHED.exec(value.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  if (Number(second) > MONTHS) return Number(first) > MONTHS ? null : 'month';
  return Number(first) > MONTHS ? 'day' : 'either';
}

/**
 * Of the first values of a column: true where some can only be month/day and none only day/month.
 * Null: that may show in further ones; `enough` says that there are none, or that they are not waited for.
 */
export function isMonthFirst(values: readonly string[], enough: boolean): boolean | null {
  let month = false;
  let open = true;
  let empty = 0;
  for (const value of values) {
    if (value.trim() === '') {
      if (++empty === MOST_EMPTY && !month) return false;
      continue;
    }
    const order = orderOf(value);
    open &&= order !== null;
    if (order === 'day') return false;
    month ||= order === 'month';
    // a column of other dates, by its first value
    if (!open && !month) return false;
  }
  return enough ? month : null;
}
