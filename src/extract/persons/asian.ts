/** East Asian names of several tokens: «Пан Ги Мун», «Хань Гоюй». */
import type { Engine } from '../../match/engine.js';
import { APRO, NOUN } from '../../morphology/grammemes.js';
import * as S from '../../text/shape.js';
import type { Word } from '../../text/word.js';
import { opensSentence } from '../phrases/index.js';
import { among, EITHER, GIVEN, INITIAL, SURNAME, setOf, UNKNOWN } from './letters.js';
import { EAST_ASIAN, FUNCTION, type NameParts } from './parts.js';
import type { Run } from './run.js';
import type { PersonSetup } from './setup.js';
import { isSyllable, syllabic } from './syllables.js';

/** Over k for a syllable, u for an unknown word: «Пан Ги Мун», «Хань Гоюй», «Нгуен Фу Чонг». */
const SHAPE = /^(?:k{2,4}|ku|kuk|kku)(?![ku])/;
const LONGEST = 6;
const COMMON_NOUN = 0.2;
const GIVEN_NAMES = setOf(GIVEN, EITHER);

/** The name that the run of token `first` begins with. */
export function asianName(engine: Engine, setup: PersonSetup, run: Run, first: number): NameParts | null {
  const { tokens } = engine;
  const begins = tokens.words.at(first);
  if (run.letters[0] === INITIAL || !isSyllable(setup, begins)) return null;
  // «У Януковича», «Сама Эндрюс»
  const best = begins.readings[0];
  // «Ван Цзюнь» all the same
  const noun = begins.readings.some((r) => r.grammar & NOUN && r.score > COMMON_NOUN);
  if (best && !noun && (best.grammar & FUNCTION || best.extra & APRO) && opensSentence(tokens, first)) return null;
  let mask = '';
  for (let i = 0; i < run.length && i < LONGEST; i++)
    mask += letter(setup, tokens.words.at(first + i), run.letters[i]!);
  const length = SHAPE.exec(mask)?.[0].length ?? 0;
  if (length === 0) return null;
  // «Джоном Изнером»: only the last one inflects, though «Кима Чен Ира» is met as well
  if (length === 2 && !begins.hasTag(setup.syllable)) return null;
  // «Ян Ким» and other pairs of given names are read by the usual shapes
  if (length === 2 && among(GIVEN_NAMES, run.letters[0]!)) {
    if (among(GIVEN_NAMES, run.letters[1]!)) return null;
    // «Ян Рубинчик», but «Дэн Сяопин»
    const second = tokens.words.at(first + 1);
    if (!isSyllable(setup, second) && syllabic(setup, second) === null) return null;
  }
  return {
    first,
    last: first + length - 1,
    given: first + 1,
    patronymic: -1,
    surname: first,
    surnameLast: first,
    rule: EAST_ASIAN,
    confidence: 0.9,
  };
}

function letter(setup: PersonSetup, word: Word, own: number): string {
  // «Ю. Е. Петров»
  if (own === INITIAL) return '-';
  if (word.shape & S.TITLE && isSyllable(setup, word)) return 'k';
  return own === UNKNOWN || (own === SURNAME && syllabic(setup, word) !== null) ? 'u' : '-';
}
