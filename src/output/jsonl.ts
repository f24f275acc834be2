import type { ArticleError, Extraction, Mention, NameBase } from '../record/types.js';
import type { Outcome, Renderer } from './types.js';

/** The two fields of names; `entity` only where resolved. */
const nameFields = ({ core, entity }: NameBase) => (entity === undefined ? { core } : { core, entity });

/** The value fields, in the order of the contract whatever order the extractor made them in. */
function valueFields(m: Mention) {
  switch (m.kind) {
    case 'date': {
      const { type, edtf, from, to, modifier, anchor, every } = m;
      return { type, edtf, from, to, modifier, anchor, every };
    }
    case 'quantity': {
      const { value, max, modifier, measure, unit, object, tail, per } = m;
      return { value, max, modifier, measure, unit, object, tail, per };
    }
    case 'organisation': {
      const { type, descriptor, aliases, place } = m;
      return { type, descriptor, aliases, place, ...nameFields(m) };
    }
    case 'place': {
      const { type, code, parent } = m;
      return { type, code, parent, ...nameFields(m) };
    }
    case 'programme': {
      const { type, owner } = m;
      return { type, owner, ...nameFields(m) };
    }
    case 'person': {
      const { surname, name, patronymic, role } = m;
      return { surname, name, patronymic, role, ...nameFields(m) };
    }
  }
}

function mentionLine(m: Mention) {
  const { kind, start, end, text, normal, rule, confidence, sentence } = m;
  const line = { kind, start, end, text, normal, rule, confidence, ...valueFields(m), sentence };
  return m.entry === undefined ? line : { ...line, entry: m.entry };
}

/** One article's line without the line break, keys in the frozen order; `line` and `url` only where there is one. */
export function extractionLine(extraction: Extraction): string {
  const { id, hash, path, line, url, title, published, dictionary, mentions, facts } = extraction;
  return JSON.stringify({
    id,
    hash,
    path,
    line: line ?? undefined,
    url: url ?? undefined,
    title,
    published,
    dictionary,
    mentions: mentions.map(mentionLine),
    facts,
  });
}

/** The line of an article that failed. */
export function errorLine({ id, path, line, error }: ArticleError): string {
  const { code, message } = error;
  return JSON.stringify({ id, path, line: line ?? undefined, error: { code, message } });
}

/** Any outcome's line, line break included. */
export const outcomeLine = (outcome: Outcome): string =>
  `${outcome.kind === 'error' ? errorLine(outcome.error) : extractionLine(outcome.extraction)}\n`;

export const jsonlRenderer: Renderer = {
  format: 'jsonl',
  render(batch) {
    let lines = '';
    for (const outcome of batch) lines += outcomeLine(outcome);
    return lines;
  },
};
