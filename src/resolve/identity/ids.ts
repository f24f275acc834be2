/** Identifiers of names already worked out: the same names come again and again, «Россия», «Москва». */
import type { Kind } from '../../record/types.js';
import { fold } from '../../text/characters.js';
import { evened, type Spelling } from './spelling.js';

type NamedKind = Exclude<Kind, 'date' | 'quantity'>;

/** So many names of one kind are remembered; then all are forgotten. */
const MOST = 12_000;

export class Ids {
  private readonly known: Readonly<Record<NamedKind, Map<string, string>>> = {
    organisation: new Map(),
    place: new Map(),
    programme: new Map(),
    person: new Map(),
  };

  constructor(readonly spelling: Spelling) {}

  /** The identifier that a name gives by its spelling alone. */
  of(kind: NamedKind, name: string): string {
    const known = this.known[kind];
    let id = known.get(name);
    if (id === undefined) {
      id = `${kind}:${evened(name, this.spelling)}`;
      if (known.size >= MOST) known.clear();
      known.set(name, id);
    }
    return id;
  }

  /** The same for a name that no dictionary lists: one that is nothing but quotes and legal forms keeps them. */
  ofUnlisted(kind: NamedKind, name: string): string {
    const id = this.of(kind, name);
    return id.length > kind.length + 1 ? id : `${kind}:${fold(name)}`;
  }
}
