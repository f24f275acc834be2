/** The shapes of full names, on one page. */

export interface NameShape {
  readonly rule: string;
  readonly confidence: number;
  readonly shape: RegExp;
}

/** Shapes over the letters of elements.ts; the first that matches at a token wins. Groups name the parts. */
export const SHAPES: readonly NameShape[] = [
  { rule: 'person.turkic-patronymic', confidence: 0.97, shape: /^(?<s>[SBUX])(?<g>[GBU])(?<p>[GBUSX]k)/d },
  { rule: 'person.turkic-patronymic', confidence: 0.97, shape: /^(?<g>[GBU])(?<p>[GBUSX]k)(?<s>[SBU])?/d },
  {
    rule: 'person.given-patronymic-surname',
    confidence: 0.98,
    shape: /^(?<g>[GBDUXMK])q*(?<p>P)(?<s>p*[SBUXGLMKD])(?!P)/d,
  },
  { rule: 'person.surname-given-patronymic', confidence: 0.98, shape: /^(?<s>[SBUXLMDK])(?<g>[GBUMD])(?<p>P)/d },
  { rule: 'person.given-patronymic', confidence: 0.95, shape: /^(?<g>[GBMU])(?<p>P)/d },
  { rule: 'person.initials-surname', confidence: 0.96, shape: /^(?<g>I)I?(?<s>p*[SBUXGLMKD]|P(?![SBULXM]))/d },
  { rule: 'person.given-initial-surname', confidence: 0.95, shape: /^(?<g>[GBUD])I(?<s>[SBUXLK])/d },
  {
    rule: 'person.surname-initials',
    confidence: 0.95,
    shape: /^(?<s>[SB](?=I)|[ULK](?=I{1,2}(?![SBULPXI])))(?<g>I)I?/d,
  },
  { rule: 'person.monarch', confidence: 0.95, shape: /^(?<g>[GBMU][GBSM]?)R[GB]?/d },
  {
    rule: 'person.given-surname',
    confidence: 0.97,
    shape:
      /^(?<g>[GBM])(?:q*|[GBUDM]{1,2}|(?:[GBU]?p+[GBUDX]){1,2})(?<s>p*[SB](?:p+[SBUG]|[SUD])|p*[SB]|p*M(?![SBU])|p+[GX](?![pSBU]))(?!P)/d,
  },
  { rule: 'person.given-common-word', confidence: 0.8, shape: /^(?<g>[GBM])[GBUD](?<s>X)(?![A-Za-z])/d },
  { rule: 'person.given-common-word', confidence: 0.8, shape: /^(?<g>[GBM])(?<s>X[SU])(?![A-Za-z])/d },
  { rule: 'person.given-surname-unknown', confidence: 0.9, shape: /^(?<g>[GBM])[UG](?<s>D)(?![A-Za-z])/d },
  {
    rule: 'person.given-surname-unknown',
    confidence: 0.92,
    shape: /^(?<g>[GBM])(?:q*|[GUBDM]{1,2}|(?:[GBU]?p+[GBUDX]){1,2})(?<s>p*U(?:p+[SBUG]|S|U(?=-|$))?)(?![GP])/d,
  },
  { rule: 'person.given-surname-unknown', confidence: 0.9, shape: /^(?<g>[GBM])q*(?<s>[LMKD])(?!P)/d },
  { rule: 'person.surname-given', confidence: 0.93, shape: /^(?<s>[SLB])(?<g>[GM]|(?<!B)B)(?![SUPLB])/d },
  { rule: 'person.given-given', confidence: 0.85, shape: /^(?<g>[GBM])[GB]?(?<s>p*[GBD])/d },
  { rule: 'person.given-common-word', confidence: 0.8, shape: /^(?<g>[GBM])q*(?<s>X)/d },
  { rule: 'person.doubtful-given-surname', confidence: 0.85, shape: /^(?<g>D)[UG](?<s>[SBU])(?![A-Za-z])/d },
  { rule: 'person.doubtful-given-surname', confidence: 0.85, shape: /^(?<g>[DK])(?<s>p*[SBU]|p+G)/d },
  { rule: 'person.unknown-surname', confidence: 0.8, shape: /^(?<g>U)(?<s>U?[SBKD]|[SB]U)(?![G])/d },
  { rule: 'person.guessed-surname', confidence: 0.78, shape: /^(?<g>S)(?<s>S)(?![A-Za-z])/d },
  { rule: 'person.unknown-place-surname', confidence: 0.75, shape: /^(?<g>U)(?<s>L)(?![GSBUL])/d },
  { rule: 'person.unknown-given', confidence: 0.72, shape: /^(?<g>U)(?<s>G)(?![SUGPB])/d },
  { rule: 'person.surname-unknown', confidence: 0.75, shape: /^(?<s>[SB])(?<g>U)/d },
  { rule: 'person.role-common', confidence: 0.72, shape: /^(?<g>[XD])(?<s>p*[SBUG])(?![A-Za-z])/d },
  { rule: 'person.role-common', confidence: 0.72, shape: /^(?<g>[UD])(?<s>X)(?![A-Za-z])/d },
  { rule: 'person.unknown-particle', confidence: 0.85, shape: /^(?<g>U)(?<s>p+[SGB])(?![SUGBP])/d },
  { rule: 'person.unknown', confidence: 0.65, shape: /^(?<g>U)(?<s>p*UU?)/d },
];
