/**
 * Quantities: counted things, measures, money, percentages, ages. Tried at numbers only, never at each noun.
 *   quantity.money  quantity.percent  quantity.points  quantity.measure   a unit follows the number, or a sign precedes it
 *   quantity.count  quantity.part                                         a noun that the number governs follows
 *   quantity.times  quantity.age                                          "в пять раз", "14 лет"
 *   quantity.vague  quantity.people                                       "несколько школ", "двое"
 *   quantity.elided                                                       the noun stands at another number
 */
import type { Engine } from '../../match/engine.js';
import type { Document } from '../document.js';
import { QuantityScan } from './scan.js';

const made = new WeakMap<Engine, QuantityScan>();

/** Appends drafts of quantities. Dates must have been extracted before: numbers inside them are left alone. */
export function extractQuantities({ engine, drafts }: Document): void {
  let scan = made.get(engine);
  if (!scan) made.set(engine, (scan = new QuantityScan(engine)));
  scan.run(drafts);
}
