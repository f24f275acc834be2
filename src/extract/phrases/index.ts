/** Noun phrases: helpers that the extractors of names share. All take and give token indices, both ends included. */
export { adjectivesBefore, modifies } from './adjectives.js';
export { hasOwnCapital, inCapitals, isCapital, isLower, opensSentence } from './capitals.js';
export { latinFrom } from './latin.js';
export { namedAfter } from './named-after.js';
export { type NormalOptions, normalOf } from './normal.js';
export { isAnd, isNounIn, isOnePerson, nounGroup } from './nouns.js';
export { LONGEST_QUOTED, looksLikeName, quotedFrom, sharedClose } from './quoted.js';
