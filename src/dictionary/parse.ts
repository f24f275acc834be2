/** YAML -> raw files, every part with its line. */
import { createRequire } from 'node:module';
import type { Node, Pair } from 'yaml';
import { KINDS } from '../record/types.js';
import { checkEnding } from './endings.js';
import { DictionaryError } from './errors.js';
import type { Located, RawEntry, RawFile, RawRule, RawWord } from './model.js';
import type { Source } from './read.js';
import { closest } from './suggest.js';

// loaded only when dictionaries are compiled: a run with cached dictionaries never pays for it
const require = createRequire(import.meta.url);
const yaml = (): typeof import('yaml') => require('yaml');

/** Parses one source. Throws DictionaryError with the line of the first YAML mistake. */
export function parseSource(source: Source): RawFile {
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const doc = parseDocument(source.bytes.toString('utf8'), { lineCounter: lines, prettyErrors: false });
  const lineOf = (node: unknown): number => {
    const range = isNode(node) ? node.range : null;
    return range ? lines.linePos(range[0]).line : 1;
  };
  const first = doc.errors[0];
  if (first)
    throw new DictionaryError(source.path, lines.linePos(first.pos[0]).line, first.message.split('\n')[0] ?? '');
  const root = doc.contents;
  if (!isMap(root)) throw new DictionaryError(source.path, 1, 'expected a mapping with `kind:` at the top');
  const rest: Record<string, unknown> = {};
  const restLines: Record<string, number> = {};
  let kind = '';
  let kindLine = 1;
  let defaults: Record<string, unknown> = {};
  const entries: Located<RawEntry>[] = [];
  // entries with `word:` are words of the class that is named after the kind
  const words: Located<RawWord>[] = [];
  let rules: Located<RawRule>[] = [];
  const classes = new Map<string, Located<RawWord>[]>();
  const items = (node: unknown): Located<unknown>[] =>
    isSeq(node) ? node.items.map((item) => ({ value: toJs(item), line: lineOf(item) })) : [];
  /** The items of a section that must be a list; one with nothing behind its colon is an empty list. */
  const list = (key: string, pair: Pair): Located<unknown>[] => {
    if (isSeq(pair.value) || toJs(pair.value) == null) return items(pair.value);
    throw new DictionaryError(source.path, lineOf(pair.key), `\`${key}:\` needs a list: a line with "- " for each`);
  };
  const toJs = (node: unknown): unknown => (isNode(node) ? node.toJS(doc) : node);
  for (const pair of root.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (key === 'kind') {
      kind = String(toJs(pair.value));
      kindLine = lineOf(pair.value);
    } else if (key === 'defaults') defaults = asRecord(toJs(pair.value)) ?? {};
    else if (key === 'entries') {
      for (const { value, line } of list(key, pair)) {
        const word = asRecord(value);
        if (word && (word.word !== undefined || word.words !== undefined)) {
          words.push({ value: asWord(value, source.path, line), line });
        } else entries.push({ value: asEntry(value, source.path, line), line });
      }
    } else if (key === 'rules')
      rules = list(key, pair).map(({ value, line }) => ({ value: asRule(value, source.path, line), line }));
    else if (key === 'classes') {
      if (!isMap(pair.value))
        throw new DictionaryError(source.path, lineOf(pair.key), '`classes:` needs names with lists');
      for (const c of pair.value.items) {
        const name = isScalar(c.key) ? String(c.key.value) : '';
        classes.set(
          name,
          list(name, c).map(({ value, line }) => ({ value: asWord(value, source.path, line), line })),
        );
      }
    } else {
      for (const { value, line } of items(pair.value)) checkEnding(key, asRecord(value) ?? {}, source.path, line);
      rest[key] = toJs(pair.value);
      restLines[key] = lineOf(pair.key);
    }
  }
  // files without names or rules (endings, conventions) belong to their folder
  if (!kind && entries.length + rules.length + words.length === 0) kind = source.path.split('/')[0] ?? '';
  if (!kind)
    throw new DictionaryError(source.path, 1, '`kind:` is missing; say what the file holds, e.g. `kind: place`');
  if (entries.length + rules.length > 0 && !KINDS.some((known) => known === kind.split('-')[0])) {
    const hint = closest(kind, KINDS);
    const remedy = hint ? `did you mean "${hint}"?` : `known are ${KINDS.join(', ')}`;
    throw new DictionaryError(source.path, kindLine, `unknown kind "${kind}"; ${remedy}`);
  }
  if (words.length > 0) classes.set(className(kind), [...(classes.get(className(kind)) ?? []), ...words]);
  return { path: source.path, kind, defaults, entries, classes, rules, rest, restLines };
}

/** The class that words of a kind belong to: place-type -> PlaceType. */
export function className(kind: string): string {
  return kind
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node && 'toJS' in node;
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function asEntry(value: unknown, file: string, line: number): RawEntry {
  if (typeof value === 'string') return { name: value };
  const record = asRecord(value);
  if (record && typeof record.name === 'string') return { ...record, name: record.name };
  throw new DictionaryError(file, line, 'an entry is a name or a mapping with `name:`');
}

function asWord(value: unknown, file: string, line: number): RawWord {
  if (typeof value === 'string') return { word: value };
  const record = asRecord(value);
  if (record && (typeof record.word === 'string' || Array.isArray(record.words))) return record;
  throw new DictionaryError(file, line, 'a word of a class is a string or a mapping with `word:` or `words:`');
}

function asRule(value: unknown, file: string, line: number): RawRule {
  const record = asRecord(value);
  const match = record?.match;
  if (record && typeof record.name === 'string' && record.off === true)
    return { ...record, name: record.name, match: [] };
  if (record && typeof record.name === 'string' && (typeof match === 'string' || Array.isArray(match)))
    return { ...record, name: record.name, match: typeof match === 'string' ? match : match.map(String) };
  throw new DictionaryError(file, line, 'a rule is a mapping with `name:` and `match:`');
}
