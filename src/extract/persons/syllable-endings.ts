/** Case endings of East Asian syllables: which follow a hard consonant, which й and ь. */

const AFTER_SOFT = /^[яюе]/u;
const AFTER_SOFT_ONLY = /^[яю]/u;

/** «-я»: after й and ь only. */
export function isSoftEnding(ending: string): boolean {
  return AFTER_SOFT_ONLY.test(ending);
}

/** «-ом»: after a hard consonant only. */
export function isHardEnding(ending: string): boolean {
  return !AFTER_SOFT.test(ending);
}
