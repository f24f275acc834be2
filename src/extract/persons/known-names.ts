/** Names that the article has given in full, and surnames told by a role: what a lone surname later is read by. */
import type { Engine } from '../../match/engine.js';
import { SURN } from '../../morphology/grammemes.js';
import type { Word } from '../../text/word.js';
import { givenForms, type NameForms, surnameForms } from './forms.js';
import { among, EITHER, GIVEN, INITIAL, PLACE_SURNAME, setOf, UNKNOWN } from './letters.js';
import { genderOf } from './name-word.js';
import type { NameParts } from './parts.js';
import type { PersonSetup } from './setup.js';

/** A name, and the full name that it may stand for. */
export interface Known {
  /** Folded, as the article has it. */
  readonly folded: string;
  readonly forms: NameForms;
  readonly of: NameParts | null;
  readonly isGiven: boolean;
}

const GIVEN_NAMES = setOf(GIVEN, UNKNOWN, EITHER);
/** Forms shorter than this stand for nobody. */
const SHORTEST = 3;

export class KnownNames {
  private readonly names: Known[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly setup: PersonSetup,
  ) {}

  /** The name that a folded word is a form of: a surname before a given name, else the first that was learnt. */
  find(folded: string): Known | null {
    if (folded.length < SHORTEST) return null;
    const letter = folded.charCodeAt(0);
    let given: Known | null = null;
    for (const name of this.names) {
      if (name.forms.excludes(letter) && name.folded !== folded) continue;
      if (name.isGiven && given) continue;
      if (name.folded !== folded && !name.forms.has(this.engine, folded)) continue;
      if (!name.isGiven) return name;
      given = name;
    }
    return given;
  }

  /** Learns the surname and the given name of a full name. */
  learnFull(letters: Uint8Array, parts: NameParts): void {
    const { words } = this.engine.tokens;
    const given = parts.given >= 0 && letters[parts.given] !== INITIAL ? words[parts.given]! : null;
    if (parts.surname >= 0 && parts.surname === parts.surnameLast) {
      const word = words[parts.surname]!;
      if (letters[parts.surname] !== PLACE_SURNAME || word.extra & SURN || word.hasTag(this.setup.surname))
        this.learnSurname(word, parts, given ? genderOf(given) : 0);
    }
    if (given && among(GIVEN_NAMES, letters[parts.given]!) && !this.knows(given, parts, true))
      this.names.push({ folded: given.folded, forms: givenForms(given), of: parts, isGiven: true });
  }

  /** Learns a surname by the forms that fit the person's gender (0: either), and the plural. */
  learnSurname(word: Word, of: NameParts | null, gender: number): void {
    if (this.knows(word, of, false)) return;
    this.names.push({ folded: word.folded, forms: surnameForms(word, gender), of, isGiven: false });
  }

  /** Named in full before: its forms are known. */
  private knows({ folded }: Word, of: NameParts | null, isGiven: boolean): boolean {
    const before = this.find(folded);
    return before !== null && before.isGiven === isGiven && (before.of !== null || of === null);
  }
}
