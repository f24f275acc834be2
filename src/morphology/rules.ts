/** What `dictionaries/morphology/*.yaml` says, as it is stored in the compiled dictionary. */

/** A row of a model paradigm that an added word takes. */
export interface AddedForm {
  readonly paradigm: number;
  readonly form: number;
  readonly stem: string;
  /** Bits of the marks added to those of the model. */
  readonly extra: number;
}

/** `cut` letters are taken off a name that ends in `last` (a regular expression), then each of the endings is put on. */
export interface NameEnding {
  readonly last: string;
  readonly cut: number;
  readonly endings: readonly string[];
}

export interface MorphologyRules {
  /** Forms of added words: lower-case form -> readings. */
  readonly added: Readonly<Record<string, readonly AddedForm[]>>;
  /** First parts that never inflect and join without or with a hyphen: «авиа», «мини». */
  readonly prefixes: readonly string[];
  /** First parts before a hyphen that never inflect: «интернет-магазин». */
  readonly fixedLeft: readonly string[];
  /** Particles after a hyphen: «-то». */
  readonly particles: readonly string[];
  /** Prepositions inside hyphenated names: «Ростов-на-Дону». */
  readonly joints: readonly string[];
  /** Genitive tails of clipped names that do not inflect: «Минобр[науки]». */
  readonly fixedTails: readonly string[];
  /** Beginnings of clipped names of offices: «Мин», «Рос». */
  readonly clippedHeads: readonly string[];
  /** Endings of unknown surnames that do not inflect: «-швили». */
  readonly fixedSurnames: readonly string[];
  /** Suffix that a surname's stem ends in, and the paradigm that it takes. */
  readonly surnames: readonly { readonly suffix: string; readonly paradigm: number }[];
  /** Endings of unknown names that may belong to the name itself; the first that fits decides. */
  readonly openEndings: readonly { readonly ending: string; readonly share: number }[];
  /** Case endings of names that no dictionary knows; the first whose letters end the name decides. */
  readonly nameEndings: readonly NameEnding[];
  /** Paradigms of unknown abbreviations and Latin names with Russian endings. */
  readonly abbreviationParadigms: readonly number[];
  /** Heads whose following name stands in the same case: «город Москва». */
  readonly apposition: readonly string[];
  /** Nouns that look like adjectives: «сборная», «заведующий». */
  readonly headNouns: readonly string[];
  /** Lemmas that lose to another lemma with the same forms: «лагер» beside «лагерь». */
  readonly unlikely: readonly string[];
  /** First names that win over rare names with the same forms (lower case). */
  readonly commonNames: readonly string[];
  /** Small words inside people's names: «де», «бин», «фон». */
  readonly nameParticles: readonly string[];
}

const NO_RULES: MorphologyRules = {
  added: {},
  prefixes: [],
  fixedLeft: [],
  particles: [],
  joints: [],
  fixedTails: [],
  clippedHeads: [],
  fixedSurnames: [],
  surnames: [],
  openEndings: [],
  nameEndings: [],
  abbreviationParadigms: [],
  apposition: [],
  headNouns: [],
  unlikely: [],
  commonNames: [],
  nameParticles: [],
};

/** The rules of an empty dictionary with some of them filled in. */
export function withRules(rules: Partial<MorphologyRules>): MorphologyRules {
  return { ...NO_RULES, ...rules };
}

/** True if every list is there: the build wrote them, so their items are not looked into. */
export function areRules(value: unknown): value is MorphologyRules {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(NO_RULES).every((key) => key in value);
}
