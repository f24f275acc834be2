/** Quantities: counted things, measures, money, percentages, ages. Tried at numbers only, never at each noun. */
import type { Document } from '../document.js';
import { quantityLexiconOf } from './lexicon.js';
import { Reader } from './reader.js';

/** Appends drafts of quantities. Dates must have been extracted before: numbers inside them are left alone. */
export function extractQuantities(document: Document): void {
  const { engine, drafts } = document;
  const { tokens } = engine;
  const lexicon = quantityLexiconOf(engine);
  const reader = new Reader(engine, lexicon, drafts);
  for (let i = 0; i < tokens.count; ) i = reader.readAt(i);
  reader.finish();
}
