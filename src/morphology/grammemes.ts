/**
 * Grammemes as bits. A reading has two 32-bit integers: `grammar` (part of speech, case, number, gender, animacy)
 * and `extra` (marks of the lexeme and of the verb form). Several bits of one dimension mean "any of these":
 * nouns of common gender are MASC|FEMN, indeclinable nouns have every case and both numbers.
 */

export const NOUN = 1 << 0;
/** Full adjective, ordinals and pronominal adjectives included. */
export const ADJF = 1 << 1;
export const ADJS = 1 << 2;
export const COMP = 1 << 3;
export const VERB = 1 << 4;
export const INFN = 1 << 5;
/** Full participle. */
export const PRTF = 1 << 6;
export const PRTS = 1 << 7;
export const GRND = 1 << 8;
export const NUMR = 1 << 9;
export const ADVB = 1 << 10;
export const NPRO = 1 << 11;
export const PRED = 1 << 12;
export const PREP = 1 << 13;
export const CONJ = 1 << 14;
export const PRCL = 1 << 15;
export const INTJ = 1 << 16;

export const NOMN = 1 << 17;
export const GENT = 1 << 18;
export const DATV = 1 << 19;
export const ACCS = 1 << 20;
export const ABLT = 1 << 21;
export const LOCT = 1 << 22;

export const SING = 1 << 23;
export const PLUR = 1 << 24;

export const MASC = 1 << 25;
export const FEMN = 1 << 26;
export const NEUT = 1 << 27;

export const ANIM = 1 << 28;
export const INAN = 1 << 29;

export const POS_MASK = (1 << 17) - 1;
export const CASE_MASK = NOMN | GENT | DATV | ACCS | ABLT | LOCT;
export const NUMBER_MASK = SING | PLUR;
export const GENDER_MASK = MASC | FEMN | NEUT;
export const ANIMACY_MASK = ANIM | INAN;
/** What agrees with a noun: full adjectives and participles. */
export const MODIFIER = ADJF | PRTF;

export const GEOX = 1 << 0;
export const ORGN = 1 << 1;
export const NAME = 1 << 2;
export const SURN = 1 << 3;
export const PATR = 1 << 4;
export const ABBR = 1 << 5;
/** Singular only. */
export const SGTM = 1 << 6;
/** Plural only. */
export const PLTM = 1 << 7;
/** Indeclinable. */
export const FIXD = 1 << 8;
/** Ordinal numeral (it declines as an adjective). */
export const ANUM = 1 << 9;
/** Pronominal adjective. */
export const APRO = 1 << 10;
/** Collective numeral. */
export const COLL = 1 << 11;
export const QUAL = 1 << 12;
export const SUPR = 1 << 13;
export const PAST = 1 << 14;
export const PRES = 1 << 15;
export const FUTR = 1 << 16;
export const PERS1 = 1 << 17;
export const PERS2 = 1 << 18;
export const PERS3 = 1 << 19;
/** Imperative. */
export const IMPR = 1 << 20;
/** Colloquial. */
export const INFR = 1 << 21;
/** Trade mark. */
export const TRAD = 1 << 22;
/** Initial: one capital letter. */
export const INIT = 1 << 23;
export const PERF = 1 << 24;
export const IMPF = 1 << 25;
export const ACTV = 1 << 26;
export const PSSV = 1 << 27;
/** Archaic, slang, mistaken or distorted. */
export const RARE = 1 << 28;
/** A side form of the same cell of the paradigm: «водою», «чаю», «в лесу», count forms. */
export const VARIANT = 1 << 29;
/** Written in Latin letters. */
export const LATN = 1 << 30;

/** Marks of proper names. */
export const PROPER = GEOX | ORGN | NAME | SURN | PATR | TRAD;
/** Marks of people's names. */
export const PERSONAL = NAME | SURN | PATR;
/** Marks that tell the sub-paradigms of one lexeme apart: participles, superlatives, patronymics, «первый» beside «один». */
export const SERIES = SUPR | PAST | PRES | FUTR | ACTV | PSSV | NAME | PATR | SURN | ANUM | APRO | COLL;

/** Bits that an indeclinable word has beside its own: every case, and both numbers unless it has one number only. */
export function indeclinableBits(extra: number): number {
  return CASE_MASK | ((extra & SGTM) !== 0 ? SING : (extra & PLTM) !== 0 ? PLUR : NUMBER_MASK);
}
