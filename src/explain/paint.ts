/** Marks around words: colours where the terminal has them, brackets where not. */
import type { Kind } from '../record/types.js';

/** SGR foreground codes that can be told apart on dark and light ground. */
const COLOURS: Readonly<Record<Kind, number>> = {
  date: 32,
  quantity: 33,
  organisation: 34,
  place: 36,
  programme: 35,
  person: 31,
};

export interface Paint {
  readonly colour: boolean;
  /** The opening and closing of a mention of the kind. */
  mark(kind: Kind): readonly [open: string, close: string];
  kind(kind: Kind, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

export function paint(colour: boolean): Paint {
  const sgr = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    colour,
    mark: (kind) => (colour ? [`\u001b[${COLOURS[kind]};4m`, '\u001b[0m'] : ['[', `]${kind}`]),
    kind: (kind, text) => sgr(COLOURS[kind], text),
    strong: (text) => sgr(1, text),
    faint: (text) => sgr(2, text),
  };
}

/** https://no-color.org: any value but the empty one switches colours off; FORCE_COLOR switches them on. */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true;
  return isTerminal && env.TERM !== 'dumb';
}
