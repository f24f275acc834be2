/** Surnames and given names that stand alone: known from the same article, or told by a role or a verb beside them. */
import type { Engine } from '../../match/engine.js';
import { NAME, PATR, SURN } from '../../morphology/grammemes.js';
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import { isAdjectiveOf } from '../phrases/adjective-of.js';
import { doubtful, elementOf } from './elements.js';
import type { NameParts } from './full.js';
import type { PersonSetup } from './setup.js';

export interface LoneName {
  readonly token: number;
  readonly rule: string;
  readonly confidence: number;
  /** The full name of the same article, if there is one. */
  readonly of: NameParts | null;
  readonly isGiven: boolean;
}

/** Names of one token outside `taken`. */
export function loneNames(
  engine: Engine,
  setup: PersonSetup,
  full: readonly NameParts[],
  taken: Uint8Array,
): LoneName[] {
  const { tokens } = engine;
  const known = knownForms(engine, full);
  const given = new Set(full.filter((f) => f.given >= 0).map((f) => tokens.words[f.given]!.readings[0]?.lemma ?? ''));
  const out: LoneName[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if (taken[i] || !(word.shape & S.TITLE) || !(word.shape & S.CYRILLIC)) continue;
    const of = known.get(word.folded);
    if (of !== undefined && !isAdjectiveOf(engine, i)) {
      out.push({ token: i, rule: 'person.known-in-article', confidence: 0.95, of, isGiven: false });
      continue;
    }
    if (word.shape & S.UPPER || isAdjectiveOf(engine, i)) continue;
    const element = elementOf(word, setup);
    if (element === '-' || element === 'I' || element === 'P' || element === 'p') continue;
    const lone = judge(engine, setup, i, element, given);
    if (lone) out.push({ token: i, ...lone, of: null });
  }
  return out;
}

function judge(
  engine: Engine,
  setup: PersonSetup,
  i: number,
  element: string,
  given: ReadonlySet<string>,
): { rule: string; confidence: number; isGiven: boolean } | null {
  const { tokens } = engine;
  const word = tokens.words[i]!;
  const start = tokens.sentenceStart[i]!;
  const before = i > start ? tokens.words[i - 1]! : null;
  const after = i + 1 < tokens.sentenceEnd[i]! ? tokens.words[i + 1]! : null;
  // part of a longer name in capitals: «Чайковский конкурс», «Новая Газета»
  if (after && after.shape & S.TITLE && tokens.gap[i + 1] === S.GAP_SPACE) return null;
  if (before && before.shape & S.TITLE && i - 1 > start && tokens.gap[i] === S.GAP_SPACE) return null;
  if (before && before.shape & S.QUOTE && tokens.mate[i - 1] === i + 1) return null;
  const isGiven = element === 'G';
  const role = before?.hasTag(setup.role) ?? false;
  const speech = (after?.hasTag(setup.speech) ?? false) || (before?.hasTag(setup.speech) ?? false);
  const surnameLike = element === 'S' || element === 'B' || word.hasTag(setup.surname);
  if (role && element !== 'X') return { rule: 'person.after-role', confidence: element === 'U' ? 0.75 : 0.88, isGiven };
  if (speech && surnameLike) return { rule: 'person.beside-verb', confidence: 0.85, isGiven };
  if (element === 'U' || element === 'X') return null;
  if (isGiven && word.readings.some((r) => r.extra & NAME && given.has(r.lemma))) {
    return { rule: 'person.given-known', confidence: 0.85, isGiven };
  }
  if (i === start && doubtful(word)) return null;
  if (doubtful(word) && !word.hasTag(setup.surname)) return null;
  const best = word.readings[0];
  if (!best || ((best.extra & (NAME | SURN | PATR)) === 0 && !word.hasTag(setup.surname))) return null;
  return { rule: isGiven ? 'person.given-alone' : 'person.surname-alone', confidence: isGiven ? 0.65 : 0.75, isGiven };
}

/** Folded forms of the surnames that the article gives in full -> that name. */
function knownForms(engine: Engine, full: readonly NameParts[]): Map<string, NameParts> {
  const { tokens, morphology } = engine;
  const forms = new Map<string, NameParts>();
  const add = (form: string, parts: NameParts): void => {
    if (form.length > 2 && !forms.has(form)) forms.set(form, parts);
  };
  for (const parts of full) {
    if (parts.surname < 0 || parts.surname !== parts.surnameLast) continue;
    const word = tokens.words[parts.surname]!;
    add(word.folded, parts);
    const marked = word.readings.filter((r) => r.extra & SURN);
    const readings = marked.length > 0 ? marked : word.readings.slice(0, 2);
    for (const reading of readings) for (const { form } of morphology.forms(reading)) add(fold(form), parts);
  }
  return forms;
}
