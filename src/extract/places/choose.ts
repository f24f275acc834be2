/** Namesakes: of several dictionary places with one name, the one that the article speaks of. */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import { entriesNamed, entryOf, type Hits } from '../../dictionary/gazetteer.js';
import type { Engine } from '../../match/engine.js';
import type { PlaceType } from '../../record/types.js';
import { fold } from '../../text/characters.js';
import { kindred, placeType } from './setup.js';

/** Of these the best known stands first in the dictionary; of districts and villages with one name none is known best. */
const BEST_KNOWN_FIRST: ReadonlySet<PlaceType> = new Set([
  'country',
  'region',
  'city',
  'water',
  'continent',
  'facility',
  'mountain',
  'area',
]);

export class PlaceChooser {
  /** Names of the places that the article mentions without doubt, and of those that they lie in. */
  private readonly mentioned = new Set<string>();
  private readonly around = new Set<string>();

  constructor(private readonly engine: Engine) {
    const { hits, dictionary } = engine;
    for (let h = 0; h < hits.count; h++) {
      const entry = entryOf(dictionary, hits, h);
      // what may be no place at all says nothing of others
      if (entry.kind !== 'place' || entry.data.ambiguous === true) continue;
      this.mentioned.add(fold(entry.name));
      // namesakes say nothing of each other
      if (sameSpan(hits, h, h - 1) || sameSpan(hits, h, h + 1)) continue;
      const parent = parentOf(entry);
      if (parent) this.around.add(parent);
    }
  }

  /** The entry for a name or alias; `type` is that of a type word beside it. Null: none, or none that the article tells. */
  choose(name: string, type: PlaceType | null): CompiledEntry | null {
    const all = entriesNamed(this.engine.dictionary, 'place', fold(name));
    const fitting = type === null ? all : all.filter((entry) => kindred(type, placeType(entry.data.type)));
    const entries = fitting.length > 0 ? fitting : all;
    const only = entries.length === 1 ? entries[0]! : null;
    if (only) {
      // «Кузнецкий район» in an article on Новокузнецк is not the one of Пензенская область
      const elsewhere = placeType(only.data.type) === 'district' && this.around.size > 0 && this.nearness(only) === 0;
      return elsewhere ? null : only;
    }
    if (entries.length === 0) return null;
    let best: CompiledEntry | null = null;
    let most = 0;
    let tied = false;
    for (const entry of entries) {
      const score = this.nearness(entry);
      if (score > most) {
        best = entry;
        most = score;
        tied = false;
      } else if (score === most && score > 0) tied = true;
    }
    if (best && !tied) return best;
    // the city of Париж before the village
    const wellKnown = entries.filter((entry) => BEST_KNOWN_FIRST.has(placeType(entry.data.type)));
    return wellKnown.length === 1 || wellKnown[0] === entries[0] ? (wellKnown[0] ?? null) : null;
  }

  /** Does the article name what the place lies in, or another place of that? */
  supports(entry: CompiledEntry): boolean {
    return this.nearness(entry) > 0;
  }

  private nearness(entry: CompiledEntry): number {
    const parent = parentOf(entry);
    if (!parent) return 0;
    if (this.mentioned.has(parent)) return 3;
    if (this.around.has(parent)) return 2;
    // the country of the region
    const above = entriesNamed(this.engine.dictionary, 'place', parent)[0];
    const grand = above ? parentOf(above) : null;
    return grand && this.mentioned.has(grand) ? 1 : 0;
  }
}

function parentOf(entry: CompiledEntry): string | null {
  return typeof entry.data.parent === 'string' ? fold(entry.data.parent) : null;
}

function sameSpan(hits: Hits, a: number, b: number): boolean {
  return b >= 0 && b < hits.count && hits.first[a] === hits.first[b] && hits.last[a] === hits.last[b];
}
