/** Tags that need no dictionary: what patterns may call #Noun, #Genitive, #Title, #Comma … */
import * as G from '../morphology/grammemes.js';
import * as S from '../text/shape.js';

export interface BuiltInTag {
  readonly name: string;
  readonly of: 'grammar' | 'extra' | 'shape';
  /** Any of these bits. */
  readonly bits: number;
}

const grammar = (name: string, bits: number): BuiltInTag => ({ name, of: 'grammar', bits });
const extra = (name: string, bits: number): BuiltInTag => ({ name, of: 'extra', bits });
const shape = (name: string, bits: number): BuiltInTag => ({ name, of: 'shape', bits });

/** In tag order: the index is the tag's number. */
export const BUILT_IN_TAGS: readonly BuiltInTag[] = [
  grammar('Noun', G.NOUN),
  grammar('Adjective', G.ADJF),
  grammar('ShortAdjective', G.ADJS | G.PRTS),
  grammar('Participle', G.PRTF),
  grammar('Modifier', G.MODIFIER),
  grammar('Comparative', G.COMP),
  grammar('Verb', G.VERB | G.INFN),
  grammar('Gerund', G.GRND),
  grammar('NumeralWord', G.NUMR),
  grammar('Adverb', G.ADVB),
  grammar('Pronoun', G.NPRO),
  grammar('Preposition', G.PREP),
  grammar('Conjunction', G.CONJ),
  grammar('Particle', G.PRCL),
  grammar('Nominative', G.NOMN),
  grammar('Genitive', G.GENT),
  grammar('Dative', G.DATV),
  grammar('Accusative', G.ACCS),
  grammar('Instrumental', G.ABLT),
  grammar('Locative', G.LOCT),
  grammar('Singular', G.SING),
  grammar('Plural', G.PLUR),
  extra('PlaceName', G.GEOX),
  extra('OrganisationName', G.ORGN),
  extra('GivenName', G.NAME),
  extra('Surname', G.SURN),
  extra('Patronymic', G.PATR),
  extra('OrdinalWord', G.ANUM),
  extra('Past', G.PAST),
  extra('Present', G.PRES),
  extra('Future', G.FUTR),
  shape('Word', S.WORD),
  shape('Cyrillic', S.CYRILLIC),
  shape('Latin', S.LATIN),
  shape('Title', S.TITLE),
  shape('Upper', S.UPPER),
  shape('MixedCase', S.MIXED_CASE),
  shape('Initial', S.INITIAL),
  shape('Domain', S.DOMAIN),
  shape('Number', S.NUMBER),
  shape('Integer', S.INTEGER),
  shape('NumberWord', S.NUMBER_WORD),
  shape('Clock', S.CLOCK),
  shape('NumericDate', S.NUMERIC_DATE),
  shape('Alphanumeric', S.ALPHANUMERIC),
  shape('QuoteMark', S.QUOTE),
  shape('Dash', S.DASH),
  shape('Stop', S.STOP),
  shape('Comma', S.COMMA),
  shape('Punctuation', S.PUNCTUATION),
];

/** Sets the built-in tag bits of a word in `tags`. */
export function setBuiltInTags(tags: Uint32Array, grammarBits: number, extraBits: number, shapeBits: number): void {
  for (let i = 0; i < BUILT_IN_TAGS.length; i++) {
    const tag = BUILT_IN_TAGS[i]!;
    const bits = tag.of === 'grammar' ? grammarBits : tag.of === 'extra' ? extraBits : shapeBits;
    if ((bits & tag.bits) !== 0) tags[i >>> 5] = tags[i >>> 5]! | (1 << (i & 31));
  }
}
