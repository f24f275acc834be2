/** Which names and words of several files, later over earlier, are in force. */
import type { ChangedWord } from './changes.js';
import type { RawEntry, RawFile } from './model.js';

export interface LiveEntry {
  readonly file: RawFile;
  readonly line: number;
  readonly entry: RawEntry;
}

/** Entries that no later file replaces or switches off, in dictionary order. */
export function liveEntries(files: readonly RawFile[]): Iterable<LiveEntry> {
  const live = new Map<string, LiveEntry>();
  for (const file of files) {
    for (const { value, line } of file.entries) {
      const key = `${file.kind}\0${value.name}\0${value.type ?? file.defaults.type ?? ''}\0${value.parent ?? file.defaults.parent ?? ''}`;
      if (value.off === true) {
        for (const [k, e] of live) if (e.file.kind === file.kind && e.entry.name === value.name) live.delete(k);
      } else live.set(key, { file, line, entry: value });
    }
  }
  return live.values();
}

export interface ClassWords {
  /** By all that a word says. */
  readonly words: ReadonlyMap<string, ChangedWord>;
  /** Some word is switched off. */
  readonly off: boolean;
  /** All of it in order, to be compared. */
  readonly text: string;
}

/** The words of some classes. */
export function classWords(files: readonly RawFile[], classes: ReadonlySet<string>): ClassWords {
  const words = new Map<string, ChangedWord>();
  const parts: string[] = [];
  let off = false;
  for (const file of files) {
    for (const [name, list] of file.classes) {
      if (!classes.has(name)) continue;
      for (const { value } of list) {
        const { examples: _, ...data } = value;
        off ||= value.off === true;
        const key = JSON.stringify([name, file.defaults, data]);
        parts.push(key);
        const short = Array.isArray(data.abbreviations) ? data.abbreviations.map(String) : [];
        const spellings = value.words ?? (value.word === undefined ? [] : [value.word]);
        for (const word of spellings) words.set(`${key}${word}`, { word, exact: value.forms === 'exact' });
        for (const word of short) words.set(`${key}${word}`, { word, exact: true });
      }
    }
  }
  return { words, off, text: parts.join('\n') };
}
