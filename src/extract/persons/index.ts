/** Finds persons. */
import type { Document } from '../document.js';

export function extractPersons(_document: Document): void {}
