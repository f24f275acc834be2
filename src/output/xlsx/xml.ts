/** Cells of a worksheet as XML. Text from articles is hostile: nothing in it may end a tag or break the file. */

/** What XML 1.0 cannot hold, however escaped: controls, noncharacters, unpaired surrogates. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Excel reads "_x0041_" in a text as the character of that code. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute in double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

/** Excel's limit for one cell, in UTF-16 code units. */
const CELL_LIMIT = 32_767;

/** A text that Excel shows as it is; longer than a cell may be, it is cut and ends in "…". */
export function cellText(text: string): string {
  const fitting = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
  return escapeXml(fitting.replace(LOOKS_ESCAPED, '_x005F_'));
}

/** "A", "B", … "AA" of a 0-based column. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Excel counts from 1899-12-30, but believes that 1900 was a leap year: right from 1900-03-01 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_RIGHT_DAY = 61;

/** Excel's number of an ISO day; null where Excel has none or has it wrong. */
export function dayNumber(iso: string): number | null {
  const parts = DAY.exec(iso);
  if (parts === null) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const days = (time - EPOCH) / 86_400_000;
  // A day that does not exist has been rolled over into the next month: leave it a text.
  const real = new Date(time).toISOString().startsWith(iso);
  return real && days >= FIRST_RIGHT_DAY ? days : null;
}
