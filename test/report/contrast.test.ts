/** Colours that are read against each other differ as WCAG 2 AA asks: 4.5 to 1. */
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/record/types.js';
import { readAssets } from '../../src/report/assets.js';

const colours = new Map(
  [...readAssets().style.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS = [
  ...['page', 'sheet', 'raised'].flatMap((ground) => ['ink', 'quiet', 'accent'].map((text) => [text, ground])),
  ...KINDS.flatMap((kind) => [
    ['ink', `${kind}-soft`],
    ['quiet', `${kind}-soft`],
    [kind, `${kind}-soft`],
    [kind, 'sheet'],
    ['sheet', kind],
  ]),
];

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  it.each(PAIRS)('of %s on %s', (text = '', ground = '') => {
    const [a, b] = [colours.get(text)?.[theme] ?? '', colours.get(ground)?.[theme] ?? ''];
    expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5);
  });
});
