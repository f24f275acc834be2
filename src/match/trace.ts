/** Where extractors say why a rule that looked at a place did not fire: for `svodka explain`, null in ordinary runs. */
export interface Trace {
  /** Rule `rule` turned tokens first…last (both included) down; `reason` is a condition in plain words. */
  fail(rule: string, first: number, last: number, reason: string): void;
}
