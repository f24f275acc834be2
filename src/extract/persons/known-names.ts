/** Names that the article has given in full, and surnames told by a role: what a lone surname later is read by. */
import type { Engine } from '../../match/engine.js';
import { SURN } from '../../morphology/grammemes.js';
import type { Word } from '../../text/word.js';
import { givenForms, type NameForms, surnameForms } from './forms.js';
import { among, DOUBTFUL, EITHER, GIVEN, INITIAL, PLACE_SURNAME, setOf, UNKNOWN } from './letters.js';
import { genderOf } from './name-word.js';
import type { NameParts } from './parts.js';
import type { PersonSetup } from './setup.js';
import { Starts } from './starts.js';

/** A name that the article has learnt. */
export interface Known {
  /** Folded, as the article has it. */
  readonly folded: string;
  readonly forms: NameForms;
  /** The token that it was learnt from. */
  readonly token: number;
  /** Number of the full name that it stands for, -1 if there is none. */
  readonly of: number;
  readonly isGiven: boolean;
  /** Lower goes before: surnames, then given names, as they were learnt. */
  readonly rank: number;
}

/** Names with one start. */
interface Link {
  readonly name: Known;
  readonly next: Link | undefined;
}

const GIVEN_NAMES = setOf(GIVEN, UNKNOWN, EITHER, DOUBTFUL);
/** Forms shorter than this stand for nobody. */
const SHORTEST = 3;

const GIVEN_RANK = 1 << 24;
/** Longer starts are cut: lengths are bits of a number. */
const LONGEST_START = 30;
const FNV = 0x01000193;
const BASIS = 0x811c9dc5 | 0;

export class KnownNames {
  private count = 0;
  /** Names by hash of what their forms begin with; a bit for each length of it. */
  private readonly links: Map<number, Link> = new Map();
  private lengths = 0;
  private readonly starts = new Starts();

  constructor(private readonly engine: Engine) {}

  /** Begins an article. */
  clear(): void {
    if (this.count === 0) return;
    this.count = 0;
    this.lengths = 0;
    this.links.clear();
    this.starts.clear();
  }

  /**
   * The name that a token is a form of: a surname before a given name, else the first that was learnt. `gender`: of
   * whom the words around speak, 0 if they do not tell; another's name only if there is none of that gender.
   */
  find(token: number, gender = 0): Known | null {
    const { tokens } = this.engine;
    if (this.count === 0 || !this.starts.mayBegin(tokens, token)) return null;
    const { folded } = tokens.words.at(token);
    if (folded.length < SHORTEST) return null;
    return (gender === 0 ? null : this.named(folded, gender)) ?? this.named(folded, 0);
  }

  private named(folded: string, gender: number): Known | null {
    const last = Math.min(folded.length, LONGEST_START);
    let found: Known | null = null;
    let hash = BASIS;
    for (let length = 0; ; length++) {
      if (this.lengths & (1 << length)) {
        for (let link = this.links.get(hash); link; link = link.next) {
          const { name } = link;
          if (found && found.rank <= name.rank) continue;
          if (gender !== 0 && name.forms.gender !== gender) continue;
          if (name.folded === folded || name.forms.has(this.engine, folded)) found = name;
        }
      }
      if (length === last) return found;
      hash = next(hash, folded, length);
    }
  }

  /** Learns the surname and the given name of a full name. */
  learnFull(setup: PersonSetup, letters: Uint8Array, parts: NameParts, number: number): void {
    const { words } = this.engine.tokens;
    const { surname } = parts;
    const given = parts.given >= 0 && letters[parts.given] === INITIAL ? -1 : parts.given;
    if (surname >= 0 && surname === parts.surnameLast) {
      const word = words.at(surname);
      // «Марк Рочестер» … «Рочестер»
      const sure = given >= 0 && letters[given] === GIVEN;
      if (letters[surname] !== PLACE_SURNAME || sure || word.extra & SURN || word.hasTag(setup.surname))
        this.learnSurname(surname, number, (given < 0 ? 0 : genderOf(words.at(given))) || genderOf(word));
    }
    // «Александр Михневич» … «Михневича»: what looked like a patronymic and stands alone is a surname
    else if (surname < 0 && parts.patronymic === parts.last && given === parts.first && isGuessed(words.at(parts.last)))
      this.learnSurname(parts.patronymic, number, genderOf(words.at(given)));
    // «Владимира» may be the town all the same, «Артёма» is hardly one
    const listed = given >= 0 && (among(GIVEN_NAMES, letters[given]!) || words.at(given).hasTag(setup.given));
    if (listed && !this.knows(given, number, true)) this.learn(given, givenForms(words.at(given)), number, true);
  }

  /** Learns a surname by the forms that fit the person's gender (0: either), and the plural. */
  learnSurname(token: number, of: number, gender: number): void {
    const word = this.engine.tokens.words.at(token);
    if (!this.knows(token, of, false, gender)) this.learn(token, surnameForms(word, gender), of, false);
  }

  /** Named in full before: its forms are known. «Дарья Лисова» after «Станислав Лисов» is somebody else. */
  private knows(token: number, of: number, isGiven: boolean, gender = 0): boolean {
    const before = this.find(token);
    if (before === null || before.isGiven !== isGiven || (before.of < 0 && of >= 0)) return false;
    return gender === 0 || before.forms.gender === 0 || before.forms.gender === gender;
  }

  private learn(token: number, forms: NameForms, of: number, isGiven: boolean): void {
    const { folded } = this.engine.tokens.words.at(token);
    const rank = (isGiven ? GIVEN_RANK : 0) + this.count++;
    const name: Known = { folded, token, forms, of, isGiven, rank };
    for (const start of forms.starts) {
      this.starts.add(start);
      const length = Math.min(start.length, LONGEST_START);
      let hash = BASIS;
      for (let i = 0; i < length; i++) hash = next(hash, start, i);
      this.lengths |= 1 << length;
      this.links.set(hash, { name, next: this.links.get(hash) });
    }
  }
}

/** A word that the dictionary has not: «Михневич», but not «Иванович». */
function isGuessed({ readings }: Word): boolean {
  return readings.every((r) => !r.known);
}

function next(hash: number, text: string, at: number): number {
  return Math.imul(hash ^ text.charCodeAt(at), FNV);
}
