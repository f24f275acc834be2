/** Failures of a command as one line for a person, with the exit code. */
import { systemMessage } from '../input/errors.js';

/** Exit codes of every command. */
export const EXIT = { fine: 0, differences: 1, nothing: 2, interrupted: 130 } as const;

/** The command cannot do anything: one line with the remedy, exit code 2 unless another is given. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.nothing) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

/** One line for stderr about anything that was thrown. */
export function failureLine(error: unknown): string {
  if (!(error instanceof Error)) return `svodka: ${oneLine(String(error))}`;
  const known = systemMessage(error);
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return `svodka: ${oneLine(known ? path + known : error.message)}`;
}

/** Control characters in names and messages must not reach the terminal. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').replace(/\p{Cc}/gu, '\ufffd');
}
