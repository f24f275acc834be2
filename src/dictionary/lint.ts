/** Everything that can be wrong with dictionaries, each with file and line. */

import { METHODS } from '../match/methods.js';
import { compilePattern } from '../match/pattern.js';
import { BUILT_IN_TAGS } from '../match/tags.js';
import { DictionaryError } from './errors.js';
import type { Located, RawFile, RawWord } from './model.js';
import { parseSource } from './parse.js';
import type { Source } from './read.js';
import { schemaChecks } from './schema.js';
import { unknownSections } from './sections.js';
import { closest } from './suggest.js';

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Checks sources. `base` are dictionaries that they are laid over: their classes may be used, and are not reported on.
 */
export function lint(sources: readonly Source[], base: readonly Source[] = []): Finding[] {
  const findings: Finding[] = [];
  const report = (error: DictionaryError): void => {
    const message = error.message.slice(`${error.file}:${error.line}: `.length);
    findings.push({ file: error.file, line: error.line, message });
  };
  const read = (source: Source): RawFile[] => {
    try {
      return [parseSource(source)];
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error;
      report(error);
      return [];
    }
  };
  const under = base.flatMap((source) => {
    try {
      return [parseSource(source)];
    } catch {
      return [];
    }
  });
  const files = sources.flatMap(read);
  checkShapes(files, findings);
  if (under.length > 0) unknownSections(files, under).forEach(report);
  checkDuplicates(files, findings);
  checkPatterns(files, under, findings);
  checkOff(files, under, findings);
  return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function checkShapes(files: readonly RawFile[], findings: Finding[]): void {
  const checks = schemaChecks();
  const rule = checks('rule', 'rule');
  const word = checks('word', 'word');
  for (const file of files) {
    const add = (line: number, messages: readonly string[]): void => {
      for (const message of messages) findings.push({ file: file.path, line, message });
    };
    const entry = checks(file.kind, 'entry');
    for (const { value, line } of file.entries) {
      add(line, entry(value));
      const odd = lookalike(value.name);
      if (odd) add(line, [`"${odd}" mixes Cyrillic and Latin letters that look alike; retype it`]);
    }
    for (const { value, line } of file.rules) add(line, rule(value));
    for (const words of file.classes.values()) for (const { value, line } of words) add(line, word(value));
  }
}

/** A Cyrillic word in which every Latin letter has a Cyrillic twin: a slip of the keyboard, not a name like "ЮMoney". */
function lookalike(name: string): string | null {
  for (const word of name.split(/[\s-]+/)) {
    if (!/\p{Script=Cyrillic}/u.test(word)) continue;
    const latin = word.replace(/[^A-Za-z]/g, '');
    if (latin && /^[aceopxyABCEHKMOPTXY]+$/.test(latin)) return word;
  }
  return null;
}

function checkDuplicates(files: readonly RawFile[], findings: Finding[]): void {
  const names = new Map<string, string>();
  const rules = new Map<string, string>();
  for (const file of files) {
    for (const { value, line } of file.entries) {
      const parent = value.parent ?? value.place ?? '';
      const key = `${file.kind}\0${value.name}\0${value.type ?? file.defaults.type ?? ''}\0${parent}`;
      const first = names.get(key);
      if (first) findings.push({ file: file.path, line, message: `"${value.name}" stands already at ${first}` });
      else names.set(key, `${file.path}:${line}`);
    }
    for (const { value, line } of file.rules) {
      const first = rules.get(value.name);
      if (first) findings.push({ file: file.path, line, message: `rule "${value.name}" stands already at ${first}` });
      else rules.set(value.name, `${file.path}:${line}`);
    }
  }
}

/** `off: true` must name something that a lower dictionary has. */
function checkOff(files: readonly RawFile[], under: readonly RawFile[], findings: Finding[]): void {
  const all = [...under, ...files];
  const known = (of: (file: RawFile) => readonly string[]): ReadonlySet<string> => new Set(all.flatMap(of));
  for (const file of files) {
    const check = (line: number, name: string, names: ReadonlySet<string>): void => {
      if (names.has(name)) return;
      const hint = closest(name, [...names]);
      const message = `nothing called "${name}" is there to switch off${hint ? `; did you mean "${hint}"?` : ''}`;
      findings.push({ file: file.path, line, message });
    };
    const live = <T extends { readonly off?: boolean }>(items: readonly Located<T>[]) =>
      items.flatMap(({ value }) => (value.off === true ? [] : [value]));
    for (const { value, line } of file.entries) {
      if (value.off !== true) continue;
      check(
        line,
        value.name,
        known((f) => (f.kind === file.kind ? live(f.entries).map((e) => e.name) : [])),
      );
    }
    for (const { value, line } of file.rules) {
      if (value.off === true)
        check(
          line,
          value.name,
          known((f) => live(f.rules).map((r) => r.name)),
        );
    }
    for (const [name, words] of file.classes) {
      for (const { value, line } of words) {
        if (value.off !== true) continue;
        const there = known((f) => live(f.classes.get(name) ?? []).flatMap(spellingsOf));
        for (const word of spellingsOf(value)) check(line, word, there);
      }
    }
  }
}

function spellingsOf({ word, words }: RawWord): readonly string[] {
  return words ?? (word === undefined ? [] : [word]);
}

function checkPatterns(files: readonly RawFile[], under: readonly RawFile[], findings: Finding[]): void {
  const classes = new Set(BUILT_IN_TAGS.map((t) => t.name));
  for (const file of [...under, ...files]) for (const name of file.classes.keys()) classes.add(name);
  for (const file of files) {
    for (const { value, line } of file.rules) {
      for (const source of typeof value.match === 'string' ? [value.match] : value.match) {
        const report = (message: string) => findings.push({ file: file.path, line, message });
        try {
          compilePattern(source, {
            named: (name) => {
              const hint = closest(name, [...classes]);
              if (!classes.has(name)) report(`no class #${name}${hint ? `; did you mean #${hint}?` : ''}`);
              return 0;
            },
            spelling: () => 0,
            lexeme: () => 0,
            expression: () => 0,
            method: (name) => {
              const hint = closest(name, Object.keys(METHODS));
              if (!(name in METHODS)) report(`no method @${name}${hint ? `; did you mean @${hint}?` : ''}`);
            },
          });
        } catch (error) {
          report(error instanceof Error ? error.message : String(error));
        }
      }
    }
  }
}
