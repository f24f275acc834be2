/** Finds quantities. */
import type { Document } from '../document.js';

export function extractQuantities(_document: Document): void {}
