/** Finds dates. */
import type { Document } from '../document.js';

export function extractDates(_document: Document): void {}
