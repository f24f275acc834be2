/** What the place rules need of the dictionaries, worked out once for an engine. */
import type { CompiledEntry } from '../../dictionary/compiled.js';
import type { Engine } from '../../match/engine.js';
import { MARK_PLACE_TYPE, unmark } from '../../match/marks.js';
import type { PlaceType } from '../../record/types.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { Word } from '../../text/word.js';

/** A type word: "город", "область", "улица". */
export interface TypeWord {
  readonly word: string;
  readonly type: PlaceType;
  readonly before: boolean;
  readonly after: boolean;
  readonly name: boolean;
  readonly adjective: boolean;
  readonly genitive: boolean;
  /** A saint or a feast in the genitive may follow: «церковь Николая Чудотворца». */
  readonly dedication: boolean;
  /** Only names that a dictionary knows may follow. */
  readonly known: boolean;
  /** An adjective of a known place, or one that no dictionary knows, is as good as a known name. */
  readonly relational: boolean;
  /** A name in quotes may follow; it makes places of that type. */
  readonly quoted: boolean;
  readonly quotedType: PlaceType;
  /** No other name may follow than one in quotes or Latin letters. */
  readonly onlyQuoted: boolean;
  /** Types of known names that may also follow: «городской округ Балашиха». */
  readonly holds: readonly PlaceType[];
  /** A known place after it in the genitive is where it lies: «аэропорта Иркутска». */
  readonly inside: boolean;
  /** May bear the names of its ends: «автодорога Бишкек — Ош». */
  readonly route: boolean;
  /** The word that it is short for: «р-н» is «район»; null if it is written out. */
  readonly means: string | null;
  readonly entry: string;
}

export interface PlaceSetup {
  readonly typeTag: number;
  readonly andTag: number;
  /** «сеть», of which many places are. */
  readonly chainTag: number;
  readonly namedTag: number;
  readonly roleTag: number;
  readonly titleTag: number;
  /** «на», before which a place is a locative. */
  readonly onTag: number;
  /** What kind of state it is, not which one. */
  readonly generalTag: number;
  /** What the name of a church begins with. */
  readonly dedicationTag: number;
  /** Surnames that news name often. */
  readonly surnameTag: number;
  readonly speechTag: number;
  typeOf(word: Word): TypeWord | null;
  typeOfEntry(entry: CompiledEntry): TypeWord | null;
}

/** So many spellings of type words are remembered; then all are forgotten. */
const MOST_TYPES = 2_000;
const setups = new WeakMap<Engine, PlaceSetup>();

export function placeSetup(engine: Engine): PlaceSetup {
  let setup = setups.get(engine);
  if (!setup) {
    setup = makeSetup(engine);
    setups.set(engine, setup);
  }
  return setup;
}

function makeSetup(engine: Engine): PlaceSetup {
  const typeTag = engine.tag('PlaceType');
  const words = new WeakMap<object, TypeWord>();
  const read = (data: Readonly<Record<string, unknown>>, where: string): TypeWord => {
    let word = words.get(data);
    if (!word) {
      word = typeWord(data, where);
      words.set(data, word);
    }
    return word;
  };
  const typeOf = (word: Word): TypeWord | null => {
    const entry = word.entries.find((e) => e.tag === typeTag && writtenOut(word, e.data.abbreviations));
    // «Зато …» is no ЗАТО
    if (entry && !(word.shape & S.UPPER) && /^\p{Lu}{2,}$/u.test(String(entry.data.word))) return null;
    return entry ? read(entry.data, `${entry.data.file}:${entry.data.line}`) : null;
  };
  const types = new Map<string, TypeWord | null>();
  return {
    typeTag,
    andTag: engine.tag('And'),
    chainTag: engine.tag('PlaceChain'),
    namedTag: engine.tag('NamedInHonour'),
    roleTag: engine.tag('PersonRole'),
    titleTag: engine.tag('NameTitle'),
    onTag: engine.tag('PlaceOn'),
    generalTag: engine.tag('GeneralAdjective'),
    dedicationTag: engine.tag('Dedication'),
    surnameTag: engine.tag('ExtraSurname'),
    speechTag: engine.tag('SpeechVerb'),
    typeOf: (word) => {
      if (!word.hasTag(typeTag)) return null;
      let type = types.get(word.surface);
      if (type === undefined) {
        type = typeOf(word);
        if (types.size >= MOST_TYPES) types.clear();
        types.set(word.surface, type);
      }
      if (type === null) unmark(word, MARK_PLACE_TYPE);
      return type;
    },
    typeOfEntry: (entry) => (entry.kind === 'PlaceType' ? read(entry.data, `${entry.file}:${entry.line}`) : null),
  };
}

/** The type word that stands at the token, or null. */
export function typeAt(tokens: Tokens, setup: PlaceSetup, at: number): TypeWord | null {
  return (tokens.marks[at]! & MARK_PLACE_TYPE) === 0 ? null : setup.typeOf(tokens.words.at(at));
}

/** «с.» is a village, «с» is a preposition: an abbreviation that is listed with a dot needs its dot. */
function writtenOut(word: Word, abbreviations: unknown): boolean {
  if (!Array.isArray(abbreviations) || word.shape & S.ABBREVIATION) return (word.shape & S.INITIAL) === 0;
  // «о» is a preposition, whatever «о-ва» is
  if (word.folded.length === 1) return abbreviations.includes(word.folded);
  return !abbreviations.includes(`${word.folded}.`) || abbreviations.includes(word.folded);
}

function typeWord(data: Readonly<Record<string, unknown>>, entry: string): TypeWord {
  const shapes = Array.isArray(data.shape) ? data.shape.map(String) : [String(data.shape ?? 'name')];
  const position = String(data.position ?? 'before');
  const type = placeType(data.type);
  const name = shapes.includes('name');
  return {
    word: String(data.word),
    type,
    before: position !== 'after',
    after: position !== 'before',
    name,
    adjective: shapes.includes('adjective'),
    genitive: shapes.includes('genitive'),
    dedication: shapes.includes('dedication'),
    known: data.needs === 'known' || data.needs === 'relational',
    relational: data.needs === 'relational',
    quoted: shapes.includes('quoted') || (name && data.needs !== 'known' && data.needs !== 'relational'),
    quotedType: typeof data.quoted === 'string' ? placeType(data.quoted) : type,
    onlyQuoted: shapes.includes('quoted') && !name && !shapes.includes('genitive') && !shapes.includes('dedication'),
    holds: Array.isArray(data.holds) ? data.holds.map(placeType) : [],
    inside: data.inside === true,
    route: data.route === true,
    means: typeof data.means === 'string' ? data.means : null,
    entry,
  };
}

const TYPES: readonly PlaceType[] = [
  'country',
  'region',
  'district',
  'city',
  'settlement',
  'street',
  'water',
  'mountain',
  'area',
  'facility',
  'continent',
  'other',
];

const KINDRED: readonly ReadonlySet<PlaceType>[] = [
  new Set(['city', 'settlement']),
  new Set(['region', 'country', 'area']),
  new Set(['district', 'area']),
  new Set(['mountain', 'area']),
];

/** May a type word of type `a` stand before a name of type `b`: «республика Бурятия», but not «район Сочи»? */
export function kindred(a: PlaceType, b: PlaceType): boolean {
  return a === b || KINDRED.some((set) => set.has(a) && set.has(b));
}

/** The place type of a dictionary field; "other" for what is none. */
export function placeType(value: unknown): PlaceType {
  return TYPES.find((type) => type === value) ?? 'other';
}
