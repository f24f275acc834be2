/** Names that the article has introduced as programmes, met again without their type word. */
import { stemKey } from '../../morphology/index.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { ProgrammeDraft } from '../draft.js';
import { isCapital } from '../phrases/index.js';
import { titled } from './between.js';
import type { ProgrammeScene } from './scene.js';

const AGAIN = 0.88;
const SURE = 0.65;
/** One Latin word alone is known again from this length on. */
const LATIN_LETTERS = 4;

const keys = new WeakMap<Word, string>();

/** A key that the forms of a word share. */
function keyOf(word: Word): string {
  let key = keys.get(word);
  if (key === undefined) {
    key = stemKey(word.surface);
    keys.set(word, key);
  }
  return key;
}

/** A name of the article; `others` counts where the same words are the title of something else. */
interface Known {
  readonly draft: ProgrammeDraft;
  readonly keys: readonly string[];
  own: number;
  others: number;
}

interface Place {
  readonly known: Known;
  readonly first: number;
  readonly last: number;
}

/** Proposes further places where a name found so far stands: in quotes, or by its capitals and several words. */
export function knownAgain(scene: ProgrammeScene): void {
  const byFirst = introduced(scene);
  if (byFirst.size === 0) return;
  const taken = new Set(scene.found.map(({ first }) => first));
  const places: Place[] = [];
  const { tokens } = scene;
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if ((word.shape & (S.WORD | S.NUMBER | S.ALPHANUMERIC)) === 0) continue;
    const candidates = byFirst.get(keyOf(word));
    if (!candidates) continue;
    for (const known of candidates) {
      const last = i + known.keys.length - 1;
      if (!stands(scene, known, i, last)) continue;
      if (ofOther(scene, i)) known.others++;
      else if (taken.has(i)) known.own++;
      else places.push({ known, first: i, last });
    }
  }
  for (const { known, first, last } of places) {
    const { draft } = known;
    if (known.others > known.own) continue;
    scene.push({
      first,
      last,
      rule: 'programme.known-in-article',
      confidence: Math.min(AGAIN, draft.confidence),
      type: draft.values.type,
      owner: draft.values.owner,
      entry: draft.entry ?? null,
      normal: draft.normal,
    });
  }
}

function introduced({ tokens, found }: ProgrammeScene): Map<string, Known[]> {
  const byFirst = new Map<string, Known[]>();
  for (const draft of found) {
    if (draft.confidence < SURE) continue;
    const words: string[] = [];
    for (let i = draft.first; i <= draft.last; i++) words.push(keyOf(tokens.words[i]!));
    const list = byFirst.get(words[0]!) ?? [];
    if (list.some((k) => k.keys.join(' ') === words.join(' '))) continue;
    list.push({ draft, keys: words, own: 0, others: 0 });
    byFirst.set(words[0]!, list);
  }
  return byFirst;
}

/** May the name stand at first…last: alone in quotes, or with its own capitals? */
function stands(scene: ProgrammeScene, { keys: words, draft }: Known, first: number, last: number): boolean {
  const { tokens } = scene;
  if (last >= tokens.sentenceEnd[first]!) return false;
  for (let i = first + 1; i <= last; i++) if (keyOf(tokens.words[i]!) !== words[i - first]) return false;
  if (first > 0 && scene.opens(first - 1)) return tokens.mate[first - 1] === last + 1;
  if (!isCapital(tokens, first)) return false;
  if (last > first) return isCapital(tokens, last) || draft.rule !== 'programme.type-quoted' || last - first > 1;
  const { shape, surface } = tokens.words[first]!;
  return (shape & S.LATIN) !== 0 && surface.length >= LATIN_LETTERS && surface === tokens.words[draft.first]!.surface;
}

/** «газопровод «Турецкий поток»», «сборник «Учитель года»»: has the noun before it a title here? */
function ofOther(scene: ProgrammeScene, first: number): boolean {
  const { tokens, setup } = scene;
  let before = first - 1;
  if (before >= 0 && scene.opens(before)) before--;
  if (before < tokens.sentenceStart[first]! || !(tokens.words[before]!.shape & S.WORD)) return false;
  return titled(scene, before) && !tokens.words[before]!.hasTag(setup.tags.head);
}
