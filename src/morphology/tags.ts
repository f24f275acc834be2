/** OpenCorpora tag strings to grammeme bits: used when the dictionary is built. */
import * as G from './grammemes.js';

const GRAMMAR: Readonly<Record<string, number>> = {
  NOUN: G.NOUN,
  ADJF: G.ADJF,
  ADJS: G.ADJS,
  COMP: G.COMP,
  VERB: G.VERB,
  INFN: G.INFN,
  PRTF: G.PRTF,
  PRTS: G.PRTS,
  GRND: G.GRND,
  NUMR: G.NUMR,
  ADVB: G.ADVB,
  NPRO: G.NPRO,
  PRED: G.PRED,
  PREP: G.PREP,
  CONJ: G.CONJ,
  PRCL: G.PRCL,
  INTJ: G.INTJ,
  nomn: G.NOMN,
  voct: G.NOMN,
  gent: G.GENT,
  gen1: G.GENT,
  gen2: G.GENT,
  datv: G.DATV,
  accs: G.ACCS,
  acc2: G.ACCS,
  ablt: G.ABLT,
  loct: G.LOCT,
  loc1: G.LOCT,
  loc2: G.LOCT,
  sing: G.SING,
  plur: G.PLUR,
  masc: G.MASC,
  femn: G.FEMN,
  neut: G.NEUT,
  'Ms-f': G.MASC | G.FEMN,
  GNdr: G.MASC | G.FEMN,
  anim: G.ANIM,
  inan: G.INAN,
  ANim: G.ANIM | G.INAN,
};

const EXTRA: Readonly<Record<string, number>> = {
  Geox: G.GEOX,
  Orgn: G.ORGN,
  Name: G.NAME,
  Surn: G.SURN,
  Patr: G.PATR,
  Abbr: G.ABBR,
  Sgtm: G.SGTM,
  Pltm: G.PLTM,
  Fixd: G.FIXD,
  Anum: G.ANUM,
  Apro: G.APRO,
  Coll: G.COLL,
  Qual: G.QUAL,
  Supr: G.SUPR,
  past: G.PAST,
  pres: G.PRES,
  futr: G.FUTR,
  '1per': G.PERS1,
  '2per': G.PERS2,
  '3per': G.PERS3,
  impr: G.IMPR,
  Infr: G.INFR,
  Trad: G.TRAD,
  Init: G.INIT,
  perf: G.PERF,
  impf: G.IMPF,
  actv: G.ACTV,
  pssv: G.PSSV,
  Arch: G.RARE,
  Slng: G.RARE,
  Erro: G.RARE,
  Dist: G.RARE,
  voct: G.VARIANT,
  gen2: G.VARIANT,
  acc2: G.VARIANT,
  loc2: G.VARIANT,
  Coun: G.VARIANT,
  'V-oy': G.VARIANT,
  'V-ey': G.VARIANT,
  'V-ej': G.VARIANT,
  'V-be': G.VARIANT,
  'V-bi': G.VARIANT,
  'V-ie': G.VARIANT,
  'V-en': G.VARIANT,
  'V-sh': G.VARIANT,
  Cmp2: G.VARIANT,
};

/** Bits of a tag such as "NOUN,anim,masc sing,gent"; unknown grammemes are dropped. */
export function parseTag(tag: string): { grammar: number; extra: number } {
  let grammar = 0;
  let extra = 0;
  for (const grammeme of tag.split(/[, ]/)) {
    grammar |= GRAMMAR[grammeme] ?? 0;
    extra |= EXTRA[grammeme] ?? 0;
  }
  return { grammar, extra };
}

/** Bits of a mark as written in `dictionaries/morphology` ("Geox", "masc"); null if there is no such mark. */
export function parseMark(mark: string): { grammar: number; extra: number } | null {
  const bits = parseTag(mark);
  return bits.grammar | bits.extra ? bits : null;
}
