/** Tests that depend on the token's surroundings, written `@name` in patterns. */
import { GAP_SPACE } from '../text/shape.js';
import type { Tokens } from '../text/tokens.js';
import { wordsAgree } from './agreement.js';

export type Method = (tokens: Tokens, at: number, first: number) => boolean;

export const METHODS: Readonly<Record<string, Method>> = {
  /** Agrees in case, number and gender with the token before it in the match. */
  agree: (tokens, at, first) => at === first || wordsAgree(tokens.words.at(at - 1), tokens.words.at(at)),
  /** Written without a gap after the token before it. */
  joined: (tokens, at) => at > 0 && (tokens.gap[at]! & 7) === 0,
  /** A gap stands before it. */
  apart: (tokens, at) => at === 0 || (tokens.gap[at]! & 7) !== 0,
  /** Only spaces, no line end, before it. */
  sameLine: (tokens, at) => (tokens.gap[at]! & 7 & ~GAP_SPACE) === 0,
  sentenceStart: (tokens, at) => tokens.sentenceStart[at] === at,
  sentenceEnd: (tokens, at) => tokens.sentenceEnd[at] === at + 1,
};
