/** Records in, one HTML page out: pure but for reading the page's own script and style. */
import type { Outcome } from '../output/types.js';
import { readAssets } from './assets.js';
import { buildReport, type ReportOptions } from './build.js';
import { renderPage } from './page.js';

export { Reprints, resemblance, sketchOf } from '../output/reprints.js';
export { buildReport, type Report, type ReportOptions } from './build.js';
export type { Language, Payload, ReportChoice } from './payload.js';

/** The pieces of the report's HTML file, in order. The outcomes are read once. */
export function renderReport(outcomes: Iterable<Outcome>, options: ReportOptions): Iterable<string> {
  return renderPage(buildReport(outcomes, options), readAssets());
}
