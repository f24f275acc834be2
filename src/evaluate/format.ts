/** Writes a whole `NAME.expected.yaml`. */
import { type Extraction, KINDS, type Mention } from '../record/types.js';
import { fieldOf } from './compare.js';
import { type Expected, type ExpectedMention, FIELDS, type Scalar } from './expected.js';
import { makeMark } from './mark.js';
import { mapping, mentionLine, scalar } from './render.js';

/** The file for these expectations; mentions are grouped by kind and keep their order within it. */
export function formatExpected(expected: Expected): string {
  const head: string[] = [];
  const reading = Object.entries(expected.reading).map(([key, text]) => [key, scalar(text, 'flow')] as const);
  if (reading.length > 0) head.push(`reading: ${mapping(reading)}`);
  if (expected.published !== undefined) head.push(`published: ${scalar(expected.published, 'value')}`);
  if (expected.title !== undefined) head.push(`title: ${scalar(expected.title, 'value')}`);
  const blocks = head.length > 0 ? [head] : [];
  for (const kind of KINDS) {
    const lines = expected.mentions.filter((mention) => mention.kind === kind).map(mentionLine);
    if (lines.length > 0) blocks.push([`${kind}:`, ...lines.map((line) => `  ${line}`)]);
  }
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** What an extraction gave as what is expected from now on. */
export function expectedFrom(extraction: Extraction, text: string): Expected {
  const { published, title, mentions } = extraction;
  return { reading: {}, published, title, mentions: mentions.map((mention) => expectedOf(mention, text)) };
}

export function expectedOf(mention: Mention, text: string): ExpectedMention {
  const mark = makeMark(text, [mention.start, mention.end]);
  return { kind: mention.kind, mark, fields: fieldsOf(mention), optional: false, alt: [], line: 0 };
}

/** Nulls that say something: a mention without a modifier, an interval without an end. */
const TELLING_NULLS: ReadonlySet<string> = new Set(['modifier', 'from', 'to']);

function fieldsOf(mention: Mention): Record<string, Scalar> {
  const fields: Record<string, Scalar> = {};
  for (const field of Object.keys(FIELDS[mention.kind])) {
    if (field === 'normal' && (mention.kind === 'date' || mention.kind === 'quantity')) continue;
    const value = fieldOf(mention, field);
    if (value !== null || (TELLING_NULLS.has(field) && field in mention)) fields[field] = value;
  }
  return fields;
}
