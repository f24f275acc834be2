/** The outputs: what a worker renders and what the writing thread writes. */
export * from './errors.js';
export { EXPORT_FORMATS, type ExportFormat, type ExportOptions, exportDatabase } from './export.js';
export {
  createRenderers,
  createSinks,
  type OutputOptions,
  openOutputs,
  type RenderOptions,
  type RunFormat,
} from './outputs.js';
export { databasePath } from './regenerate.js';
export { type Choice, readOutcomes } from './sqlite/read.js';
export * from './types.js';
