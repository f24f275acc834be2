/** What an extraction may leave unread. */
import { settingsText } from '../batch/chosen.js';
import { type Dictionaries, planReuse, type Reuse } from '../batch/reuse.js';
import type { EngineSettings } from '../batch/types.js';
import { databasePath } from '../output/regenerate.js';
import { recordVersion } from '../output/sqlite/sink.js';
import type { ExtractFlags } from './extract.js';
import { version } from './main.js';

/** Only a database knows what was read; JSON lines want every article again, and so does --restart. */
export function reuseFor(
  flags: ExtractFlags,
  { formats, chosen }: EngineSettings,
  dictionaries: Dictionaries | null,
): Reuse {
  if (dictionaries === null || formats.includes('jsonl') || flags.restart) return { known: null, notes: [] };
  const own = recordVersion({ version: version(), settings: settingsText(chosen) });
  return planReuse(databasePath(flags.out ?? 'out'), dictionaries, own);
}
