/** What of an article speaks for a nominative: another form there that only this one has. */
import { endsInHardConsonant } from '../../morphology/last-letter.js';
import { fold } from '../../text/characters.js';

/** How much more likely a form makes its nominative. */
export const EVIDENCE = 3;

/** The most signs that a nominative has. */
export const MOST_SIGNS = 4;

const FEMININE = /[^а]а$/u;
const ADJECTIVE = /ая$/u;

/** Forms that a nominative has and its rivals («Накамур» beside «Накамура») have not, `own` aside; folded. */
export function signsOf(form: string, own: string): readonly string[] {
  return allSigns(fold(form)).filter((sign) => sign !== own);
}

function allSigns(form: string): string[] {
  const stem = form.slice(0, -1);
  if (endsInHardConsonant(form)) return [form, `${form}ом`, `${form}ым`, `${form}ем`];
  if (FEMININE.test(form)) return [form, `${stem}ы`, `${stem}ой`];
  if (ADJECTIVE.test(form)) return [form, `${stem.slice(0, -1)}ую`];
  return [form];
}
