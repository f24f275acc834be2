/** Shapes of full names laid over runs of letters: worked out once for each distinct run. */
import type { Run } from './run.js';
import { type NameShape, SHAPES } from './shapes.js';

/** A shape that fits: offsets of its parts in the run, -1 where there is none. */
export interface Fit {
  readonly rule: string;
  readonly confidence: number;
  readonly last: number;
  readonly given: number;
  readonly patronymic: number;
  readonly surname: number;
  readonly surnameLast: number;
}

/** Distinct runs that are remembered. */
const MOST_RUNS = 5000;

/** «Сальвадора Франсиско Флореса»: the place before the name. */
const PLACE_FIRST = /^M[GB][SBULMXD]/;

/** The shapes that fit a run, in their order. */
export function fitsOf(run: Run, known: Map<number, readonly Fit[]>): readonly Fit[] {
  let fits = known.get(run.key);
  if (!fits) {
    const text = run.text();
    fits = PLACE_FIRST.test(text) ? [] : SHAPES.flatMap((shape) => fitOf(shape, text));
    if (known.size >= MOST_RUNS) known.clear();
    known.set(run.key, fits);
  }
  return fits;
}

function fitOf({ rule, confidence, shape }: NameShape, text: string): Fit[] {
  const m = shape.exec(text);
  if (!m) return [];
  const { g, p, s } = m.indices?.groups ?? {};
  return [
    {
      rule,
      confidence,
      last: m[0].length - 1,
      given: g ? g[0] : -1,
      patronymic: p ? p[0] : -1,
      surname: s ? s[0] : -1,
      surnameLast: s ? s[1] - 1 : -1,
    },
  ];
}
