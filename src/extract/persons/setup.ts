/** What the person rules need of the dictionaries, worked out once for an engine. */
import type { Engine } from '../../match/engine.js';
import { fold } from '../../text/characters.js';
import type { Word } from '../../text/word.js';
import { type CaseEnding, readCaseEndings } from './case-endings.js';
import type { Element } from './elements.js';
import type { NameParts } from './full.js';

export interface PersonSetup {
  readonly role: number;
  readonly artist: number;
  readonly particle: number;
  readonly leading: number;
  readonly patronymicEnd: number;
  readonly speech: number;
  readonly personVerb: number;
  readonly initial: number;
  readonly given: number;
  readonly doubtfulGiven: number;
  readonly surname: number;
  readonly syllable: number;
  readonly and: number;
  readonly placePreposition: number;
  readonly placeType: number;
  /** «аль» of «аль-Багдади». */
  readonly prefixes: ReadonlySet<string>;
  /** «улы» of «Кемелулы». */
  readonly patronymics: readonly string[];
  /** Syllables with case endings: «Ына», «Пака». */
  readonly inflected: ReadonlyMap<string, string>;
  /** All syllables, folded, and the endings that they take. */
  readonly syllables: ReadonlySet<string>;
  readonly syllableEndings: readonly string[];
  readonly caseEndings: readonly CaseEnding[];
  /** Words that have been looked at already. */
  readonly elements: WeakMap<Word, Element>;
  /** Runs of elements that have been read already. */
  readonly readings: Map<string, readonly NameParts[]>;
}

const CONSONANT = /[^аеёиоуыэюя]$/u;

const setups = new WeakMap<Engine, PersonSetup>();

export function personSetup(engine: Engine): PersonSetup {
  let setup = setups.get(engine);
  if (!setup) {
    setup = {
      role: engine.tag('PersonRole'),
      artist: engine.tag('ArtistRole'),
      particle: engine.tag('NameParticle'),
      leading: engine.tag('LeadingParticle'),
      patronymicEnd: engine.tag('PatronymicEnd'),
      speech: engine.tag('SpeechVerb'),
      personVerb: engine.tag('PersonVerb'),
      initial: engine.tag('NameInitial'),
      given: engine.tag('ExtraGivenName'),
      doubtfulGiven: engine.tag('DoubtfulGivenName'),
      surname: engine.tag('ExtraSurname'),
      syllable: engine.tag('NameSyllable'),
      and: engine.tag('And'),
      placePreposition: engine.tag('PlacePreposition'),
      placeType: engine.tag('PlaceType'),
      prefixes: new Set(listed(engine, 'prefixes')),
      patronymics: listed(engine, 'patronymics'),
      inflected: inflected(engine),
      syllables: new Set(listed(engine, 'syllables').map(fold)),
      syllableEndings: listed(engine, 'syllableEndings'),
      caseEndings: readCaseEndings(items(engine, 'caseEndings')),
      elements: new WeakMap(),
      readings: new Map(),
    };
    setups.set(engine, setup);
  }
  return setup;
}

/** Words of a top-level list in the persons' dictionaries. */
function listed(engine: Engine, key: string): string[] {
  return items(engine, key).map(String);
}

function items(engine: Engine, key: string): unknown[] {
  const sections = engine.dictionary.header.sections.person ?? [];
  return sections.flatMap((section) => (Array.isArray(section[key]) ? section[key] : []));
}

/** Folded oblique forms of the East Asian syllables -> the syllable. */
function inflected(engine: Engine): Map<string, string> {
  const out = new Map<string, string>();
  const endings = listed(engine, 'syllableEndings');
  for (const name of listed(engine, 'syllables')) {
    const syllable = fold(name);
    // vowels at the end do not inflect
    if (!CONSONANT.test(syllable)) continue;
    const stem = /[йь]$/u.test(syllable) ? syllable.slice(0, -1) : syllable;
    for (const ending of endings) out.set(stem + ending, name);
  }
  return out;
}
