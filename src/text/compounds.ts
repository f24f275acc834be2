/** Words with a hyphen that are what their part is: «врач-терапевт» is a role as «врач» is, «экс-советник» as «советник». */
import { type Compiled, FORM_CLASS_WORD, FORM_TAG } from '../dictionary/compiled.js';
import { findString } from '../dictionary/strings.js';
import { ANIM, NOUN } from '../morphology/grammemes.js';

/** Of which class such words are, and what may stand before the hyphen without being of it. */
export interface Compounds {
  readonly class: string;
  readonly prefixes: ReadonlySet<string>;
}

export class CompoundTags {
  /** Classes by their tags. */
  private readonly classes: readonly { readonly tag: number; readonly prefixes: ReadonlySet<string> }[];

  constructor(
    private readonly dictionary: Compiled,
    compounds: readonly Compounds[],
  ) {
    this.classes = compounds
      .map(({ class: name, prefixes }) => ({ tag: dictionary.header.tags.indexOf(name), prefixes }))
      .filter(({ tag }) => tag >= 0);
  }

  /** Calls `add` with each tag that the word with a hyphen has by its parts. `grammar`: of all its readings. */
  of(folded: string, grammar: number, add: (tag: number) => void): void {
    for (const { tag, prefixes } of this.classes) if (this.isOf(folded, grammar, tag, prefixes)) add(tag);
  }

  private isOf(folded: string, grammar: number, tag: number, prefixes: ReadonlySet<string>): boolean {
    const hyphen = folded.indexOf('-');
    if (hyphen < 1) return false;
    const first = folded.slice(0, hyphen);
    const rest = folded.slice(hyphen + 1);
    // «экс-вице-премьер»
    if (prefixes.has(first)) return this.isTagged(rest, tag) || this.isOf(rest, grammar, tag, prefixes);
    // «президент-отель» is nobody
    return (grammar & NOUN) !== 0 && (grammar & ANIM) !== 0 && this.isTagged(first, tag);
  }

  private isTagged(form: string, tag: number): boolean {
    const { forms, classWords } = this.dictionary;
    const at = findString(forms, form);
    if (at < 0) return false;
    for (let i = forms.lists[at]!; i < forms.lists[at + 1]!; i++) {
      const value = forms.values[i]! >> 2;
      const kind = forms.values[i]! & 3;
      if (kind === FORM_TAG ? value === tag : kind === FORM_CLASS_WORD && classWords.get(value).tag === tag)
        return true;
    }
    return false;
  }
}
