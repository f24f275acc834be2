/** Names that the article has explained by a type word («в селе Арчекас», «заповедник «Столбы»») and uses again without it. */
import type { Engine } from '../../match/engine.js';
import { CASE_MASK, NOUN } from '../../morphology/grammemes.js';
import type { Morphology } from '../../morphology/index.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { PlaceDraft } from '../draft.js';
import { hasOwnCapital } from '../phrases/index.js';
import { placeDraft } from './draft.js';

/** Streets and districts bear names that mean other things alone. */
const STANDS_ALONE = new Set(['city', 'settlement', 'water', 'facility', 'mountain', 'region']);

/** Adds drafts for the lone names, other drafts aside. One word each; nouns only. */
export function recallPlaces(engine: Engine, drafts: PlaceDraft[]): void {
  const { tokens } = engine;
  const known = introduced(engine, drafts);
  if (known === null) return;
  const taken = new Uint8Array(tokens.count);
  for (const draft of drafts) taken.fill(1, draft.first, draft.last + 1);
  for (let i = 0; i < tokens.count; i++) {
    if (!(tokens.shape[i]! & S.TITLE) || taken[i] || !hasOwnCapital(tokens, i)) continue;
    const word = tokens.words.at(i);
    const found = known.get(word.folded);
    if (
      !found ||
      (i + 1 < tokens.sentenceEnd[i]! && tokens.shape[i + 1]! & S.TITLE && tokens.gap[i + 1] === S.GAP_SPACE)
    )
      continue;
    const { type } = found.from.values;
    drafts.push(placeDraft(i, i, i, i, 'place.known-in-article', 0.8, found.name, type, null));
  }
}

interface Introduced {
  readonly name: string;
  readonly from: PlaceDraft;
}

/** Folded forms of the names that type words have explained, or null. */
function introduced({ tokens, morphology }: Engine, drafts: readonly PlaceDraft[]): Map<string, Introduced> | null {
  let known: Map<string, Introduced> | null = null;
  for (const draft of drafts) {
    if (draft.coreFirst !== draft.coreLast || draft.first === draft.last) continue;
    if (!(draft.rule === 'place.type-unknown' || draft.rule === 'place.type-quoted')) continue;
    if (!STANDS_ALONE.has(draft.values.type)) continue;
    const word = tokens.words.at(draft.coreFirst);
    const name = coreName(draft.normal);
    if (name === null || word.readings.some((r) => r.known && r.score > 0.3 && r.extra === 0)) continue;
    known ??= new Map();
    const found = { name, from: draft };
    known.set(word.folded, found);
    for (const form of formsOf(morphology, name)) known.set(form, found);
  }
  return known;
}

const MOST_NAMES = 1_000;
const forms = new WeakMap<Morphology, Map<string, readonly string[]>>();

/** The folded case forms of a name; the same names are introduced again and again. */
function formsOf(morphology: Morphology, name: string): readonly string[] {
  let names = forms.get(morphology);
  if (!names || names.size >= MOST_NAMES) {
    names = new Map();
    forms.set(morphology, names);
  }
  let known = names.get(name);
  if (!known) {
    const all = new Set<string>();
    for (const reading of morphology.analyse(name).slice(0, 2)) {
      if (!(reading.grammar & NOUN)) continue;
      for (const { form, grammar } of morphology.forms(reading)) if (grammar & CASE_MASK) all.add(fold(form));
    }
    known = [...all];
    names.set(name, known);
  }
  return known;
}

/** «село Арчекас» -> Арчекас, «заповедник «Столбы»» -> Столбы. */
function coreName(normal: string): string | null {
  const quoted = /«([^»]+)»$/u.exec(normal);
  const name = quoted?.[1] ?? normal.slice(normal.lastIndexOf(' ') + 1);
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*$/u.test(name) ? name : null;
}
