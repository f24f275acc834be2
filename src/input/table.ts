/** Tables: CSV and TSV rows -> fields, and which column is what. */
import { InputError } from './errors.js';

/** Reads one row that starts at `from`; returns the fields and where the next row starts. */
export function readRow(
  text: string,
  from: number,
  delimiter: string,
  newline = '\n',
): { fields: string[]; next: number } {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      at = quoted.next;
      const end = fieldEnd(text, at, delimiter, newline);
      // Text after the closing quote belongs to a careless writer's field.
      fields.push(quoted.value + text.slice(at, trimReturn(text, at, end)));
      at = end;
    } else {
      const end = fieldEnd(text, at, delimiter, newline);
      fields.push(text.slice(at, trimReturn(text, at, end)));
      at = end;
    }
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    return { fields, next: at < text.length ? at + 1 : at };
  }
}

function fieldEnd(text: string, from: number, delimiter: string, newline: string): number {
  const line = text.indexOf(newline, from);
  const end = line < 0 ? text.length : line;
  for (let i = from; i < end; i++) if (text[i] === delimiter) return i;
  return end;
}

function trimReturn(text: string, from: number, end: number): number {
  let last = end;
  // two of them where a program wrote line ends that another had made already
  if (end === text.length || text[end] === '\n') while (last > from && text[last - 1] === '\r') last--;
  return last;
}

function readQuoted(text: string, open: number): { value: string; next: number } {
  let value = '';
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new InputError('row', 'a quote is never closed; mend the row');
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, next: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

/** The delimiter of a table, by its first row: the sign that stands there most often outside quotes. */
export function sniffDelimiter(row: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of [',', ';', '\t', '|']) {
    let count = 0;
    let quoted = false;
    for (const char of row) {
      if (char === '"') quoted = !quoted;
      else if (char === delimiter && !quoted) count++;
    }
    if (count > most) {
      most = count;
      best = delimiter;
    }
  }
  return best;
}
