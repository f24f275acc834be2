/** Reads the row files of this folder: a sentence with marked spans and the fields of each quantity. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Row {
  readonly file: string;
  readonly line: number;
  /** Sentence without marks. */
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Fields of each span as they stand in the file. */
  readonly fields: readonly string[];
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export function readRows(): Row[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.flatMap((file) =>
    readFileSync(FOLDER + file, 'utf8')
      .split('\n')
      .map((raw, i) => ({ raw, line: i + 1 }))
      .filter(({ raw }) => raw.trim() !== '' && !raw.startsWith('#'))
      .map(({ raw, line }) => parseRow(file, line, raw)),
  );
}

function parseRow(file: string, line: number, raw: string): Row {
  const [marked = '', ...fields] = raw.split(' => ');
  const spans: [number, number][] = [];
  let text = '';
  let open = -1;
  for (const character of marked) {
    if (character === '[') open = text.length;
    else if (character === ']') spans.push([open, text.length]);
    else text += character;
  }
  return { file, line, text, spans, fields: fields.map((field) => field.trim()) };
}
