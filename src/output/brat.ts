/**
 * brat standoff: a folder with NAME.txt, NAME.ann and annotation.conf. Offsets in brat are characters (code points),
 * ours are UTF-16 code units: they are counted over.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type Kind, type Mention } from '../record/types.js';
import { VALUE_FIELDS, valuesOf } from './columns.js';
import { outputError } from './errors.js';
import { articleOf } from './source.js';
import type { Outcome } from './types.js';

/** Names of brat types are ASCII words with a capital. */
const typeOf = (kind: Kind): string => (kind[0] ?? '').toUpperCase() + kind.slice(1);

const CONFIGURATION = `[entities]\n${KINDS.map(typeOf).join('\n')}\n\n[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n`;

/** Gives the code point offset of ever larger UTF-16 offsets. */
function codePoints(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      count = 0;
    }
    for (; at < offset; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return count;
  };
}

/** brat reads lines: a mention over a line break is given as pieces, one for each line. */
function pieces({ start, end }: Mention, text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const sign = text.charCodeAt(at);
    if (at === end || sign === 10 || sign === 13) {
      if (at > from) found.push([from, at]);
      from = at + 1;
    }
  }
  return found;
}

/** Everything in a note must stay on its line. */
const oneLine = (text: string): string => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ');

function note(m: Mention): string {
  const values = valuesOf(m);
  const named = VALUE_FIELDS[m.kind].flatMap(({ field }, index) => {
    const value = values[index];
    const text = typeof value === 'object' ? (value?.join('; ') ?? '') : String(value ?? '');
    return text === '' ? [] : [`${field}=${text}`];
  });
  return oneLine([m.normal, ...named, m.rule, String(m.confidence)].join(' | '));
}

/** The .ann text of an article: a text-bound annotation and a note for each mention. */
export function annotations(mentions: readonly Mention[], text: string): string {
  const offset = codePoints(text);
  let lines = '';
  mentions.forEach((m, index) => {
    const spans = pieces(m, text);
    const where = spans.map(([from, to]) => `${offset(from)} ${offset(to)}`).join(';');
    const surface = spans.map(([from, to]) => text.slice(from, to)).join(' ');
    lines += `T${index + 1}\t${typeOf(m.kind)} ${where}\t${oneLine(surface)}\n`;
    lines += `#${index + 1}\tAnnotatorNotes T${index + 1}\t${note(m)}\n`;
  });
  return lines;
}

/** A file name that any system takes and that no path can escape from; numbered, so that no two are one. */
const fileName = (article: string, number: number): string =>
  `${String(number).padStart(6, '0')}-${article
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\.+/, '')
    .slice(-60)}`;

/** Writes a folder that brat opens. Errors of the run have no text and are left out. */
export function writeBrat(outcomes: Iterable<Outcome>, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'annotation.conf'), CONFIGURATION);
    let number = 0;
    for (const outcome of outcomes) {
      if (outcome.kind === 'error') continue;
      const name = join(folder, fileName(articleOf(outcome.extraction), ++number));
      writeFileSync(`${name}.txt`, outcome.text);
      writeFileSync(`${name}.ann`, annotations(outcome.extraction.mentions, outcome.text));
    }
  } catch (error) {
    throw outputError(error, folder);
  }
}
