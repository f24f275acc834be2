/** How Node's compiler is set for a long run. */
import { setFlagsFromString } from 'node:v8';

/**
 * Measured on Node 20 with 12 MB of news: compiling took a quarter to a third of all CPU, in each thread anew. Functions
 * were compiled before they had met their rarer branches, so many of them twice; and most of the time went into functions
 * that were inlined into each other. Every function gets the quick compiler's code at once, the slow compiler's later,
 * and little is inlined: compiling takes 2 s a thread, where later optimising alone takes 4 and the defaults 6 to 7. Warm
 * code was 14–28 % slower for it on a loaded machine, with no clear difference on a quiet one.
 */
const FLAGS = [
  '--always-sparkplug',
  '--interrupt-budget=400000',
  '--minimum-invocations-after-ic-update=2000',
  '--max-inlined-bytecode-size-cumulative=100',
  // what a thread has thrown away is collected when the heap has grown by so many per cent, not when it has doubled
  '--heap-growing-percent=35',
];

/** To be called before workers start; does nothing on versions of Node on which it was not measured. */
export function compileLate(): void {
  if (!process.versions.node.startsWith('20.')) return;
  for (const flag of FLAGS) setFlagsFromString(flag);
}
