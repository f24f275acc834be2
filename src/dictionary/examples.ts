/** Examples of dictionary entries and rules: what must match and what must not. They run as tests and under lint. */
import { parseMarked } from './marked.js';
import type { Example, RawFile } from './model.js';

export interface DictionaryExample {
  /** Name of the rule, entry or word that the example belongs to. */
  readonly of: string;
  /** Kind of mention that is expected. */
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  /** Text without marks. */
  readonly text: string;
  readonly published: string | null;
  /** Spans that must be found (or, if `must` is false, must not; none: no mention of the kind at all). */
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly must: boolean;
  /** Fields that the first span's mention must have. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Kinds of mention that a dictionary's kind yields: words of "place-type" show in mentions of kind "place". */
function mentionKind(kind: string): string {
  const base = kind.split('-')[0] ?? kind;
  return base;
}

/** All examples of the files, in reading order. */
export function collectExamples(files: readonly RawFile[]): DictionaryExample[] {
  const out: DictionaryExample[] = [];
  for (const file of files) {
    const add = (of: string, line: number, examples: readonly Example[] | undefined, kind = file.kind): void => {
      for (const example of examples ?? []) out.push(read(of, kind, file.path, line, example));
    };
    for (const { value, line } of file.entries) add(value.name, line, value.examples);
    for (const { value, line } of file.rules) add(value.name, line, value.examples);
    for (const words of file.classes.values()) {
      for (const { value, line } of words) add(value.word ?? value.words?.[0] ?? '', line, value.examples);
    }
  }
  return out;
}

function read(of: string, kind: string, file: string, line: number, example: Example): DictionaryExample {
  const {
    text: raw,
    published,
    kind: own,
    ...fields
  } = typeof example === 'string' ? { text: example } : { ...example };
  const must = !raw.startsWith('!');
  const { text, spans } = parseMarked(must ? raw : raw.slice(1).trimStart());
  return {
    of,
    kind: typeof own === 'string' ? own : mentionKind(kind),
    file,
    line,
    text,
    published: published === undefined ? null : day(published),
    spans,
    must,
    fields,
  };
}

/** YAML reads an unquoted 2025-09-01 as text or, under some schemas, as a date. */
function day(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
