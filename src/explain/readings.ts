/** How a token is read: lemma and grammar, classes of the dictionaries. */
import type { Engine } from '../match/engine.js';
import { BUILT_IN_TAGS } from '../match/tags.js';
import type { Reading } from '../morphology/index.js';
import type { ReadToken } from './types.js';

const SHOWN = 3;

export function readToken(engine: Engine, at: number): ReadToken {
  const { tokens, dictionary } = engine;
  const word = tokens.words.at(at);
  const { tags } = dictionary.header;
  const classes: string[] = [];
  for (let tag = 0; tag < tags.length; tag++) {
    const own = tag >= BUILT_IN_TAGS.length ? /^\w/.test(tags[tag]!) : BUILT_IN_TAGS[tag]!.of === 'shape';
    if (own && word.hasTag(tag)) classes.push(`#${tags[tag]}`);
  }
  return {
    text: word.surface,
    span: [tokens.start[at]!, tokens.end[at]!],
    readings: word.readings.slice(0, SHOWN).map(describe),
    classes,
  };
}

function describe({ lemma, grammar, extra, known }: Reading): string {
  const names = BUILT_IN_TAGS.filter(({ of, bits }) =>
    of === 'grammar' ? (grammar & bits) !== 0 : of === 'extra' && (extra & bits) !== 0,
  ).map(({ name }) => name);
  return `${lemma}: ${names.join(' ')}${known ? '' : ' (guessed)'}`;
}
