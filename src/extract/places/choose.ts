/** Namesakes: of several dictionary places with one name, the one that the article speaks of. */
import { HIT_PLACE, type Hits } from '../../dictionary/gazetteer.js';
import type { PlaceType } from '../../record/types.js';
import type { KnownPlace, PlaceBook } from './book.js';
import { kindred } from './setup.js';

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

/** Reused; what the last article mentions goes when the next begins. */
export class PlaceChooser {
  /** Number of the article: what earlier ones have marked does not count. */
  private article = 0;
  /** Does the article mention any place that lies in another? */
  private placed = false;

  constructor(private readonly book: PlaceBook) {}

  /** Begins a new article: marks the places that it mentions without doubt, and those that they lie in. */
  begin(hits: Hits): void {
    this.article++;
    this.placed = false;
    for (let h = 0; h < hits.count; h++) {
      if (hits.kind[h] !== HIT_PLACE) continue;
      const { place } = this.book.name(hits.name[h]!);
      // what may be no place at all says nothing of others
      if (place.ambiguous) continue;
      place.spelled.mentionedIn = this.article;
      // namesakes say nothing of each other
      if (place.within === null || sameSpan(hits, h, h - 1) || sameSpan(hits, h, h + 1)) continue;
      place.within.aroundIn = this.article;
      this.placed = true;
    }
  }

  /** The place for a name or alias; `type` is that of a type word beside it. Null: none, or none that the article tells. */
  choose(name: string, type: PlaceType | null): KnownPlace | null {
    return this.among(this.book.namesakes(name), type);
  }

  /** The place that the article speaks of, of all that bear one name. */
  among(all: readonly KnownPlace[], type: PlaceType | null): KnownPlace | null {
    if (all.length === 0) return null;
    const fitting = type === null || all.every((p) => kindred(type, p.type)) ? all : ofKind(all, type);
    const places = fitting.length > 0 ? fitting : all;
    const first = places[0]!;
    if (places.length === 1) {
      // «Кузнецкий район» in an article on Новокузнецк is not the one of Пензенская область
      return first.type === 'district' && this.placed && this.nearness(first) === 0 ? null : first;
    }
    // the city of Париж, even where the article names the region of the village
    const sure = type === null && places.some((p) => !p.ambiguous && BEST_KNOWN_FIRST.has(p.type));
    let best: KnownPlace | null = null;
    let most = 0;
    let tied = false;
    for (const place of places) {
      if (sure && place.ambiguous && !BEST_KNOWN_FIRST.has(place.type)) continue;
      const score = this.nearness(place);
      if (score > most) {
        best = place;
        most = score;
        tied = false;
      } else if (score === most && score > 0) tied = true;
    }
    if (best && !tied) return best;
    // the city of Париж before the village
    const wellKnown = places.filter((place) => BEST_KNOWN_FIRST.has(place.type));
    return wellKnown.length === 1 || wellKnown[0] === first ? (wellKnown[0] ?? null) : null;
  }

  /** Does the article name what the place lies in, or another place of that? The country alone says little. */
  supports(place: KnownPlace): boolean {
    return this.nearness(place) > 1;
  }

  private nearness({ within }: KnownPlace): number {
    if (within === null) return 0;
    if (within.mentionedIn === this.article) return 3;
    if (within.aroundIn === this.article) return 2;
    // the country of the region
    return this.book.above(within)?.mentionedIn === this.article ? 1 : 0;
  }
}

function ofKind(all: readonly KnownPlace[], type: PlaceType): readonly KnownPlace[] {
  return all.filter((place) => kindred(type, place.type));
}

function sameSpan(hits: Hits, a: number, b: number): boolean {
  return b >= 0 && b < hits.count && hits.first[a] === hits.first[b] && hits.last[a] === hits.last[b];
}
