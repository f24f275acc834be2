import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { outcomeLine } from '../../src/output/jsonl.js';
import { failure, MENTIONS, outcome } from '../output/samples.js';

const schema: object = JSON.parse(
  readFileSync(new URL('../../src/record/record.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const right: readonly [string, Parameters<typeof outcomeLine>[0]][] = [
  ['an article with nothing in it', outcome({ mentions: [] })],
  ['an article with every kind', outcome()],
  ...MENTIONS.map((m): [string, ReturnType<typeof outcome>] => [`a ${m.kind}`, outcome({ mentions: [m] })]),
  [
    'all that can be known of an article',
    outcome({ id: 'x', line: 7, url: 'https://example.kz', title: 't', published: '2025-09-01' }),
  ],
  ['an article from standard input', outcome({ id: 'x', path: null })],
  ['an unreadable file', failure()],
  ['an unreadable line of a dump', failure({ path: 'dump.csv', line: 12 })],
  ['an error with an id', failure({ id: 'x', path: null })],
];

describe('the record schema accepts', () => {
  it.each(right)('%s', (_name, of) => {
    validate(JSON.parse(outcomeLine(of)));
    expect(validate.errors).toBeNull();
  });
});

/** What to do to a right line so that it is wrong. `mention` patches the mention of that kind. */
type Patch = Readonly<Record<string, unknown>>;
const wrongMentions: readonly [string, string, Patch][] = [
  ['a negative start', 'date', { start: -1 }],
  ['a fractional end', 'place', { end: 3.5 }],
  ['an empty text', 'place', { text: '' }],
  ['no rule', 'place', { rule: undefined }],
  ['no sentence', 'person', { sentence: undefined }],
  ['a span of three', 'person', { core: [1, 2, 3] }],
  ['a span of one', 'person', { core: [1] }],
  ['a confidence above one', 'quantity', { confidence: 1.01 }],
  ['an unknown kind', 'quantity', { kind: 'number' }],
  ['a kind with the fields of another', 'quantity', { kind: 'date' }],
  ['a value that is a text', 'quantity', { value: '80' }],
  ['an unknown measure', 'quantity', { measure: 'trees' }],
  ['an unknown modifier', 'quantity', { modifier: '=' }],
  ['no unit at all', 'quantity', { unit: undefined }],
  ['an unknown type of date', 'date', { type: 'YEAR' }],
  ['a day that is none', 'date', { from: '2025-13-01' }],
  ['a day with a time', 'date', { to: '2025-01-01T00:00' }],
  ['an unknown anchor', 'date', { anchor: 'guess' }],
  ['an unknown type of place', 'place', { type: 'village' }],
  ['aliases that are one text', 'organisation', { aliases: 'сотая' }],
  ['an alias that is null', 'organisation', { aliases: [null] }],
  ['a name without core', 'programme', { core: undefined }],
  ['an entry that is null', 'programme', { entry: null }],
  ['a field that nobody knows', 'programme', { colour: 'red' }],
];
const wrongArticles: readonly [string, Patch][] = [
  ['no id', { id: undefined }],
  ['an id that is null', { id: null }],
  ['a hash that is too short', { hash: '0123' }],
  ['no path', { path: undefined }],
  ['line 0', { line: 0 }],
  ['a url that is null', { url: null }],
  ['a published that is no day', { published: 'yesterday' }],
  ['no dictionary', { dictionary: undefined }],
  ['mentions that are no array', { mentions: {} }],
  ['a fact, which no stage makes yet', { facts: [{}] }],
  ['a field that nobody knows', { author: 'x' }],
  ['both records and an error', { error: { code: 'x', message: 'y' } }],
];
const wrongErrors: readonly [string, Patch][] = [
  ['no code', { error: { message: 'm' } }],
  ['an empty code', { error: { code: '', message: 'm' } }],
  ['a message that is null', { error: { code: 'c', message: null } }],
  ['a stack', { error: { code: 'c', message: 'm', stack: 's' } }],
  ['an error that is a text', { error: 'failed' }],
  ['no path', { path: undefined }],
];

const parsed = (of: Parameters<typeof outcomeLine>[0], patch: Patch): unknown =>
  JSON.parse(JSON.stringify({ ...JSON.parse(outcomeLine(of)), ...patch }));

describe('the record schema rejects', () => {
  it.each(wrongMentions)('%s in a mention (%s)', (_name, kind, patch) => {
    const mention = MENTIONS.find((m) => m.kind === kind);
    expect(validate(parsed(outcome(), { mentions: [{ ...mention, ...patch }] }))).toBe(false);
  });
  it.each(wrongArticles)('%s in an article', (_name, patch) => {
    expect(validate(parsed(outcome(), patch))).toBe(false);
  });
  it.each(wrongErrors)('%s in an error', (_name, patch) => {
    expect(validate(parsed(failure(), patch))).toBe(false);
  });
  it.each([
    ['a list', []],
    ['a text', ''],
    ['nothing', {}],
  ])('%s for a line', (_name, line) => {
    expect(validate(line)).toBe(false);
  });
});
