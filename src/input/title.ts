/** The headline of a plain text: its first line, if that looks like one. */
import { isDateline, leadingMarker, withLineFeeds } from './dateline.js';

const LONGEST = 200;

/** The title without surrounding space, or null. `text` is not changed by taking it. */
export function titleOf(whole: string): string | null {
  const text = withLineFeeds(whole);
  // " date 2025-08-21 \nАграрии намолотили …": the marker is no part of the headline.
  let from = leadingMarker(text);
  while (from < text.length && /\s/u.test(text[from]!)) from++;
  const end = text.indexOf('\n', from);
  if (end < 0 || end - from > LONGEST + 20) return null;
  const line = text.slice(from, end).trim();
  if (line.length < 3 || line.length > LONGEST || /[.;:,]$/u.test(line)) return null;
  if (!/\p{L}/u.test(line) || isDateline(line)) return null;
  // A blank line or the dateline sets the headline off from the body.
  const following = text
    .slice(end + 1, end + 200)
    .split('\n', 1)[0]!
    .trim();
  return following === '' || isDateline(following) ? line : null;
}
