/** The outputs: what a worker renders and what the writing thread writes. */
export * from './errors.js';
export * from './types.js';
