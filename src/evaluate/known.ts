/**
 * `known-differences.yaml`: what the articles of its folder are known to get wrong, each with a reason.
 * A difference that is not listed fails the check, and so does a listed one that has gone.
 */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { ExpectationError, type Problem } from './expected.js';
import { scalar } from './render.js';

export const KNOWN_FILE = 'known-differences.yaml';

/** Article file name -> key of the difference -> reason, null where none is given yet. */
export type Known = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** @throws ExpectationError with `file:line: …` for each mistake */
export function parseKnown(source: string, file: string): Known {
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  const problems: Problem[] = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }));
  const known = new Map<string, Map<string, string | null>>();
  const contents = document.contents;
  if (problems.length === 0 && contents !== null && !isBlank(contents)) {
    if (!isMap(contents)) problems.push({ line: 1, message: 'must be a mapping from articles to their differences' });
    else
      for (const { key, value } of contents.items) {
        if (!isScalar(key)) continue;
        const line = lineAt(key.range?.[0]);
        const entries = new Map<string, string | null>();
        known.set(String(key.value), entries);
        if (!isMap(value))
          problems.push({ line, message: `${String(key.value)} must be a mapping from difference to reason` });
        else
          for (const entry of value.items) {
            if (!isScalar(entry.key) || (entry.value !== null && !isScalar(entry.value))) {
              problems.push({ line, message: 'a difference and its reason must be single values' });
              continue;
            }
            const reason = isScalar(entry.value) ? String(entry.value.value ?? '') : '';
            entries.set(String(entry.key.value), reason === '' || reason === 'null' ? null : reason);
          }
      }
  }
  if (problems.length > 0) throw new ExpectationError(file, problems);
  return known;
}

function isBlank(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

const HEADER = `# What svodka does not yet get right in these articles: "kind problem | mark: reason".
# The expected records beside the articles stay as they should be; \`svodka check --update-known\` rewrites this list.
`;

/** Writes the list, articles and keys in the order of the map; articles without differences are left out. */
export function formatKnown(known: Known): string {
  let text = HEADER;
  for (const [article, entries] of known) {
    if (entries.size === 0) continue;
    text += `\n${scalar(article, 'key')}:\n`;
    for (const [key, reason] of entries) {
      text += `  ${scalar(key, 'key')}:${reason === null ? '' : ` ${scalar(reason, 'value')}`}\n`;
    }
  }
  return text;
}
