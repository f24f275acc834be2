/** Clipped names of offices by the rules of cues.yaml: «Минобрнауки», «Росстат». */
import { MARK_CLIPPED, unmark } from '../../match/marks.js';
import { ADJF, ORGN, VERB } from '../../morphology/grammemes.js';
import type { Word } from '../../text/word.js';
import { normalOf } from '../phrases/index.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';
import type { Clipped } from './setup.js';

export function clipped(scene: Scene): void {
  const { engine, tokens } = scene;
  const { candidates, candidateCount } = scene;
  const { marks } = tokens;
  for (let c = 0; c < candidateCount; c++) {
    const i = candidates[c]!;
    if ((marks[i]! & MARK_CLIPPED) === 0 || scene.found[i] === 1) continue;
    const word = tokens.words.at(i);
    const rule = ruleFor(word, scene.setup.clipped);
    if (!rule) {
      unmark(word, MARK_CLIPPED);
      continue;
    }
    const next = i + 1 < tokens.sentenceEnd[i]! ? i + 1 : -1;
    const place = next >= 0 ? scene.placeInGenitive(next) : -1;
    const last = place >= 0 ? place : i;
    scene.push(
      organisation({
        first: i,
        last,
        coreFirst: i,
        coreLast: last,
        rule: 'organisation.clipped',
        confidence: 0.85,
        normal: normalOf(engine, i, last, { head: i, inflectTo: i }),
        type: rule.type,
        place: place >= 0 ? normalOf(engine, i + 1, place) : null,
      }),
    );
  }
}

function ruleFor(word: Word, rules: readonly Clipped[]): Clipped | null {
  const rule = rules.find((one) => fits(word.folded, one));
  if (rule === undefined) return null;
  const best = word.readings[0];
  if (best === undefined || (best.known && (best.grammar & (ADJF | VERB)) !== 0)) return null;
  // "Госкомпания" is a common noun
  return best.known && (best.extra & ORGN) === 0 ? null : rule;
}

function fits(folded: string, rule: Clipped): boolean {
  if (rule.ends !== '') {
    // "Башкортостанстат": forms end as the lemma does or one case ending later
    const at = folded.lastIndexOf(rule.ends);
    return at > 2 && folded.length - at - rule.ends.length <= 2;
  }
  if (!folded.startsWith(rule.begins) || rule.not.has(folded)) return false;
  for (const next of rule.next) if (folded.startsWith(next, rule.begins.length)) return true;
  return false;
}
