/** Latin names without a type word: «StartTrack познакомит», «глава Allur», «урбанистов из Citymakers». */
import { FEMN, MASC, MODIFIER, NEUT, PREP, VERB } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { isCapital, opensSentence } from '../phrases/index.js';
import { latinName } from './latin-name.js';
import { organisation } from './propose.js';
import type { Scene } from './scene.js';

const SURE = 0.8;
const LONGER = 0.75;
/** Surer than the listed name alone. */
const SURE_BRANCH = 0.985;
const AFTER_PREPOSITION = 0.55;
const CAPITAL = S.TITLE | S.UPPER | S.MIXED_CASE;
/** "Q58VxiQ2g6", "u043D": no name has digits in its midst. */
const CODE = /\d[a-z]+\d|[a-z]\d+[a-z]|^\d[a-z]$|\d{4}|\d-|-\d|^[a-z]\d+$/i;

export function latinNames(scene: Scene): void {
  const { tokens } = scene;
  const { candidates, candidateCount } = scene;
  const { shape } = tokens;
  let read = -1;
  for (let c = 0; c < candidateCount; c++) {
    const i = candidates[c]!;
    if (i <= read || (shape[i]! & S.LATIN) === 0) continue;
    const last = latinName(scene, i);
    if (last < 0) continue;
    const confidence = scene.person[i] === 1 || endsListed(scene, i, last) ? 0 : weigh(scene, i, last);
    if (confidence > 0) {
      scene.push(
        organisation({
          first: i,
          last,
          coreFirst: i,
          coreLast: last,
          rule: 'organisation.latin',
          confidence,
          normal: tokens.slice(i, last).replace(/\s+/g, ' '),
        }),
      );
    }
    read = last;
  }
}

/** How surely the Latin name is an organisation's; 0: not at all. */
function weigh(scene: Scene, first: number, last: number): number {
  const { tokens, setup } = scene;
  const word = tokens.words.at(first);
  const before = first > tokens.sentenceStart[first]! ? tokens.words.at(first - 1) : null;
  const next = last + 1 < tokens.sentenceEnd[first]! ? tokens.words.at(last + 1) : null;
  if (word.surface.replace('.', '').length < 2 || word.hasTag(setup.tags.not) || scene.placeLast[first]! >= 0) return 0;
  if (isMarkup(scene, first, last, before) || isForeignSpeech(scene, first, last)) return 0;
  // "акции Vodafone Qatar": its branch
  if (last > first && tokens.words.at(last).hasTag(setup.tags.latinBranch) && scene.isListed(first, last - 1))
    return SURE_BRANCH;
  if (before !== null) {
    if (before.hasTag(setup.tags.notAfter) || (before.shape & S.ABBREVIATION) !== 0) return 0;
    if ((tokens.shape[first - 1]! & S.QUOTE_OPEN) !== 0) return 0;
    // a ticker: "(LSE: ABC)"
    if (before.surface === '(' && next?.surface === ':') return 0;
    if (before.surface === '(') return first >= 2 && isGlossed(scene, glossed(scene, first - 2)) ? LONGER : 0;
    if (inGloss(scene, first - 1)) return LONGER;
  }
  if (next !== null && (next.shape & (S.NUMBER | S.ALPHANUMERIC)) !== 0) return 0;
  const { verb, cue, latinBody } = setup.tags;
  // "Tesla Model S", "Microsoft Windows": what a listed company makes
  const listed = scene.found[first] === 1 || (last > first && scene.isListed(first, first));
  if (last > first && listed && !endsAsBody(scene, last)) return namesOf(scene, first, last) ? LONGER : 0;
  if (next?.hasTag(verb) || before?.hasTag(verb) || before?.hasTag(cue)) return SURE;
  // a known name may be the beginning of a longer one: "Rambler News Service"
  // and «BMW X5» is a model
  if (scene.found[first] === 1) return last > first && (tokens.shape[last]! & S.ALPHANUMERIC) !== 0 ? 0 : LONGER;
  if (tokens.words.at(last).hasTag(setup.tags.latinThing)) return 0;
  if (
    before !== null &&
    ((before.hasTag(setup.tags.latinCue) && (word.shape & S.ALPHANUMERIC) === 0) || isShe(scene, first - 1))
  )
    return SURE;
  if (startsSmall(word) || mostlyLatin(scene, first)) return 0;
  // "Bioversity International", "Bank of East Asia"
  if (last > first && endsAsBody(scene, last)) return LONGER;
  if (last > first + 1 && word.hasTag(latinBody) && startsSmall(tokens.words.at(first + 1))) return LONGER;
  // nothing speaks for it: things, ships and people are as common
  // "StartTrack познакомит стартапы с инвесторами"
  if (before === null && next !== null && (next.grammar & VERB) !== 0) return AFTER_PREPOSITION;
  return before !== null && (before.grammar & PREP) !== 0 ? AFTER_PREPOSITION : 0;
}

/** Does the name end in a listed one, so that this one may be all that there is: «Team Northwind»? */
function endsListed(scene: Scene, first: number, last: number): boolean {
  const before = first - 1;
  if (scene.found[last] === 0 || namesOf(scene, first, last)) return false;
  if (before < scene.tokens.sentenceStart[first]!) return true;
  return scene.tokens.words.at(before).surface !== '(' && !inGloss(scene, before) && !isShe(scene, before);
}

/** «Yukos Universal»: two names, each of which a list has, are one body. */
function namesOf({ found, tokens }: Scene, first: number, last: number): boolean {
  if (last !== first + 1 || found[first] === 0 || found[last] === 0) return false;
  return ((tokens.shape[first]! | tokens.shape[last]!) & S.UPPER) === 0;
}

/** «итальянская [Northwind]», «на стенде австрийской [Sun Optics]»: the adjective of a land stands for its company. */
function isShe(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (at < 0 || (isCapital(tokens, at) && !opensSentence(tokens, at))) return false;
  const readings = tokens.words.at(at).readings.filter(({ grammar }) => (grammar & MODIFIER) !== 0);
  if (readings.length === 0 || scene.placeOfAdjective(at) === null) return false;
  return readings.every(({ grammar }) => (grammar & FEMN) !== 0 && (grammar & (MASC | NEUT)) === 0);
}

/** «(WWF – [World Fund])»: the dash after letters of a body that a bracket opens with. */
function inGloss({ tokens, found }: Scene, at: number): boolean {
  if (at < 2 || (tokens.shape[at]! & S.DASH) === 0) return false;
  return found[at - 1] === 1 && tokens.words.at(at - 2).surface === '(';
}

/** Does a word that ends the names of bodies, or a legal form, stand at the end of the name? */
function endsAsBody({ tokens, setup }: Scene, last: number): boolean {
  const word = tokens.words.at((tokens.shape[last]! & S.STOP) === 0 ? last : last - 1);
  return word.hasTag(setup.tags.latinBody) || word.hasTag(setup.tags.latinLegalForm);
}

/** "@RTUKnews", "#London2017", "players[i].getState()": addresses and code. */
function isMarkup(scene: Scene, first: number, last: number, before: Word | null): boolean {
  const { tokens } = scene;
  if (CODE.test(tokens.words.at(first).surface)) return true;
  const joined = (tokens.gap[first]! & 7) === 0 && before !== null && (before.shape & (S.WORD | S.DASH)) === 0;
  if (joined && before.surface !== '(' && (tokens.shape[first - 1]! & S.QUOTE_OPEN) === 0) return true;
  const at = last + 1;
  if (at >= tokens.count || (tokens.gap[at]! & 7) !== 0) return false;
  // the beginning of an address: "Northwind.tv"
  if ((tokens.shape[at]! & S.STOP) !== 0 && at + 1 < tokens.count && (tokens.gap[at + 1]! & 7) === 0)
    return (tokens.shape[at + 1]! & S.LATIN) !== 0;
  const after = tokens.shape[at]! | tokens.words.at(at).shape;
  return (
    (after & (S.STOP | S.COMMA | S.QUOTE_CLOSE | S.DASH | S.WORD)) === 0 &&
    !CLOSERS.includes(tokens.words.at(at).surface)
  );
}

const CLOSERS = ');:!?…';

/** Foreign speech, not a name: small letters prevail. */
function isForeignSpeech(scene: Scene, first: number, last: number): boolean {
  let small = 0;
  for (let i = first; i <= last; i++) if ((scene.tokens.shape[i]! & (CAPITAL | S.LATIN)) === S.LATIN) small++;
  return small >= 3 && small * 2 >= last - first;
}

/** Is the sentence written in Latin letters for the most part? */
export function mostlyLatin(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  let latin = 0;
  let cyrillic = 0;
  for (let i = tokens.sentenceStart[at]!; i < tokens.sentenceEnd[at]!; i++) {
    const shape = tokens.shape[i]!;
    if (shape & S.LATIN) latin++;
    else if (shape & S.CYRILLIC) cyrillic++;
  }
  return latin > cyrillic && cyrillic < 3;
}

function startsSmall(word: Word): boolean {
  const first = word.surface.charAt(0);
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** What the bracket after token `at` glosses: another bracket may stand between, «… журналистов (КЗЖ) (Committee …)». */
function glossed({ tokens }: Scene, at: number): number {
  return at >= 3 && tokens.words.at(at).surface === ')' && tokens.words.at(at - 2).surface === '(' ? at - 3 : at;
}

/** Is the name before the bracket an organisation? «Международная амнистия (Amnesty International)» */
function isGlossed(scene: Scene, at: number): boolean {
  const name = (scene.tokens.shape[at]! & S.QUOTE_CLOSE) !== 0 ? at - 1 : at;
  return scene.found[name] === 1;
}
