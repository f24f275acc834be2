/** Morphology: word -> readings, noun phrase -> nominative. */
export { foldLookAlikes, plainness, TITLED, UPPER, WITH_YO } from './alphabet.js';
export * from './grammemes.js';
export * as grammemes from './grammemes.js';
export { loadMorphology, type ReadFile } from './load.js';
export { agree, type NominativeOptions, type NominativePhrase, nominative, type PhraseWord } from './phrase.js';
export { stemKey } from './stem-key.js';
export type { Glance, Morphology, Reading, Wanted, WordForm } from './types.js';
