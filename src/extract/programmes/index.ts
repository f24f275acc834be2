/** Finds programmes. */
import type { Document } from '../document.js';

export function extractProgrammes(_document: Document): void {}
