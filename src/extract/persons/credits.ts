/** Latin names of people where news credit them: a photographer after ©, whoever wrote a post, «— Jane Doe (@janedoe)». */
import type { Engine } from '../../match/engine.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';
import type { LatinName } from './latin.js';
import type { PersonSetup } from './setup.js';

const COPYRIGHT = 0xa9;
const AT = 0x40;
const BRACKET_OPEN = 0x28;
const FEWEST = 2;
const MOST = 4;
const LINE_END = S.GAP_NEWLINE | S.GAP_PARAGRAPH;

/** The names credited in the article. */
export function creditedNames({ tokens }: Engine, setup: PersonSetup): LatinName[] {
  const { codes, start, count } = tokens;
  const out: LatinName[] = [];
  for (let i = 1; i + 1 < count; i++) {
    const code = codes[start[i]!]!;
    if (code === COPYRIGHT) addPhotographer(tokens, setup, i + 1, out);
    else if (code === AT && codes[start[i - 1]!] === BRACKET_OPEN) addAuthor(tokens, setup, i - 2, out);
  }
  return out;
}

/** From `first` on, to the end of the line. */
function addPhotographer(tokens: Tokens, setup: PersonSetup, first: number, out: LatinName[]): void {
  let last = first;
  while (last + 1 < tokens.count && !(tokens.gap[last + 1]! & LINE_END) && last - first < MOST) last++;
  add(tokens, setup, first, last, out);
}

/** Back from `last` to the dash before the name. */
function addAuthor(tokens: Tokens, setup: PersonSetup, last: number, out: LatinName[]): void {
  let first = last;
  while (first > 1 && first > last - MOST && !(tokens.shape[first - 1]! & S.DASH)) first--;
  if (first > 0 && tokens.shape[first - 1]! & S.DASH) add(tokens, setup, first, last, out);
}

function add(tokens: Tokens, setup: PersonSetup, first: number, last: number, out: LatinName[]): void {
  const { shape, words } = tokens;
  let full = 0;
  for (let i = first; i <= last; i++) {
    const own = shape[i]!;
    if (!(own & S.LATIN) || own & (S.CYRILLIC | S.URL | S.DOMAIN) || !(own & S.TITLE)) return;
    if (own & S.INITIAL) continue;
    const word = words.at(i);
    if (own & S.UPPER || word.hasTag(setup.latinBody) || word.hasTag(setup.latinOther)) return;
    full++;
  }
  if (full < FEWEST || full > FEWEST + 1 || shape[last]! & S.INITIAL) return;
  out.push({ first, last, rule: 'person.latin-credit', confidence: 0.8 });
}
