/** Places of the dictionary as the rules ask of them: each is read once, when an article first mentions it. */
import type { Compiled, CompiledEntry } from '../../dictionary/compiled.js';
import { entriesNamed } from '../../dictionary/gazetteer.js';
import type { PlaceType } from '../../record/types.js';
import { fold } from '../../text/characters.js';
import type { Listed, PlaceDraft } from '../draft.js';
import { placeType } from './setup.js';

/** A spelling that places bear or lie in. */
export interface Spelled {
  readonly folded: string;
  /** Number of the last article that mentions a place of this name without doubt, and one that lies in it. */
  mentionedIn: number;
  aroundIn: number;
  /** What the first place of this name lies in; undefined until somebody asks. */
  above: Spelled | null | undefined;
}

export interface KnownPlace extends Listed {
  readonly entry: CompiledEntry;
  /** "file:line". */
  readonly where: string;
  readonly type: PlaceType;
  readonly ambiguous: boolean;
  readonly spelled: Spelled;
  readonly within: Spelled | null;
  /** Shared by all mentions that the entry alone describes. */
  readonly values: PlaceDraft['values'];
}

/** One way to write a listed name. */
export interface ListedName {
  readonly name: string;
  readonly folded: string;
  readonly place: KnownPlace;
  /** All places of that name. */
  readonly namesakes: readonly KnownPlace[];
}

/** So many names that are no entry's are remembered; then all are forgotten. */
const MOST_NAMES = 6_000;
const NONE: readonly KnownPlace[] = [];

export class PlaceBook {
  private readonly places = new Map<CompiledEntry, KnownPlace>();
  private readonly spellings = new Map<string, Spelled>();
  private readonly listed: (ListedName | undefined)[] = [];
  private readonly named = new Map<string, readonly KnownPlace[]>();

  constructor(private readonly dictionary: Compiled) {}

  /** The name with this number in the dictionary. */
  name(number: number): ListedName {
    let listed = this.listed[number];
    if (!listed) {
      const { entries, names } = this.dictionary;
      const name = names.text(number);
      listed = {
        name,
        folded: fold(name),
        place: this.place(entries.get(names.entry[number]!)),
        namesakes: this.namesakes(name),
      };
      this.listed[number] = listed;
    }
    return listed;
  }

  /** The places with this name or alias, in dictionary order. */
  namesakes(name: string): readonly KnownPlace[] {
    let places = this.named.get(name);
    if (!places) {
      const entries = entriesNamed(this.dictionary, 'place', fold(name));
      places = entries.length === 0 ? NONE : entries.map((entry) => this.place(entry));
      if (this.named.size >= MOST_NAMES) this.named.clear();
      this.named.set(name, places);
    }
    return places;
  }

  /** What the first place of a name lies in. */
  above(spelled: Spelled): Spelled | null {
    if (spelled.above === undefined) {
      const [entry] = entriesNamed(this.dictionary, 'place', spelled.folded);
      spelled.above = entry ? this.place(entry).within : null;
    }
    return spelled.above;
  }

  private place(entry: CompiledEntry): KnownPlace {
    let place = this.places.get(entry);
    if (!place) {
      const { data } = entry;
      const parent = text(data.parent);
      const type = placeType(data.type);
      place = {
        entry,
        where: `${entry.file}:${entry.line}`,
        type,
        ambiguous: data.ambiguous === true,
        spelled: this.spelled(fold(entry.name)),
        within: parent ? this.spelled(fold(parent)) : null,
        values: { type, code: text(data.code), parent },
        identity: undefined,
      };
      this.places.set(entry, place);
    }
    return place;
  }

  private spelled(folded: string): Spelled {
    let spelled = this.spellings.get(folded);
    if (!spelled) {
      spelled = { folded, mentionedIn: 0, aroundIn: 0, above: undefined };
      this.spellings.set(folded, spelled);
    }
    return spelled;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
