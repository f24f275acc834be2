/** How much the rest of the article speaks for a nominative: another form there that only this one has. */
import { fold } from '../../text/characters.js';
import * as S from '../../text/shape.js';
import type { Tokens } from '../../text/tokens.js';

/** How much more likely a form makes its nominative. */
export const EVIDENCE = 3;

/** The most signs that a nominative has. */
export const MOST_SIGNS = 4;

/** Capitalised words of the article, looked up only where a name can be read in two ways. */
export class ArticleNames {
  private words: Set<string> | null = null;

  constructor(private readonly tokens: Tokens) {}

  has(folded: string): boolean {
    if (!this.words) {
      this.words = new Set();
      const { words, shape, count } = this.tokens;
      for (let i = 0; i < count; i++) if (shape[i]! & S.TITLE) this.words.add(words[i]!.folded);
    }
    return this.words.has(folded);
  }

  /** How many of the words are there. */
  count(folded: readonly string[]): number {
    let times = 0;
    for (const word of folded) if (this.has(word)) times++;
    return times;
  }
}

const CONSONANT = /[^аеиоуыэюяйь]$/u;
const FEMININE = /[^а]а$/u;
const ADJECTIVE = /ая$/u;

/** Forms that a nominative has and its rivals («Накамур» beside «Накамура») have not, `own` aside; folded. */
export function signsOf(form: string, own: string): readonly string[] {
  return allSigns(fold(form)).filter((sign) => sign !== own);
}

function allSigns(form: string): string[] {
  const stem = form.slice(0, -1);
  if (CONSONANT.test(form)) return [form, `${form}ом`, `${form}ым`, `${form}ем`];
  if (FEMININE.test(form)) return [form, `${stem}ы`, `${stem}ой`];
  if (ADJECTIVE.test(form)) return [form, `${stem.slice(0, -1)}ую`];
  return [form];
}
