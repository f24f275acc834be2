/** Shape of a token: what can be said of it without a dictionary, as a bit mask. */

export const WORD = 1 << 0;
export const CYRILLIC = 1 << 1;
export const LATIN = 1 << 2;
/** First letter is a capital. */
export const TITLE = 1 << 3;
/** Every letter is a capital, two letters at least. */
export const UPPER = 1 << 4;
/** A capital after the first letter, but not all capitals: "СибГИУ", "РУСАЛа", "iPhone". */
export const MIXED_CASE = 1 << 5;
export const HYPHENATED = 1 << 6;
/** One capital letter with a dot: "И." */
export const INITIAL = 1 << 7;
/** A known abbreviation whose dot belongs to the token: "тыс." */
export const ABBREVIATION = 1 << 8;
export const DOMAIN = 1 << 9;
/** A number in digits: "1 500", "8,4". */
export const NUMBER = 1 << 10;
/** Number without a fraction. */
export const INTEGER = 1 << 11;
/** "1-го", "35-летний", "90-е": digits, hyphen, letters. */
export const NUMBER_WORD = 1 << 12;
/** "13:30". */
export const CLOCK = 1 << 13;
/** "01.09.2025", "01.09.25", "2025-09-01". */
export const NUMERIC_DATE = 1 << 14;
/** Letters and digits: "3D", "X5", "COVID-19". */
export const ALPHANUMERIC = 1 << 15;
export const QUOTE_OPEN = 1 << 16;
export const QUOTE_CLOSE = 1 << 17;
export const DASH = 1 << 18;
/** . ! ? … */
export const STOP = 1 << 19;
export const COMMA = 1 << 20;
export const PUNCTUATION = 1 << 21;
/** Letters of both alphabets in one word part: "Cбербанк" with a Latin C. */
export const MIXED_ALPHABET = 1 << 22;
export const URL = 1 << 23;

export const QUOTE = QUOTE_OPEN | QUOTE_CLOSE;

/** Gap before a token, as a bit mask. */
export const GAP_SPACE = 1;
export const GAP_NEWLINE = 2;
/** A blank line, or a block tag of HTML. */
export const GAP_PARAGRAPH = 4;
export const SENTENCE_START = 8;
