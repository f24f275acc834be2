/** Names of more words than a given name and a surname, or of words that no dictionary has. */
import type { Engine } from '../../match/engine.js';
import type { Word } from '../../text/word.js';
import { sameCase } from './agreement.js';
import type { PersonSetup } from './setup.js';

/** «Мартин Лютер Кинг», «Энрике Пенья Ньето»: all in one case, and no title that begins something else. */
export function oneLongName(engine: Engine, setup: PersonSetup, first: number, last: number): boolean {
  return (
    sameCase(engine, first, last) &&
    sameCase(engine, last - 1, last) &&
    sameCase(engine, first, last - 1) &&
    !engine.tokens.words.at(last).hasTag(setup.role)
  );
}

/** Does a dictionary know the word as a surname? «Бахва Тедеев»: the first is one by its ending alone. */
export function isSurnameOf(word: Word, setup: PersonSetup): boolean {
  return (
    word.hasTag(setup.surname) ||
    word.readings.some((r) => r.known) ||
    // «Сурайкин» shows that it is a man's
    setup.lastLetters.of(word.folded).showsGender
  );
}
