/** People: full names, initials, surnames alone, Latin names beside them; their roles. */
import type { Engine } from '../../match/engine.js';
import { SING, SURN } from '../../morphology/grammemes.js';
import type { Document } from '../document.js';
import type { PersonDraft } from '../draft.js';
import { joinWords, normalText, plainText } from '../normal.js';
import { type LoneName, loneNames } from './alone.js';
import { fullNames, type NameParts } from './full.js';
import { artistNames, type LatinName, originalName } from './latin.js';
import { ArticleNames, nominativeName } from './normal.js';
import { roleOf } from './role.js';
import { elementsOf } from './scene.js';
import { type PersonSetup, personSetup } from './setup.js';

type Values = PersonDraft['values'];

export function extractPersons({ engine, drafts }: Document): void {
  const setup = personSetup(engine);
  const elements = elementsOf(engine, setup);
  const full = fullNames(engine, setup, elements);
  const taken = new Uint8Array(engine.tokens.count);
  const values = new Map<NameParts, Values>();
  const article = new ArticleNames(engine.tokens);
  for (const parts of full) taken.fill(1, parts.first, parts.last + 1);
  for (const parts of full) {
    const whole = fullDraft(engine, setup, article, taken, parts);
    drafts.push(whole);
    values.set(parts, whole.values);
    addOriginal(parts.last, parts);
  }
  const lones = loneNames(engine, setup, elements, full, taken);
  for (const { token } of lones) taken[token] = 1;
  for (const lone of lones) {
    drafts.push(loneDraft(engine, setup, article, taken, lone, lone.of ? (values.get(lone.of) ?? null) : null));
    addOriginal(lone.token, lone.of);
  }
  for (const latin of artistNames(engine, setup, taken)) drafts.push(latinDraft(engine, latin, null));

  function addOriginal(last: number, of: NameParts | null): void {
    const original = originalName(engine, last);
    if (original) drafts.push(latinDraft(engine, original, of));
  }
}

function draft(
  span: { first: number; last: number; rule: string; confidence: number },
  tier: number,
  normal: string,
  values: Values,
): PersonDraft {
  const { first, last, rule, confidence } = span;
  return { kind: 'person', first, last, coreFirst: first, coreLast: last, rule, confidence, tier, normal, values };
}

function fullDraft(
  engine: Engine,
  setup: PersonSetup,
  article: ArticleNames,
  people: Uint8Array,
  parts: NameParts,
): PersonDraft {
  const words = nominativeName(engine, setup, article, parts.first, parts.last, parts);
  const part = (from: number, to: number): string | null =>
    from < 0 ? null : joinWords(engine.tokens, from, words.slice(from - parts.first, to - parts.first + 1));
  return draft(parts, 0, joinWords(engine.tokens, parts.first, words), {
    surname: part(parts.surname, parts.surnameLast),
    name: part(parts.given, parts.given),
    patronymic: part(parts.patronymic, parts.patronymic),
    role: roleOf(engine, setup, people, parts.first, parts.last),
  });
}

function loneDraft(
  engine: Engine,
  setup: PersonSetup,
  article: ArticleNames,
  people: Uint8Array,
  lone: LoneName,
  of: Values | null,
): PersonDraft {
  const { tokens } = engine;
  const word = tokens.words[lone.token]!;
  const role = roleOf(engine, setup, people, lone.token, lone.token);
  const span = { first: lone.token, last: lone.token, rule: lone.rule, confidence: lone.confidence };
  // «супруги Ивановы» are two
  const several =
    word.readings.some((r) => r.extra & SURN) && !word.readings.some((r) => r.extra & SURN && r.grammar & SING);
  const own = several
    ? normalText(engine, lone.token, lone.token, { plural: true })
    : nominativeName(engine, setup, article, lone.token, lone.token, null, lone.isGiven)[0]!;
  const normal = several ? own : ((lone.isGiven ? of?.name : of?.surname) ?? own);
  // a surname that the article has introduced is no town of the same name
  return draft(span, lone.of && !lone.isGiven ? 1 : 0, normal, {
    surname: of && !several ? of.surname : lone.isGiven ? null : normal,
    name: of && !several ? of.name : lone.isGiven ? normal : null,
    patronymic: of && !several ? of.patronymic : null,
    role,
  });
}

function latinDraft(engine: Engine, latin: LatinName, of: NameParts | null): PersonDraft {
  const normal = plainText(engine.tokens, latin.first, latin.last);
  const words = normal.split(' ');
  const split = of !== null && words.length > 1;
  return draft(latin, 1, normal, {
    surname: split ? words[words.length - 1]! : null,
    name: split ? words[0]! : null,
    patronymic: null,
    role: null,
  });
}
