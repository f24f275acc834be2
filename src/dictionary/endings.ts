/** Lists of endings and prepositions at the top level of a dictionary: what of their items is a regular expression, what names a case. */
import { BUILT_IN_TAGS } from '../match/tags.js';
import { DictionaryError } from './errors.js';
import { closest } from './suggest.js';

/** Keys of items that hold a regular expression; the lists are the persons' (dictionaries/persons/names.yaml). */
const EXPRESSIONS = { caseEndings: 'ends', lastLetters: 'ends', patronymicSuffixes: 'has' } as const;

/**
 * Checks one item of the list `key`.
 * @throws DictionaryError with the item's line
 */
export function checkEnding(key: string, item: Readonly<Record<string, unknown>>, file: string, line: number): void {
  if (key === 'prepositionCases') checkCases(key, item.cases, file, line);
  if (!isList(key)) return;
  const field = EXPRESSIONS[key];
  const source = item[field];
  if (typeof source !== 'string') throw new DictionaryError(file, line, `an item of ${key} needs \`${field}:\``);
  try {
    new RegExp(source, 'u');
  } catch (error) {
    throw new DictionaryError(file, line, `${field}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (key === 'caseEndings') checkCases(key, item.cases, file, line);
}

function checkCases(key: string, cases: unknown, file: string, line: number): void {
  if (!Array.isArray(cases)) throw new DictionaryError(file, line, `an item of ${key} needs \`cases:\``);
  for (const name of cases.map(String)) {
    if (BUILT_IN_TAGS.some((tag) => tag.name === name)) continue;
    const hint = closest(
      name,
      BUILT_IN_TAGS.map((tag) => tag.name),
    );
    throw new DictionaryError(file, line, `cases: there is no "${name}"${hint ? `; did you mean "${hint}"?` : ''}`);
  }
}

function isList(key: string): key is keyof typeof EXPRESSIONS {
  return Object.hasOwn(EXPRESSIONS, key);
}
