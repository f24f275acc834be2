/** The likely intended word for a mistyped one. */
import { createRequire } from 'node:module';

// loaded only when there is a mistake to explain; never the root of the package, which loads database drivers
const require = createRequire(import.meta.url);
type Similarity = (a: string, b: string, options?: { ignoreCase?: boolean }) => number;

/** The closest of `words` by Jaro–Winkler similarity, if it is close enough to be meant. */
export function closest(word: string, words: readonly string[]): string | null {
  const similarity: Similarity = require('natural/lib/natural/distance/jaro-winkler_distance.js');
  let best: string | null = null;
  let bestScore = 0.8;
  for (const candidate of words) {
    const score = similarity(word, candidate, { ignoreCase: true });
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
