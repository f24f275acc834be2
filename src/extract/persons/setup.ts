/** What the person rules need of the dictionaries, worked out once for an engine. */
import type { Engine } from '../../match/engine.js';
import { endsInConsonant, endsInHardConsonant, stemBeforeEnding } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';
import type { WordEntry } from '../../text/word.js';
import { ArticleNames } from './article-names.js';
import { type CaseEnding, readCaseEndings, readPrepositions } from './case-endings.js';
import type { Fit } from './fits.js';
import { GazetteerKinds } from './gazetteer-kinds.js';
import { KnownNames } from './known-names.js';
import { LastLetters, readSuffixes } from './last-letters.js';
import type { ListedName } from './listed.js';
import { NameEnds } from './name-ends.js';
import { PersonScene } from './scene.js';

export interface PersonSetup {
  readonly role: number;
  /** «вдова»: whose follows. */
  readonly kin: number;
  /** «болезнь», «теорема»: what is called after somebody. */
  readonly calledAfter: number;
  /** «Римский» after «папа». */
  readonly titleAdjective: number;
  readonly work: number;
  /** «по» and «имени» of «по имени Коля». */
  readonly namingPreposition: number;
  readonly namingWord: number;
  readonly particle: number;
  readonly leading: number;
  readonly patronymicEnd: number;
  readonly speech: number;
  readonly personVerb: number;
  /** «выйти»: what takes no object. */
  readonly objectlessVerb: number;
  /** «вручить»: to whom. */
  readonly dativeVerb: number;
  /** The cases that prepositions take. */
  readonly prepositions: ReadonlyMap<string, number>;
  readonly initial: number;
  readonly given: number;
  readonly doubtfulGiven: number;
  /** Given names that are oftener something else. */
  readonly noGiven: number;
  /** Pronouns and prepositions that are surnames after a given name. */
  readonly afterGiven: number;
  readonly surname: number;
  readonly syllable: number;
  readonly and: number;
  /** «имени», «памяти». */
  readonly namedAfter: number;
  /** Latin words of bodies, and others that no person has for a name. */
  readonly latinBody: number;
  readonly latinOther: number;
  readonly placePreposition: number;
  readonly placeType: number;
  /** «аль» of «аль-Багдади». */
  /** Letter that a name begins with -> letters that its Latin original may begin with. */
  readonly latinInitials: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlySet<string>;
  /** «улы» of «Кемелулы». */
  readonly patronymics: NameEnds;
  /** «заде» of «Мехтизаде». */
  /** «-младший» of «Кеннеди-младший». */
  readonly juniors: NameEnds;
  readonly fixedSurnames: NameEnds;
  /** Syllables with case endings: «Ына», «Пака». */
  readonly inflected: ReadonlyMap<string, string>;
  /** Length of the longest of them. */
  readonly longestInflected: number;
  /** All syllables, folded, and the endings that they take. */
  readonly syllables: ReadonlySet<string>;
  readonly hardSyllableEndings: readonly string[];
  readonly softSyllableEndings: readonly string[];
  readonly caseEndings: readonly CaseEnding[];
  readonly lastLetters: LastLetters;
  /** «-ович-» of «Петровича». */
  readonly patronymicSuffixes: readonly RegExp[];
  /** What readings say, by template: elements.ts. */
  readonly facts: Map<number, number>;
  /** Runs of letters that have been fitted already, by Run.key. */
  readonly fits: Map<number, readonly Fit[]>;
  /** Given names and surnames of the dictionary with their forms. */
  readonly listed: Map<WordEntry, ListedName>;
  /** What the names of the gazetteers are to people's names. */
  readonly kinds: GazetteerKinds;
  /** The article at hand: its tokens, its capitalised words, the people that it has named. */
  readonly scene: PersonScene;
  readonly article: ArticleNames;
  readonly people: KnownNames;
}

const setups = new WeakMap<Engine, PersonSetup>();

export function personSetup(engine: Engine): PersonSetup {
  let setup = setups.get(engine);
  if (!setup) {
    const forms = inflected(engine);
    setup = {
      role: engine.tag('PersonRole'),
      kin: engine.tag('KinRole'),
      calledAfter: engine.tag('CalledAfter'),
      titleAdjective: engine.tag('TitleAdjective'),
      work: engine.tag('PersonWork'),
      namingPreposition: engine.tag('NamingPreposition'),
      namingWord: engine.tag('NamingWord'),
      particle: engine.tag('NameParticle'),
      leading: engine.tag('LeadingParticle'),
      patronymicEnd: engine.tag('PatronymicEnd'),
      speech: engine.tag('SpeechVerb'),
      personVerb: engine.tag('PersonVerb'),
      objectlessVerb: engine.tag('ObjectlessVerb'),
      dativeVerb: engine.tag('DativeVerb'),
      initial: engine.tag('NameInitial'),
      given: engine.tag('ExtraGivenName'),
      doubtfulGiven: engine.tag('DoubtfulGivenName'),
      noGiven: engine.tag('NoGivenName'),
      afterGiven: engine.tag('SurnameAfterName'),
      surname: engine.tag('ExtraSurname'),
      syllable: engine.tag('NameSyllable'),
      and: engine.tag('And'),
      namedAfter: engine.tag('NamedAfter'),
      latinBody: engine.tag('LatinBody'),
      latinOther: engine.tag('LatinNoPerson'),
      placePreposition: engine.tag('PlacePreposition'),
      placeType: engine.tag('PlaceType'),
      latinInitials: initials(engine),
      prefixes: new Set(listed(engine, 'prefixes')),
      patronymics: new NameEnds(listed(engine, 'patronymics')),
      juniors: new NameEnds(listed(engine, 'juniors')),
      fixedSurnames: new NameEnds(listed(engine, 'fixedSurnames')),
      inflected: forms,
      longestInflected: Math.max(0, ...[...forms.keys()].map((form) => form.length)),
      syllables: new Set(listed(engine, 'syllables').map(fold)),
      hardSyllableEndings: listed(engine, 'hardSyllableEndings'),
      softSyllableEndings: listed(engine, 'softSyllableEndings'),
      caseEndings: readCaseEndings(items(engine, 'caseEndings')),
      prepositions: readPrepositions(items(engine, 'prepositionCases')),
      lastLetters: new LastLetters(items(engine, 'lastLetters')),
      patronymicSuffixes: readSuffixes(items(engine, 'patronymicSuffixes')),
      facts: new Map(),
      fits: new Map(),
      listed: new Map(),
      kinds: new GazetteerKinds(engine.dictionary),
      scene: new PersonScene(),
      article: new ArticleNames(),
      people: new KnownNames(engine),
    };
    setups.set(engine, setup);
  }
  return setup;
}

/** Letter that a name begins with (folded) -> letters that its Latin original may begin with. */
function initials(engine: Engine): Map<string, string> {
  const out = new Map<string, string>();
  for (const { latinInitials } of engine.dictionary.header.sections.person ?? []) {
    if (typeof latinInitials !== 'object' || latinInitials === null) continue;
    for (const [letter, latin] of Object.entries(latinInitials)) out.set(fold(letter), String(latin));
  }
  return out;
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
  const hard = listed(engine, 'hardSyllableEndings');
  const soft = listed(engine, 'softSyllableEndings');
  for (const name of listed(engine, 'syllables')) {
    const syllable = fold(name);
    // vowels at the end do not inflect
    if (!endsInConsonant(syllable)) continue;
    const stem = stemBeforeEnding(syllable);
    for (const ending of endsInHardConsonant(syllable) ? hard : soft) out.set(stem + ending, name);
  }
  return out;
}
