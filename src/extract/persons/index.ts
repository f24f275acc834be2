/** People: full names, initials, surnames alone, Latin names beside them; their roles. */
import type { Engine } from '../../match/engine.js';
import { SING, SURN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import type { Document } from '../document.js';
import type { PersonDraft } from '../draft.js';
import { normalText, plainText } from '../normal.js';
import { type LoneName, loneNames } from './alone.js';
import { creditedNames } from './credits.js';
import { fullNames } from './full.js';
import { artistNames, type LatinName, originalName } from './latin.js';
import { type NormalName, nominativeAlone, nominativeName } from './normal.js';
import { oneNominative } from './one-person.js';
import type { NameParts } from './parts.js';
import { roleOf } from './role.js';
import { type PersonSetup, personSetup } from './setup.js';
import { readLetters } from './surroundings.js';

type Values = PersonDraft['values'];

export function extractPersons({ engine, drafts }: Document): void {
  const setup = personSetup(engine);
  const scene = readLetters(engine, setup);
  const { taken } = scene;
  const full = fullNames(engine, setup, scene);
  const values: Values[] = [];
  setup.article.begin(engine.tokens);
  for (const parts of full) taken.fill(1, parts.first, parts.last + 1);
  const names = full.map((parts) => nominativeName(engine, setup, parts));
  const revised = full.length > 1 ? oneNominative(engine, setup, full, names) : null;
  for (let n = 0; n < full.length; n++) {
    const parts = full[n]!;
    const revision = revised?.get(n);
    const whole = fullDraft(
      engine,
      taken,
      parts,
      names[n]!,
      revision && { alone: revision.alone, by: full[revision.by]! },
    );
    drafts.push(whole);
    values.push(whole.values);
    addOriginal(parts.first, parts.last, parts);
  }
  const lones = loneNames(engine, setup, scene, full);
  for (const { token } of lones) taken[token] = 1;
  for (const lone of lones) {
    const known = lone.of >= 0;
    drafts.push(loneDraft(engine, setup, taken, lone, known ? values[lone.of]! : null));
    addOriginal(lone.token, lone.token, known ? full[lone.of]! : null);
  }
  for (const latin of artistNames(engine, taken)) drafts.push(latinDraft(engine, latin, null));
  // a body of that name that the dictionary has goes before
  for (const latin of creditedNames(engine, setup)) drafts.push({ ...latinDraft(engine, latin, null, true), tier: 0 });

  function addOriginal(first: number, last: number, of: NameParts | null): void {
    const original = originalName(engine, setup, first, last);
    if (original) drafts.push(latinDraft(engine, original, of));
  }
}

function draft(
  span: { readonly first: number; readonly last: number; readonly rule: string; readonly confidence: number },
  tier: number,
  normal: string,
  values: Values,
): PersonDraft {
  const { first, last, rule, confidence } = span;
  return { kind: 'person', first, last, coreFirst: first, coreLast: last, rule, confidence, tier, normal, values };
}

function fullDraft(
  engine: Engine,
  people: Uint8Array,
  parts: NameParts,
  { normal, surname, name, patronymic }: NormalName,
  agreed: PersonDraft['agreed'],
): PersonDraft {
  const role = roleOf(engine, people, parts.first, parts.last);
  const whole = draft(parts, 0, normal, { surname, name, patronymic, role });
  return agreed === undefined ? whole : { ...whole, agreed };
}

function loneDraft(
  engine: Engine,
  setup: PersonSetup,
  people: Uint8Array,
  lone: LoneName,
  of: Values | null,
): PersonDraft {
  const { token, rule, confidence, like, isGiven } = lone;
  // «адвоката Лукина Ивана Седова»: the role is the next one's
  const role = beforeAnother(engine, people, token) ? null : roleOf(engine, people, token, token);
  const several = isSeveral(engine.tokens.words.at(token));
  const known = several ? null : isGiven ? of?.name : of?.surname;
  const normal =
    known ??
    (several ? normalText(engine, token, token, { plural: true }) : nominativeAlone(engine, setup, like, isGiven));
  // a surname that the article has introduced is no town of the same name
  return draft({ first: token, last: token, rule, confidence }, lone.of >= 0 && !isGiven ? 1 : 0, normal, {
    surname: of && !several ? of.surname : isGiven ? null : normal,
    name: of && !several ? of.name : isGiven ? normal : null,
    patronymic: of && !several ? of.patronymic : null,
    role,
  });
}

/** Does another person follow at once? Then this one is a genitive of what stands before. */
function beforeAnother({ tokens }: Engine, people: Uint8Array, token: number): boolean {
  const next = token + 1;
  return next < tokens.sentenceEnd[token]! && people[next] === 1 && tokens.gap[next] === S.GAP_SPACE;
}

/** «супруги Ивановы» are two. */
function isSeveral({ readings }: Word): boolean {
  let surname = false;
  for (const { grammar, extra } of readings) {
    if (!(extra & SURN)) continue;
    if (grammar & SING) return false;
    surname = true;
  }
  return surname;
}

function latinDraft(engine: Engine, latin: LatinName, of: NameParts | null, whole = of !== null): PersonDraft {
  const normal = plainText(engine.tokens, latin.first, latin.last);
  const words = normal.split(' ');
  const split = whole && words.length > 1;
  return draft(latin, 1, normal, {
    surname: split ? words[words.length - 1]! : null,
    name: split ? words[0]! : null,
    patronymic: null,
    role: null,
  });
}
