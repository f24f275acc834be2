import type { ArticleError, Extraction, Mention } from '../record/types.js';
import { Bytes } from './bytes.js';
import type { Outcome, Renderer } from './types.js';

/**
 * One mention with its keys in the order of the contract, whatever order the extractor made them in; `entity` and
 * `entry` are left out where undefined. Whole literals: spreading parts together takes three times as long.
 */
function mentionLine(m: Mention) {
  const { kind, start, end, text, normal, rule, confidence, sentence, entry } = m;
  switch (m.kind) {
    case 'date': {
      const { type, edtf, from, to, modifier, anchor, every } = m;
      return {
        kind,
        start,
        end,
        text,
        normal,
        rule,
        confidence,
        type,
        edtf,
        from,
        to,
        modifier,
        anchor,
        every,
        sentence,
        entry,
      };
    }
    case 'quantity': {
      const { value, max, modifier, measure, unit, object, tail, per } = m;
      return {
        kind,
        start,
        end,
        text,
        normal,
        rule,
        confidence,
        value,
        max,
        modifier,
        measure,
        unit,
        object,
        tail,
        per,
        sentence,
        entry,
      };
    }
    case 'organisation': {
      const { type, descriptor, aliases, place, core, entity } = m;
      return {
        kind,
        start,
        end,
        text,
        normal,
        rule,
        confidence,
        type,
        descriptor,
        aliases,
        place,
        core,
        entity,
        sentence,
        entry,
      };
    }
    case 'place': {
      const { type, code, parent, core, entity } = m;
      return { kind, start, end, text, normal, rule, confidence, type, code, parent, core, entity, sentence, entry };
    }
    case 'programme': {
      const { type, owner, core, entity } = m;
      return { kind, start, end, text, normal, rule, confidence, type, owner, core, entity, sentence, entry };
    }
    case 'person': {
      const { surname, name, patronymic, role, core, entity } = m;
      return {
        kind,
        start,
        end,
        text,
        normal,
        rule,
        confidence,
        surname,
        name,
        patronymic,
        role,
        core,
        entity,
        sentence,
        entry,
      };
    }
  }
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

export function jsonlRenderer(): Renderer {
  const lines = new Bytes();
  return {
    format: 'jsonl',
    add: (outcome) => lines.text(outcomeLine(outcome)),
    take: () => lines.take(),
  };
}
