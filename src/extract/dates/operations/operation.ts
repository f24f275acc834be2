/** What every operation is: captures in, a value or nothing out. */
import type { Captures } from '../captures.js';
import type { Value } from '../value.js';

/** Null: the words look like a date but are none ("31 февраля", "Марта Ивановна"). */
export type Operation = (captures: Captures) => Value | null;
