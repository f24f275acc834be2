/** Names that the article has given in full, and surnames told by a role: what a lone surname later is read by. */
import type { Engine } from '../../match/engine.js';
import { SURN } from '../../morphology/grammemes.js';
import type { Word } from '../../text/word.js';
import { givenForms, type NameForms, surnameForms } from './forms.js';
import { among, EITHER, GIVEN, INITIAL, PLACE_SURNAME, setOf, UNKNOWN } from './letters.js';
import { genderOf } from './name-word.js';
import type { NameParts } from './parts.js';
import type { PersonSetup } from './setup.js';
import { Starts } from './starts.js';

/** A name, and the full name that it may stand for. */
export interface Known {
  /** Folded, as the article has it. */
  readonly folded: string;
  /** The letter that all forms begin with, 0 if there are several. */
  readonly letter: number;
  readonly forms: NameForms;
  readonly of: NameParts | null;
  readonly isGiven: boolean;
}

const GIVEN_NAMES = setOf(GIVEN, UNKNOWN, EITHER);
/** Forms shorter than this stand for nobody. */
const SHORTEST = 3;

export class KnownNames {
  private readonly names: Known[] = [];
  private readonly starts = new Starts();

  constructor(private readonly engine: Engine) {}

  /** Begins an article. */
  clear(): void {
    this.names.length = 0;
    this.starts.clear();
  }

  /** The name that a token is a form of: a surname before a given name, else the first that was learnt. */
  find(token: number): Known | null {
    const { tokens } = this.engine;
    if (this.names.length === 0 || !this.starts.mayBegin(tokens, token)) return null;
    return this.named(tokens.words[token]!.folded);
  }

  private named(folded: string): Known | null {
    if (folded.length < SHORTEST) return null;
    const letter = folded.charCodeAt(0);
    let given: Known | null = null;
    for (let i = 0; i < this.names.length; i++) {
      const name = this.names[i]!;
      if ((name.letter !== letter && name.letter !== 0) || (name.isGiven && given)) continue;
      if (name.folded !== folded && !name.forms.has(this.engine, folded)) continue;
      if (!name.isGiven) return name;
      given = name;
    }
    return given;
  }

  /** Learns the surname and the given name of a full name. */
  learnFull(setup: PersonSetup, letters: Uint8Array, parts: NameParts): void {
    const { words } = this.engine.tokens;
    const { surname } = parts;
    const given = parts.given >= 0 && letters[parts.given] === INITIAL ? -1 : parts.given;
    if (surname >= 0 && surname === parts.surnameLast) {
      const word = words[surname]!;
      if (letters[surname] !== PLACE_SURNAME || word.extra & SURN || word.hasTag(setup.surname))
        this.learnSurname(surname, parts, given < 0 ? 0 : genderOf(words[given]!));
    }
    if (given >= 0 && among(GIVEN_NAMES, letters[given]!) && !this.knows(given, parts, true))
      this.learn(words[given]!, givenForms(words[given]!), parts, true);
  }

  /** Learns a surname by the forms that fit the person's gender (0: either), and the plural. */
  learnSurname(token: number, of: NameParts | null, gender: number): void {
    const word = this.engine.tokens.words[token]!;
    if (!this.knows(token, of, false)) this.learn(word, surnameForms(word, gender), of, false);
  }

  /** Named in full before: its forms are known. */
  private knows(token: number, of: NameParts | null, isGiven: boolean): boolean {
    const before = this.find(token);
    return before !== null && before.isGiven === isGiven && (before.of !== null || of === null);
  }

  private learn({ folded }: Word, forms: NameForms, of: NameParts | null, isGiven: boolean): void {
    const letter = folded.charCodeAt(0) === forms.letter ? forms.letter : 0;
    this.names.push({ folded, letter, forms, of, isGiven });
    this.starts.add(folded);
    forms.addStarts(this.starts);
  }
}
