/** `svodka --version`: two machines that print the same line give the same records. */
import { existsSync } from 'node:fs';
import { BUILT_IN } from '../dictionary/load.js';
import { hashSources, readSources } from '../dictionary/read.js';
import type { Config } from './config.js';

/** "0.1.0 (dictionaries 1523ae3184138055)"; with the folders that the configuration file lays over the built-in ones. */
export async function fullVersion(version: string, config: Config | null): Promise<string> {
  const own = config?.shared.find(({ key }) => key === 'dictionaries')?.value;
  const folders = (Array.isArray(own) ? own.map(String) : []).filter((folder) => existsSync(folder));
  const with_ = folders.length === 0 ? '' : ` with ${folders.join(', ')}`;
  return `${version} (dictionaries ${hashSources(readSources([BUILT_IN, ...folders]))}${with_})`;
}
