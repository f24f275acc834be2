/** Text of strangers on a terminal: nothing in it may move the cursor, change colours or turn the line around. */

/** Control characters as pictures (ESC is ␛), invisible format characters and broken surrogates by their number. */
export function visible(text: string): string {
  return text.replace(/\r\n/gu, '\n').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (c) => {
    const code = c.codePointAt(0) ?? 0;
    if (c === '\n') return c;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    // soft hyphens and joiners are common in web text and harmless, but shown: they explain why a word was not read
    return `‹${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/** Columns that a text takes, about: wide for East Asian letters and pictures, none for combining marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const c of text) {
    if (/\p{Mn}/u.test(c)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        c,
      )
        ? 2
        : 1;
  }
  return width;
}
