/** A full name, by the tokens of its parts. */
import { ADVB, CONJ, NPRO, PRCL, PREP } from '../../morphology/grammemes.js';

export interface NameParts {
  readonly first: number;
  readonly last: number;
  /** Tokens of the parts, -1 where there is none; the surname may be several tokens («фон дер Ляйен»). */
  readonly given: number;
  readonly patronymic: number;
  readonly surname: number;
  readonly surnameLast: number;
  readonly rule: string;
  readonly confidence: number;
}

/** Words that no name begins with, but the start of a sentence. */
export const FUNCTION = PREP | CONJ | NPRO | PRCL | ADVB;

/** Its parts are syllables, of which only the last inflects. */
export const EAST_ASIAN = 'person.east-asian';
/** «Гейдар Али оглы»: no patronymic of the Russian kind. */
export const TURKIC = 'person.turkic-patronymic';
