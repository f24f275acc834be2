/** What the dictionaries say of a spelling that stands in no text: no word is made of it. */
import { type Compiled, FORM_CLASS_WORD, FORM_KEY } from './compiled.js';
import { findString } from './strings.js';

/** Has a word with this folded spelling the tag of a class? */
export function formHasTag({ forms, classWords }: Compiled, folded: string, tag: number): boolean {
  const at = findString(forms, folded);
  if (at < 0) return false;
  for (let i = forms.lists[at]!; i < forms.lists[at + 1]!; i++) {
    const kind = forms.values[i]! & 3;
    const value = forms.values[i]! >> 2;
    if (kind === FORM_KEY) continue;
    if ((kind === FORM_CLASS_WORD ? classWords.get(value).tag : value) === tag) return true;
  }
  return false;
}
