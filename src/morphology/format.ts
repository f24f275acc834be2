/** Layout of the compiled dictionary: a table of sections, each aligned to four bytes. */

export const SECTIONS = [
  'wordUnits',
  'wordGuide',
  'suffixUnits0',
  'suffixGuide0',
  'suffixUnits1',
  'suffixGuide1',
  'suffixUnits2',
  'suffixGuide2',
  'scoreUnits',
  'paradigms',
  'paradigmStarts',
  'endings',
  'endingStarts',
  'tagGrammar',
  'tagExtra',
  'tagNames',
  'tagStarts',
  'rules',
] as const;
export type Section = (typeof SECTIONS)[number];

/** "SVM1", little-endian. */
const MAGIC = 0x314d5653;

/** Joins the sections into one file. */
export function packSections(sections: Readonly<Record<Section, Uint8Array>>): Uint8Array {
  const header = 4 + SECTIONS.length * 8;
  let size = header;
  for (const name of SECTIONS) size = align(size) + sections[name].byteLength;
  const out = new Uint8Array(align(size));
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  let at = header;
  SECTIONS.forEach((name, i) => {
    at = align(at);
    view.setUint32(4 + i * 8, at, true);
    view.setUint32(8 + i * 8, sections[name].byteLength, true);
    out.set(sections[name], at);
    at += sections[name].byteLength;
  });
  return out;
}

/** Views of the sections without copying. Throws if the bytes are not a compiled dictionary of this version. */
export function unpackSections(file: Uint8Array): ReadonlyMap<Section, Uint8Array> {
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = 4 + SECTIONS.length * 8;
  if (bytes.byteLength < header || view.getUint32(0, true) !== MAGIC) {
    throw new Error('not a compiled morphology of this version');
  }
  const section = (i: number): Uint8Array => {
    const start = view.getUint32(4 + i * 8, true);
    const length = view.getUint32(8 + i * 8, true);
    if (start + length > bytes.byteLength) throw new Error('the compiled morphology is cut short');
    return new Uint8Array(bytes.buffer, bytes.byteOffset + start, length);
  };
  return new Map(SECTIONS.map((name, i) => [name, section(i)]));
}

function align(n: number): number {
  return (n + 3) & ~3;
}
