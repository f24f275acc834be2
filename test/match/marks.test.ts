import { expect, it } from 'vitest';
import * as marks from '../../src/match/marks.js';

it('no two marks share a bit', () => {
  const bits = Object.entries(marks).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  expect(bits.length).toBeGreaterThan(20);
  const owners = new Map<number, string>();
  for (const [name, bit] of bits) {
    expect(Math.clz32(bit), name).toBe(31 - Math.log2(bit));
    expect(owners.get(bit), `${name} has the bit of another`).toBeUndefined();
    owners.set(bit, name);
  }
});
