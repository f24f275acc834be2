/** Listed organisations as the rules ask of them: each is read once, when an article first mentions it. */
import type { Compiled, CompiledEntry } from '../../dictionary/compiled.js';
import { charClass, isLetter, isUpper } from '../../text/characters.js';
import type { Listed, OrganisationDraft } from '../draft.js';
import { type Head, PARTS } from './head.js';
import { Spelling } from './own-capitals.js';
import type { Setup } from './setup.js';

export interface ListedBody extends Listed {
  readonly entry: CompiledEntry;
  /** "file:line". */
  readonly where: string;
  readonly ambiguous: boolean;
  readonly quoted: boolean;
  readonly place: string | null;
  /** Code of its country. */
  readonly country: string | null;
  /** Is it a club, as articles on sport name several? */
  readonly sport: boolean;
  /** Do its machines bear its name? */
  readonly maker: boolean;
  /** Its type word, where the place of a body of power may follow the name: «МВД [России]». */
  readonly placed: Head | null;
  /** Shared by all mentions that the entry alone describes. */
  readonly values: OrganisationDraft['values'];
}

/** One way to write a listed name. */
export interface ListedName {
  readonly name: string;
  readonly spelling: Spelling;
  /** Has it capitals inside: «ВолГУ»? */
  readonly mixed: boolean;
  readonly body: ListedBody;
}

/** Capitals, small letters and a capital again, letters only: «ВолГУ». A pattern with \p{L} takes milliseconds to compile. */
function isMixed(name: string): boolean {
  let runs = 0;
  let capital = false;
  for (let i = 0; i < name.length; i++) {
    const letter = charClass(name.charCodeAt(i));
    if (!isLetter(letter)) return false;
    if (i > 0 && isUpper(letter) === capital) continue;
    capital = isUpper(letter);
    if (i === 0 && !capital) return false;
    runs++;
  }
  return runs > 2;
}

export class BodyBook {
  private readonly bodies = new Map<CompiledEntry, ListedBody>();
  private readonly listed: (ListedName | undefined)[] = [];

  constructor(
    private readonly dictionary: Compiled,
    private readonly setup: Setup,
  ) {}

  /** The name with this number in the dictionary. */
  name(number: number): ListedName {
    let listed = this.listed[number];
    if (!listed) {
      const { entries, names } = this.dictionary;
      const name = names.text(number);
      const body = this.body(entries.get(names.entry[number]!));
      listed = { name, spelling: new Spelling(name), mixed: isMixed(name), body };
      this.listed[number] = listed;
    }
    return listed;
  }

  private body(entry: CompiledEntry): ListedBody {
    let body = this.bodies.get(entry);
    if (!body) {
      const { data } = entry;
      const type = typeof data.type === 'string' ? data.type : null;
      const place = typeof data.place === 'string' ? data.place : null;
      body = {
        entry,
        where: `${entry.file}:${entry.line}`,
        ambiguous: data.ambiguous === true,
        quoted: data.quoted === true,
        place,
        country: typeof data.country === 'string' ? data.country : null,
        sport: this.setup.headsByWord.get(type ?? '')?.sport === true,
        maker: this.setup.headsByWord.get(type ?? '')?.makes === true,
        placed: this.placedHead(type ?? ''),
        values: { type, descriptor: null, aliases: entry.aliases, place },
        identity: undefined,
      };
      this.bodies.set(entry, body);
    }
    return body;
  }

  private placedHead(type: string): Head | null {
    const { headsByWord } = this.setup;
    const head = headsByWord.get(type) ?? headsByWord.get(type.slice(type.lastIndexOf(' ') + 1));
    return !head || (head.takes & PARTS.place) === 0 || !head.inside ? null : head;
  }
}
