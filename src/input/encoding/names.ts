/** The encodings that are told apart without being asked, and the names that people give them. */

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1251'
  | 'koi8-r'
  | 'ibm866'
  | 'iso-8859-5'
  | 'x-mac-cyrillic';

/** One byte a letter: told apart by which letters stand beside which. */
export const SINGLE_BYTE: readonly Encoding[] = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'];

const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  win1251: 'windows-1251',
  'win-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'cp-1251': 'windows-1251',
  koi8r: 'koi8-r',
  koi8: 'koi8-r',
  cp866: 'ibm866',
  'cp-866': 'ibm866',
  dos: 'ibm866',
  mac: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
};

/** The name that TextDecoder knows, or null if it knows none such. */
export function encodingName(name: string): string | null {
  const lower = name.trim().toLowerCase();
  try {
    return new TextDecoder(ALIASES[lower] ?? lower).encoding;
  } catch {
    return null;
  }
}
