/** Documents of other programs that end up among articles: told by how they begin, with what to do. */

const asText = 'save its text as .txt or .html';
const KINDS: readonly (readonly [begin: string, message: string])[] = [
  ['%PDF-', `a PDF document; ${asText}`],
  ['{\\rtf', `an RTF document; ${asText}`],
  ['\xd0\xcf\x11\xe0', `a document of an older Word or Excel; ${asText}, or a table as .csv`],
  ['PK\x03\x04', `a document of Word or Excel, or a zip file; ${asText}, a table as .csv, or call it .zip`],
  ['\x1f\x8b', 'a gzip file; add .gz to its name'],
  ['Rar!\x1a', 'a RAR archive; unpack it'],
  ["7z\xbc\xaf'", 'a 7-Zip archive; unpack it'],
  ['From: <Saved by ', 'a web archive (MHTML); save the page as .html'],
  ['MIME-Version: 1.0', 'a web archive (MHTML) or a letter; save it as .html or .txt'],
];
const STARTS = new Set(KINDS.map(([begin]) => begin.charCodeAt(0)));

/** What the bytes are instead of a text, and the remedy; null for anything else. */
export function documentKind(bytes: Uint8Array): string | null {
  if (!STARTS.has(bytes[0] ?? 0)) return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString('latin1');
  return KINDS.find(([begin]) => head.startsWith(begin))?.[1] ?? null;
}
