/** The publication date that an article states at its own head. */
import { dateWords, isoDay, parseDateline } from './dates.js';

const LINES = 6;
const LONGEST = 60;
/** What may follow the date in its line: "г.", a time, punctuation. */
const TAIL =
  /^[\s,.|/\u2014\u2013-]*(\p{L}{0,4})[\s,.|/\u2014\u2013-]*(?:\p{L}{1,2}\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?)?\s*(?:\p{L}{2,4})?$/u;

/** "г., 10:20 (мск)", ", 15:05 — ко Всемирному дню народонаселения": after a time of day anything short may follow a dash. */
const WITH_TIME =
  /^(?:\s*\p{L}{1,4}\.?)?[\s,|/]+\d{1,2}:\d{2}(?::\d{2})?\s*(?:\(\p{L}{2,4}\))?\s*(?:[\u2014\u2013|-]\s.*)?$/u;
/** " | Новости школ": a section of the site. */
const WITH_SECTION = /^(?:\s*\p{L}{1,4}\.?)?\s*\|\s*\p{Lu}[^.!?\d]*$/u;
/** ", Красноярск", ", г. Нижний Новгород": a place, each word of it with a capital. */
const WITH_PLACE = /^(?:\s*\p{L}{1,4}\.?)?\s*,\s*(?:\p{Ll}\.\s?)?\p{Lu}[\p{L}-]+(?:[ -]\p{Lu}[\p{L}-]+)?\.?$/u;

/** Where the text proper begins after a leading marker (" date 2025-09-01 "); 0 without one. UTF-16 code units. */
export function leadingMarker(text: string): number {
  return marker(text)?.end ?? 0;
}

function marker(text: string): { day: string | null; end: number } | null {
  const lead = /^\s*([^\s\d:]+):?\s+(\d{4})-(\d{2})-(\d{2})(?=\s|$)/.exec(text.slice(0, 200));
  if (!lead || !dateWords().marker.has(lead[1]!.toLowerCase())) return null;
  return { day: isoDay(Number(lead[2]), Number(lead[3]), Number(lead[4])), end: lead[0].length };
}

/** Lines of old Macintosh programs end with a carriage return alone. */
export function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/**
 * The publication date that the article itself states at its head: a leading marker (" date 2025-09-01 ") or a
 * dateline within the first lines. Null when there is none.
 */
export function publishedInText(whole: string): string | null {
  const text = withLineFeeds(whole);
  const lead = marker(text);
  if (lead?.day) return lead.day;
  let from = 0;
  for (let seen = 0; seen < LINES && from < text.length; ) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    const line = end - from > 2 * LONGEST ? null : text.slice(from, end).trim();
    if (line !== '') seen++;
    const day = line ? datelineDay(line) : null;
    if (day !== null) return day;
    from = end + 1;
  }
  return null;
}

/** Whether the line is a date of publication and nothing else. */
export function isDateline(line: string): boolean {
  return datelineDay(line) !== null;
}

function datelineDay(line: string): string | null {
  if (line.length > LONGEST || !/\d{4}/u.test(line)) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ,]+\d{1,2}:\d{2}\S*)?$/u.exec(line);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const { beside, year } = dateWords();
  // "Опубликовано: 20 мая 2025", "Москва, 20 мая 2025 года"
  const label = /^([\p{L}\s]{2,25})[:,|]\s*(?=\S*\d|\p{L})/u.exec(line);
  const bare =
    label && (beside.has(label[1]!.trim().toLowerCase()) || /^\p{Lu}/u.test(label[1]!))
      ? line.slice(label[0].length)
      : line;
  const found = parseDateline(bare) ?? parseDateline(line);
  if (!found) return null;
  if (WITH_TIME.test(found.rest) || WITH_SECTION.test(found.rest) || WITH_PLACE.test(found.rest)) return found.day;
  const tail = TAIL.exec(found.rest);
  if (!tail) return null;
  const word = tail[1]!.toLowerCase();
  return word === '' || year.has(word) || word.length <= 2 ? found.day : null;
}
