/** Raw files + morphology -> compiled dictionaries. Pure. */

import type { Morphology } from '../morphology/index.js';
import { fold } from '../text/characters.js';
import { COMPILED_VERSION, type Compiled, type CompiledEntry, FORM_KEY } from './compiled.js';
import { liveEntries } from './live.js';
import type { RawFile } from './model.js';
import { NameCompiler } from './names.js';
import { assemble, type FlatParts } from './store.js';
import { buildStrings } from './strings.js';
import { buildClassWords, buildNames, buildTexts } from './tables.js';
import { WordCompiler } from './word-compiler.js';

/** Compiles files in order; later files win over earlier ones by name. Throws DictionaryError at the first mistake. */
export function compile(files: readonly RawFile[], hash: string, morphology: Morphology): Compiled {
  return assemble(compileParts(files, hash, morphology));
}

/** The same as flat parts, to be stored. */
export function compileParts(files: readonly RawFile[], hash: string, morphology: Morphology): FlatParts {
  const compiler = new WordCompiler(morphology);
  for (const file of files) compiler.addClasses(file);
  const rules = compiler.rules(files);
  const names = new NameCompiler(morphology, (form, key) => compiler.addForm(form, key, FORM_KEY));
  const entries: CompiledEntry[] = [];
  for (const { file, line, entry } of liveEntries(files)) {
    const { name, aliases = [], inflect, plural, off: _off, examples: _examples, ...data } = entry;
    const filled = { ...file.defaults, ...data };
    entries.push({ kind: file.kind, name, aliases, file: file.path, line, data: filled });
    for (const form of [name, ...aliases]) {
      names.add(form, entries.length - 1, inflect, plural === true);
      if (file.kind === 'place' && plural !== true) names.addSpaced(form, entries.length - 1, inflect);
    }
  }
  for (const { file, line, word, value, tag } of compiler.phrases) {
    const { words: _words, examples: _examples, off: _off, ...data } = value;
    const aliases = Array.isArray(value.abbreviations) ? value.abbreviations.map(String) : [];
    entries.push({ kind: tag, name: word, aliases, file: file.path, line, data: { ...file.defaults, ...data, word } });
    for (const form of [word, ...aliases])
      names.add(form, entries.length - 1, value.forms === 'exact' ? 'none' : undefined, false);
  }
  const sections: Record<string, Readonly<Record<string, unknown>>[]> = {};
  for (const file of files) if (Object.keys(file.rest).length > 0) (sections[file.kind] ??= []).push(file.rest);
  return {
    header: {
      version: COMPILED_VERSION,
      hash,
      tags: compiler.tagNames,
      expressions: compiler.expressions,
      rules,
      sections,
    },
    forms: buildStrings(compiler.forms),
    index: buildStrings(indexByName(entries)),
    entries: buildTexts(entries.map((entry) => JSON.stringify(entry))),
    classWords: buildClassWords(compiler.classWords),
    names: buildNames(names.forms),
    trie: names.trie.freeze(),
  };
}

/**
 * Entries in dictionary order under `kind\0folded name or alias`, `kind-adjective\0lemma` for the adjectives that lead
 * to them, and `kind\0` for all of a kind.
 */
function indexByName(entries: readonly CompiledEntry[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  const add = (key: string, entry: number): void => {
    const list = index.get(key);
    if (!list) index.set(key, [entry]);
    else if (list[list.length - 1] !== entry) list.push(entry);
  };
  entries.forEach(({ kind, name, aliases, data }, i) => {
    add(`${kind}\0`, i);
    for (const form of [name, ...aliases]) add(`${kind}\0${fold(form)}`, i);
    const adjectives = Array.isArray(data.adjectives) ? data.adjectives : [];
    for (const adjective of adjectives) add(`${kind}-adjective\0${fold(String(adjective))}`, i);
  });
  return index;
}
