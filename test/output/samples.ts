/** Records made by hand for the tests of the outputs: every kind, every awkward cell. */

import type { Outcome } from '../../src/output/types.js';
import type { Article, ArticleError, Extraction, Mention, Span } from '../../src/record/types.js';

export const TEXT =
  'Школа №100 открылась 1 сентября 2025 года. Ученики «Ромашки» посадили 80 рябин 🌳 в городе Новокузнецке. ' +
  'Иван Петров рад: акция «Сад памяти» прошла!';

const span = (text: string, needle: string): Span => {
  const start = text.indexOf(needle);
  if (start < 0) throw new Error(`no ${needle}`);
  return [start, start + needle.length];
};

function sentenceAt(text: string, at: number): Span {
  const start = Math.max(0, text.lastIndexOf('. ', at - 1) + 2);
  const stop = text.indexOf('. ', at);
  return [start === 1 ? 0 : start, stop < 0 ? text.length : stop + 1];
}

const base = (text: string, needle: string, normal = needle) => {
  const [start, end] = span(text, needle);
  return { start, end, text: needle, normal, rule: 'test.rule', confidence: 0.9, sentence: sentenceAt(text, start) };
};

/** One mention of each kind, in text order. */
export const MENTIONS: readonly Mention[] = [
  {
    ...base(TEXT, 'Школа №100', 'школа №100'),
    kind: 'organisation',
    type: 'школа',
    descriptor: null,
    aliases: ['100-я школа', 'сотая'],
    place: 'Новокузнецк',
    core: span(TEXT, 'Школа №100'),
    entry: 'organisations.yaml:12',
  },
  {
    ...base(TEXT, '1 сентября 2025 года', '1 сентября 2025 года'),
    kind: 'date',
    type: 'DATE',
    edtf: '2025-09-01',
    from: '2025-09-01',
    to: '2025-09-01',
    modifier: null,
    anchor: 'explicit',
    every: null,
  },
  {
    ...base(TEXT, '80 рябин'),
    kind: 'quantity',
    value: 80,
    max: null,
    modifier: '>=',
    measure: 'count',
    unit: 'рябина',
    object: 'рябина',
    tail: null,
    per: null,
    confidence: 0.97,
  },
  {
    ...base(TEXT, 'городе Новокузнецке', 'город Новокузнецк'),
    kind: 'place',
    type: 'city',
    code: null,
    parent: 'Кемеровская область',
    core: span(TEXT, 'Новокузнецке'),
  },
  {
    ...base(TEXT, 'Иван Петров'),
    kind: 'person',
    surname: 'Петров',
    name: 'Иван',
    patronymic: null,
    role: null,
    core: span(TEXT, 'Иван Петров'),
    entity: 'person:петров-иван',
  },
  {
    ...base(TEXT, 'Сад памяти'),
    kind: 'programme',
    type: 'акция',
    owner: null,
    core: span(TEXT, 'Сад памяти'),
  },
];

type Given = Partial<Article> & {
  readonly mentions?: readonly Mention[];
  readonly hash?: string;
  readonly dictionary?: string;
};

/** An extraction outcome; whatever is not given is an article of its own in a file. */
export function outcome(given: Given = {}): Outcome & { kind: 'extraction' } {
  const hash = given.hash ?? '0123456789abcdef';
  const extraction: Extraction = {
    id: given.id ?? hash,
    hash,
    path: given.path === undefined ? 'news/001.txt' : given.path,
    line: given.line ?? null,
    url: given.url ?? null,
    title: given.title ?? null,
    published: given.published ?? null,
    dictionary: given.dictionary ?? 'd1',
    mentions: given.mentions ?? MENTIONS,
    facts: [],
  };
  return { kind: 'extraction', extraction, text: given.text ?? TEXT };
}

export function failure(given: Partial<ArticleError> = {}): Outcome & { kind: 'error' } {
  return {
    kind: 'error',
    error: { id: null, path: 'bad.txt', line: null, error: { code: 'binary_file', message: 'not a text' }, ...given },
  };
}

export const RUN = { version: '0.1.0', dictionary: 'd1', args: ['extract', 'news'], startedAt: '2025-09-02T10:00:00Z' };
