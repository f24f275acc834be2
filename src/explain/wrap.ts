/** Lines no longer than the terminal is wide. */
import { widthOf } from './visible.js';

/** A stretch of text that is painted alike; `open` and `close` take no width where they are colours. */
export interface Stretch {
  readonly text: string;
  readonly open: string;
  readonly close: string;
  readonly marksHaveWidth: boolean;
}

/** Fills lines with the stretches' words. A stretch that breaks is closed at the end of its line and opened again. */
export function wrapStretches(stretches: readonly Stretch[], width: number): string {
  let out = '';
  let column = 0;
  for (const { text, open, close, marksHaveWidth } of stretches) {
    // a bracket never stands alone at the end of its line
    const head = marksHaveWidth ? widthOf(open) + widthOf(text.split(/\s/u)[0] ?? '') : 0;
    if (column > 0 && column + head > width && out.endsWith(' ')) {
      out = `${out.trimEnd()}\n`;
      column = 0;
    }
    out += open;
    if (marksHaveWidth) column += widthOf(open);
    for (const part of text.split(/(\n| +)/u)) {
      if (part === '') continue;
      const size = widthOf(part);
      const brackets = marksHaveWidth ? widthOf(close) : 0;
      if (part === '\n') {
        out += marksHaveWidth ? part : `${close}\n${open}`;
        column = 0;
      } else if (column > 0 && column + size + brackets > width && part.trim() !== '') {
        out = out.trimEnd();
        out += marksHaveWidth ? `\n${part}` : `${close}\n${open}${part}`;
        column = size;
      } else {
        out += part;
        column += size;
      }
    }
    out += close;
    if (marksHaveWidth) column += widthOf(close);
  }
  return out;
}

/** Wraps plain text; lines after the first begin with `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  const room = Math.max(20, width - widthOf(indent));
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}
