/** Finds places. */
import type { Document } from '../document.js';

export function extractPlaces(_document: Document): void {}
