/** A type word of heads.yaml in the form that the grammar reads. */

/** What a head takes, as bits. */
export const PARTS = {
  number: 1,
  quoted: 1 << 1,
  latin: 1 << 2,
  'named-after': 1 << 3,
  adjective: 1 << 4,
  relational: 1 << 5,
  genitive: 1 << 6,
  place: 1 << 7,
  body: 1 << 8,
  po: 1 << 9,
  pri: 1 << 10,
  dlya: 1 << 11,
  za: 1 << 12,
  title: 1 << 13,
  person: 1 << 14,
  abbreviation: 1 << 15,
  /** Prepositions inside a tail that has begun: «по связям с общественностью». */
  within: 1 << 16,
  /** An ordinal in figures before the head: «65-я пожарная часть». */
  ordinal: 1 << 17,
  /** A place after adjectives that say nothing alone: «Национальная библиотека Чувашии». */
  home: 1 << 18,
} as const;

export type Part = keyof typeof PARTS;

export interface Head {
  /** The type word, nominative. */
  readonly word: string;
  readonly type: string;
  /** PARTS that may make a name with it. */
  readonly takes: number;
  /** PARTS that are enough when it is written with a small letter. */
  readonly lower: number;
  /** Does it belong to a quoted or Latin name that follows? */
  readonly inside: boolean;
  /** Is it a name by itself when it has a capital? */
  readonly alone: boolean;
  /** Is it a name by itself at the start of a sentence as well? */
  readonly opens: boolean;
  /** 0–1: how surely quotes after it hold an organisation. */
  readonly quotes: number;
  /** Do all adjectives before it belong to the name? */
  readonly anyAdjectives: boolean;
  /** May it stand in the plural? */
  readonly plural: boolean;
  /** Does it never stand in the singular («вооружённые силы»)? */
  readonly pluralOnly: boolean;
  /** Is one adjective enough to make a name of it? */
  readonly sole: boolean;
  /** Are longer words that end in it heads as well? */
  readonly suffix: boolean;
  /** Is a genitive enough that ends in a place or body, whatever the letter: «союз женщин Казахстана»? */
  readonly chain: boolean;
  /** Are bodies of this type often named like towns, in quotes? */
  readonly sport: boolean;
  /** Do its machines bear the name of such a body: «автомобиль Kia»? */
  readonly makes: boolean;
  /** Does it name a part of the body that follows it, and nothing by itself? */
  readonly part: boolean;
  /** Is it a type word with a small letter alone? */
  readonly small: boolean;
  /** Does it stay outside even with a capital? */
  readonly apart: boolean;
}

/** Reads the fields of an entry. Unknown parts are ignored: the dictionary's check names them. */
export function headOf(data: Readonly<Record<string, unknown>>): Head {
  const word = String(data.word);
  return {
    word,
    type: typeof data.type === 'string' ? data.type : word,
    takes: bitsOf(data.takes),
    lower: bitsOf(data.lower),
    inside: data.inside !== false,
    alone: data.alone === true,
    opens: data.opens === true,
    anyAdjectives: data.adjectives === 'any',
    plural: data.plural === true || data.plural === 'only',
    pluralOnly: data.plural === 'only',
    sole: data.sole !== false,
    suffix: data.suffix === true,
    apart: data.apart === true,
    part: data.part === true,
    small: data.small === true,
    sport: data.sport === true,
    makes: data.makes === true,
    chain: data.chain === true,
    quotes: typeof data.quotes === 'number' ? data.quotes : 0.95,
  };
}

function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name);
}

export function bitsOf(list: unknown): number {
  if (!Array.isArray(list)) return 0;
  let bits = 0;
  for (const item of list) {
    const name = String(item);
    if (isPart(name)) bits |= PARTS[name];
  }
  return bits;
}
