/** The seam of the reporters: a result in, the whole report out. */
import type { CheckResult } from '../check.js';

export type Reporter = (result: CheckResult) => string;
