/** People: full names, initials, surnames alone; role words beside them. */
import type { Engine } from '../../match/engine.js';
import { nominative } from '../../morphology/phrase.js';
import * as S from '../../text/shape.js';
import type { Document } from '../document.js';
import type { PersonDraft } from '../draft.js';
import { joinWords, normalText } from '../normal.js';
import { type LoneName, loneNames } from './alone.js';
import { fullNames, type NameParts } from './full.js';
import { type PersonSetup, personSetup } from './setup.js';

/** How far before a name its role may begin, in tokens. */
const ROLE_REACH = 7;

export function extractPersons({ engine, drafts }: Document): void {
  const setup = personSetup(engine);
  const full = fullNames(engine, setup);
  const taken = new Uint8Array(engine.tokens.count);
  for (const parts of full) {
    drafts.push(fullDraft(engine, setup, parts));
    taken.fill(1, parts.first, parts.last + 1);
  }
  for (const lone of loneNames(engine, setup, full, taken)) drafts.push(loneDraft(engine, setup, lone));
}

function fullDraft(engine: Engine, setup: PersonSetup, parts: NameParts): PersonDraft {
  const { tokens, morphology } = engine;
  const words = nominative(morphology, tokens.words.slice(parts.first, parts.last + 1), { number: 'sing' }).words;
  const part = (from: number, to: number): string | null =>
    from < 0 ? null : joinWords(tokens, from, words.slice(from - parts.first, to - parts.first + 1));
  return {
    kind: 'person',
    first: parts.first,
    last: parts.last,
    coreFirst: parts.first,
    coreLast: parts.last,
    rule: parts.rule,
    confidence: parts.confidence,
    tier: 0,
    normal: joinWords(tokens, parts.first, words),
    values: {
      surname: part(parts.surname, parts.surnameLast),
      name: part(parts.given, parts.given),
      patronymic: part(parts.patronymic, parts.patronymic),
      role: roleBefore(engine, setup, parts.first),
    },
  };
}

function loneDraft(engine: Engine, setup: PersonSetup, lone: LoneName): PersonDraft {
  const normal = normalText(engine, lone.token, lone.token, { number: 'sing' });
  const full = lone.of ? fullDraft(engine, setup, lone.of) : null;
  const of = full ? full.values : null;
  return {
    kind: 'person',
    first: lone.token,
    last: lone.token,
    coreFirst: lone.token,
    coreLast: lone.token,
    rule: lone.rule,
    confidence: lone.confidence,
    // a surname that the article has introduced is no town of the same name
    tier: lone.of ? 1 : 0,
    normal: of?.surname ?? normal,
    ...(full ? { sameAs: full.normal } : {}),
    values: {
      surname: of ? of.surname : lone.isGiven ? null : normal,
      name: of ? of.name : lone.isGiven ? normal : null,
      patronymic: of ? of.patronymic : null,
      role: roleBefore(engine, setup, lone.token),
    },
  };
}

/** «глава RnD-проектов Allur» before «Айгуль Ахметова»: from the role word up to the name, in the nominative. */
function roleBefore(engine: Engine, setup: PersonSetup, first: number): string | null {
  const { tokens } = engine;
  const start = Math.max(tokens.sentenceStart[first]!, first - ROLE_REACH);
  let role = -1;
  for (let i = first - 1; i >= start; i--) {
    if (tokens.shape[i]! & S.PUNCTUATION && !(tokens.shape[i]! & S.QUOTE)) break;
    if (tokens.words[i]!.hasTag(setup.role)) role = i;
  }
  return role < 0
    ? null
    : normalText(engine, role, first - 1, { number: 'sing', lowerFirst: tokens.sentenceStart[role] === role });
}
