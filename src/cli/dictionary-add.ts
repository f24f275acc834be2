/** `svodka dictionary add`: a name into the user's own dictionary, checked before it is kept. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addition, fileOf, mistakeIn, standing, withAddition } from '../dictionary/add.js';
import { compile } from '../dictionary/compile.js';
import { DictionaryError } from '../dictionary/errors.js';
import { lint } from '../dictionary/lint.js';
import { BUILT_IN } from '../dictionary/load.js';
import { parseMarked } from '../dictionary/marked.js';
import type { RawFile } from '../dictionary/model.js';
import { parseSource } from '../dictionary/parse.js';
import { readSources, type Source } from '../dictionary/read.js';
import { Engine } from '../match/engine.js';
import { loadMorphology } from '../morphology/index.js';
import { writeWhole } from '../output/file.js';
import { runPipeline } from '../pipeline.js';
import { CommandFailure } from './failure.js';

export interface AddRequest extends Omit<Addition, 'example'> {
  /** The user's own folder; made if it is not there. */
  readonly folder: string;
  /** Folders that it lies over, besides the built-in ones. */
  readonly under: readonly string[];
}

export interface AddResult {
  /** "svodka-dictionaries/organisations.yaml:4", or where it stands already. */
  readonly at: string;
  readonly done: 'added' | 'already';
  readonly example: string | null;
}

/** Writes the entry with the first example that holds. Throws CommandFailure and leaves the file alone if none does. */
export function add({ folder, under, ...request }: AddRequest): AddResult {
  const wanted: Addition = { ...request, name: request.name.trim().replace(/\s+/gu, ' '), example: null };
  const mistake = mistakeIn(wanted);
  if (mistake) throw new CommandFailure(mistake);
  const base = readSources([BUILT_IN, ...under]);
  const own = existsSync(folder) ? readSources([folder]) : [];
  const below = base.map(parseSource);
  const mine = own.map(parse);
  const there = standsIn(folder, below, mine, wanted);
  if (there) return there;
  const path = join(folder, fileOf(wanted.kind));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const over = standing(below, wanted)?.entry.value ?? null;
  const write = (example: string | null): Source => ({
    folder,
    path: fileOf(wanted.kind),
    bytes: Buffer.from(withAddition(before, { ...wanted, example }, over)),
  });
  // examples change nothing of what is found: the sentences are tried on the dictionaries as they will be
  const found = finder(below, [...own.filter(({ path: other }) => other !== fileOf(wanted.kind)), write(null)]);
  const example = sentences(below, wanted).find((sentence) => found(sentence, wanted.kind));
  if (example === undefined) {
    throw new CommandFailure(
      `"${wanted.name}" would not be found as a ${wanted.kind} even in a plain sentence; svodka explain shows what reads it otherwise`,
    );
  }
  const source = write(example);
  const finding = lint([source])[0];
  if (finding) throw new CommandFailure(`${path}:${finding.line}: ${finding.message}`);
  mkdirSync(folder, { recursive: true });
  writeWhole(path, (append) => append(source.bytes));
  const text = source.bytes.toString();
  const line = text.slice(0, text.indexOf(example)).split('\n').length;
  return { at: `${path}:${line}`, done: 'added', example };
}

/** Finds marked spans by the dictionaries given: is the span of the sentence a mention of the kind? */
function finder(below: readonly RawFile[], own: readonly Source[]): (marked: string, kind: string) => boolean {
  const morphology = loadMorphology();
  const engine = new Engine(compile([...below, ...own.map(parse)], 'added', morphology), morphology);
  return (marked, kind) => {
    const { text, spans } = parseMarked(marked);
    const article = { id: null, path: null, line: null, text, title: null, published: null, url: null };
    const { mentions } = runPipeline(engine, article);
    return spans.every(([start, end]) => mentions.some((m) => m.kind === kind && m.start === start && m.end === end));
  };
}

function parse(source: Source): RawFile {
  try {
    return parseSource(source);
  } catch (error) {
    if (error instanceof DictionaryError) throw new CommandFailure(`${source.folder}/${error.message}; mend it first`);
    throw error;
  }
}

/** A name that is there with all that was asked for is not written twice. */
function standsIn(
  folder: string,
  below: readonly RawFile[],
  mine: readonly RawFile[],
  wanted: Addition,
): AddResult | null {
  const inOwn = standing(mine, wanted);
  const found = inOwn ?? standing(below, wanted);
  if (!found) return null;
  const { value, line } = found.entry;
  const names = [value.name, ...(value.aliases ?? [])];
  const missing = wanted.aliases.filter((alias) => !names.includes(alias));
  const type = value.type ?? found.file.defaults.type ?? null;
  const sameType = wanted.type === null || wanted.type === type;
  const at = `${inOwn ? folder : 'dictionaries'}/${found.file.path}:${line}`;
  if (missing.length === 0 && sameType) return { at, done: 'already', example: null };
  if (!inOwn) return null;
  const what = missing.length > 0 ? `the aliases ${missing.join(', ')}` : `type: ${wanted.type}`;
  throw new CommandFailure(`"${wanted.name}" stands already at ${at}; add ${what} to it there`);
}

/** The sentences of dictionaries/added that may be its example. */
function sentences(files: readonly RawFile[], { kind, name }: Addition): string[] {
  for (const { rest } of files) {
    const { sentences: all } = rest;
    if (typeof all !== 'object' || all === null) continue;
    const own = new Map<string, unknown>(Object.entries(all)).get(kind);
    if (Array.isArray(own)) return own.map((sentence) => String(sentence).replaceAll('{name}', name));
  }
  return [];
}
