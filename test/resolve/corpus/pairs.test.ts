import { describe, expect, it } from 'vitest';
import { joined, nameOf } from './names.js';
import { PAIRS } from './pairs.js';

const join = joined();

describe('two names', () => {
  it.each(PAIRS)('%s: %s ~ %s: %s (%s)', (kind, a, b, rule) => {
    const names = [nameOf(kind, a), nameOf(kind, b)];
    const { of, reasons } = join(kind, names);
    const found = of[0] === of[1] ? (reasons.find((reason) => reason !== null)?.rule ?? 'key') : null;
    expect(found).toBe(rule);
  });
});
