/** Short names that the article gives to programmes: «Госпрограмма вооружения (ГПВ)», «форум «Сочи»», then «Сочи-2017». */
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { ProgrammeDraft } from '../draft.js';
import { CLOSE_BRACKET, isSign, OPEN_BRACKET } from '../phrases/sign.js';
import type { ProgrammeScene } from './scene.js';

const RULE = 'programme.abbreviation';
/** Surer than the guess that letters in capitals are a body. */
const CONFIDENCE = 0.9;
const JOINED_YEAR = /^(.+)[-–—]((?:19|20)\d\d)$/;
/** «движение «…»» is a body more often. */
const SURE = 0.7;
const LONGEST = 8;

export function abbreviatedNames(scene: ProgrammeScene): void {
  if (scene.found.length === 0) return;
  const { tokens } = scene;
  const short = new Map<string, ProgrammeDraft>();
  const yearly = new Map<string, ProgrammeDraft>();
  for (const draft of scene.found) {
    if (draft.confidence < SURE) continue;
    const at = inBrackets(tokens, draft);
    if (at >= 0) short.set(nameOf(tokens.words.at(at).surface), draft);
    if (draft.first === draft.last) yearly.set(draft.normal, draft).set(tokens.words.at(draft.first).surface, draft);
  }
  if (short.size === 0 && yearly.size === 0) return;
  const taken = new Set(scene.found.map(({ first }) => first));
  const { count, shape } = tokens;
  for (let i = 0; i < count; i++) {
    if ((shape[i]! & (S.UPPER | S.ALPHANUMERIC)) === 0 || taken.has(i)) continue;
    const { surface } = tokens.words.at(i);
    const [, name, year] = JOINED_YEAR.exec(surface) ?? [];
    const draft = name === undefined ? short.get(surface) : (short.get(name) ?? yearly.get(name));
    if (draft === undefined) continue;
    const { type, owner } = draft.values;
    // «Евровидения-2017»
    const normal = name === undefined || short.has(name) ? surface : `${draft.normal}-${year}`;
    const entry = draft.entry ?? null;
    scene.push({ first: i, last: i, rule: RULE, confidence: CONFIDENCE, type, owner, entry, normal });
  }
}

/** «РЭН-2017» without its year. */
function nameOf(surface: string): string {
  return JOINED_YEAR.exec(surface)?.[1] ?? surface;
}

/** The abbreviation in the brackets behind a name, or its quotes, if it begins as a word of the name does; else -1. */
function inBrackets(tokens: Tokens, { first, last }: ProgrammeDraft): number {
  const quoted = last + 1 < tokens.count && (tokens.shape[last + 1]! & S.QUOTE_CLOSE) !== 0;
  const open = quoted ? last + 2 : last + 1;
  const at = open + 1;
  if (at + 1 >= tokens.count || !isSign(tokens, open, OPEN_BRACKET) || !isSign(tokens, at + 1, CLOSE_BRACKET))
    return -1;
  const { shape, surface: written } = tokens.words.at(at);
  const surface = nameOf(written);
  // «(РЭН-2017)»
  const dated = surface !== written && surface === surface.toUpperCase();
  if (!dated && ((shape & S.UPPER) === 0 || shape & S.ALPHANUMERIC)) return -1;
  if (surface.length < 2 || surface.length > LONGEST) return -1;
  const end = quoted ? first : last;
  for (let i = first; i <= end; i++) {
    if (tokens.words.at(i).surface.charAt(0).toUpperCase() === surface.charAt(0)) return at;
  }
  return -1;
}
