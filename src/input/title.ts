/** The headline of a plain text: its first line, if that looks like one. */

const LONGEST = 200;

/** The title without surrounding space, or null. `text` is not changed by taking it. */
export function titleOf(text: string): string | null {
  let from = 0;
  while (from < text.length && /\s/u.test(text[from]!)) from++;
  const end = text.indexOf('\n', from);
  if (end < 0 || end - from > LONGEST + 20) return null;
  const line = text.slice(from, end).trim();
  if (line.length < 3 || line.length > LONGEST || /[.;:,]$/u.test(line)) return null;
  if (!/\p{L}/u.test(line)) return null;
  // A blank line sets the headline off from the body.
  const after = /^[^\S\n]*\n/u.exec(text.slice(end + 1, end + 200));
  return after ? line : null;
}
