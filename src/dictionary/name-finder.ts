/** A few names compiled by themselves: the same look-up as in the whole dictionaries, for a question about a text. */
import type { Morphology } from '../morphology/index.js';
import type { Changes } from './changes.js';
import { type Compiled, type CompiledHeader, FORM_KEY } from './compiled.js';
import { NameCompiler } from './names.js';
import { assemble } from './store.js';
import { buildStrings } from './strings.js';
import { buildClassWords, buildNames, buildTexts } from './tables.js';

/** `header` is that of the whole dictionaries: what it says of the language decides how a text is cut into words. */
export function compileNames({ names }: Changes, header: CompiledHeader, morphology: Morphology): Compiled {
  const forms = new Map<string, number[]>();
  const compiler = new NameCompiler(morphology, (form, key) => {
    const list = forms.get(form);
    const coded = (key << 2) | FORM_KEY;
    if (list === undefined) forms.set(form, [coded]);
    else if (!list.includes(coded)) list.push(coded);
  });
  names.forEach(({ spellings, inflect, plural }, entry) => {
    for (const spelling of spellings) compiler.add(spelling, entry, inflect ?? undefined, plural);
  });
  return assemble({
    header: { ...header, expressions: [], rules: [] },
    forms: buildStrings(forms),
    index: buildStrings(new Map()),
    // whoever finds a name may look at what its entry says: here nothing
    entries: buildTexts(names.map((name) => JSON.stringify({ ...name, data: {} }))),
    classWords: buildClassWords([]),
    names: buildNames(compiler.forms),
    trie: compiler.trie.freeze(),
  });
}
