/** One line of words for a difference, shared by all reporters that people read. */
import type { Difference } from '../compare.js';
import { type ExpectedValue, isList } from '../expected.js';

/** "[80 рябин]: unit: expected рябина, got рябин (rule quantity.count)". */
export function describe(difference: Difference): string {
  const { type, field, mark, got, rule } = difference;
  const by = rule === null ? '' : ` (rule ${rule})`;
  const expected = show(difference.expected);
  switch (type) {
    case 'missing':
      return `${mark}: not found`;
    case 'extra':
      return `${mark}: not expected${by}`;
    case 'span':
      return `${mark}: found as ${show(got)}${by}`;
    case 'value':
      return `${mark}: ${field}: expected ${expected}, got ${show(got)}${by}`;
    case 'document':
      return `${field}: expected ${expected}, got ${show(got)}`;
    case 'obsolete':
      return `${mark}: ${show(got)}; mend or remove the expectation`;
  }
}

export function show(value: ExpectedValue): string {
  if (isList(value)) return value.map(show).join(' or ');
  return value === null ? 'null' : String(value);
}
