/** The reporters by the names that `--reporter` takes. */
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { text } from './text.js';
import type { Reporter } from './types.js';

export type { Reporter } from './types.js';

export const REPORTERS: Readonly<Record<string, Reporter>> = { text, json, junit, github };
