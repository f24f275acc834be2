import type { DateMention, Extraction, Mention, PlaceMention, QuantityMention } from '../../src/record/types.js';

/** An extraction that holds these mentions and nothing else worth a look. */
export function extraction(mentions: readonly Mention[], document: Partial<Extraction> = {}): Extraction {
  return {
    id: 'id',
    hash: 'hash',
    path: null,
    line: null,
    url: null,
    title: null,
    published: null,
    dictionary: 'none',
    mentions,
    facts: [],
    ...document,
  };
}

function base(text: string, span: string) {
  const start = text.indexOf(span);
  if (start < 0) throw new Error(`"${span}" is not in the text`);
  const end = start + span.length;
  return {
    start,
    end,
    text: span,
    normal: span,
    rule: 'test.rule',
    confidence: 1,
    sentence: [0, text.length] as const,
  };
}

export function quantity(text: string, span: string, values: Partial<QuantityMention> = {}): QuantityMention {
  const fields = { value: null, max: null, modifier: null, unit: null, object: null, tail: null, per: null };
  return { kind: 'quantity', ...base(text, span), measure: 'count', ...fields, ...values };
}

export function date(text: string, span: string, values: Partial<DateMention> = {}): DateMention {
  const fields = { edtf: null, from: null, to: null, modifier: null, every: null };
  return { kind: 'date', ...base(text, span), type: 'DATE', anchor: 'explicit', ...fields, ...values };
}

export function place(text: string, span: string, values: Partial<PlaceMention> = {}): PlaceMention {
  const found = base(text, span);
  return {
    kind: 'place',
    ...found,
    core: [found.start, found.end],
    type: 'other',
    code: null,
    parent: null,
    ...values,
  };
}
