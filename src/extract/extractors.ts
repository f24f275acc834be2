/** All extractors, in the order in which they run: later ones see the drafts of earlier ones. */
import { extractDates } from './dates/index.js';
import type { Extractor } from './document.js';
import { extractOrganisations } from './organisations/index.js';
import { extractPersons } from './persons/index.js';
import { extractPlaces } from './places/index.js';
import { extractProgrammes } from './programmes/index.js';
import { extractQuantities } from './quantities/index.js';

export const EXTRACTORS: readonly Extractor[] = [
  extractDates,
  extractQuantities,
  extractPersons,
  extractPlaces,
  extractOrganisations,
  extractProgrammes,
];
