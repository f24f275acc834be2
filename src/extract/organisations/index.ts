/** Finds organisations. */
import type { Document } from '../document.js';

export function extractOrganisations(_document: Document): void {}
