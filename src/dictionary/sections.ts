/** Sections of a dictionary that nothing reads. */
import { DictionaryError } from './errors.js';
import type { RawFile } from './model.js';
import { closest } from './suggest.js';

/** Sections that every dictionary may have; those of endings, conventions and the like are known from the built-in ones. */
const SECTIONS = ['kind', 'defaults', 'entries', 'classes', 'rules'];

/** The sections of `files` that no dictionary of `under`, those that come with svodka, has: each as an error to tell or to throw. */
export function unknownSections(files: readonly RawFile[], under: readonly RawFile[]): DictionaryError[] {
  const known = new Set([...SECTIONS, ...under.flatMap((file) => Object.keys(file.rest))]);
  return files.flatMap((file) =>
    Object.entries(file.restLines).flatMap(([name, line]) => {
      if (known.has(name)) return [];
      const hint = closest(name, [...known]);
      const remedy = hint ? `did you mean "${hint}"?` : `known are ${SECTIONS.join(', ')}`;
      return [new DictionaryError(file.path, line, `unknown section "${name}"; ${remedy}`)];
    }),
  );
}
