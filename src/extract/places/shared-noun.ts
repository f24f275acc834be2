/** «в Северной и Южной Корее»: the listed name before «и» that shares its noun with the one after it. */

import { grammarAgrees } from '../../match/agreement.js';
import type { Engine } from '../../match/engine.js';
import { ADJF } from '../../morphology/grammemes.js';
import { nominative } from '../../morphology/phrase.js';
import * as S from '../../text/shape.js';
import type { PlaceDraft } from '../draft.js';
import type { PlaceChooser } from './choose.js';
import { placeDraft } from './draft.js';
import type { PlaceSetup } from './setup.js';

/** The place of the adjective before «и», where the listed name of tokens `first` and `first + 1` follows; else null. */
export function sharesNoun(engine: Engine, setup: PlaceSetup, chooser: PlaceChooser, first: number): PlaceDraft | null {
  const { tokens, morphology } = engine;
  const at = first - 2;
  if (at < tokens.sentenceStart[first]! || !tokens.words.at(first - 1).hasTag(setup.andTag)) return null;
  const [own, other] = [tokens.words.at(first), tokens.words.at(at)];
  if ((other.shape & (S.TITLE | S.UPPER)) !== S.TITLE || !(own.grammar & ADJF) || !(other.grammar & ADJF)) return null;
  const agree = own.readings.some((a) =>
    other.readings.some((b) => a.grammar & ADJF && b.grammar & ADJF && grammarAgrees(a.grammar, b.grammar)),
  );
  if (!agree) return null;
  const name = nominative(morphology, [other, tokens.words.at(first + 1)], { number: 'sing' }).words.join(' ');
  const place = chooser.choose(name, null);
  return place && placeDraft(at, at, at, at, 'place.shared-noun', 0.9, name, place.type, place);
}
