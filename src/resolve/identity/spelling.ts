/** One key for what is written in several ways: «ООО "Ромашка"» and «Ромашка», «МИД РФ» and «МИД России». */
import { fold } from '../../text/characters.js';

export type Section = Readonly<Record<string, unknown>>;

interface Read {
  readonly from: string;
  /** With a space on either side, as they are looked for in a key that has one. */
  readonly padded: string;
  readonly to: string;
}

export interface Spelling {
  readonly legal: ReadonlySet<string>;
  readonly spellings: readonly Read[];
  /** Bit n: some legal form has n letters. */
  readonly legalLengths: number;
}

/** From the dictionaries' `identity` sections. */
export function readSpelling(sections: readonly Section[]): Spelling {
  const legal = new Set<string>();
  const spellings: Read[] = [];
  for (const section of sections) {
    if (Array.isArray(section.legal)) for (const word of section.legal) legal.add(fold(String(word)));
    if (typeof section.spellings === 'object' && section.spellings !== null) {
      for (const [written, read] of Object.entries(section.spellings)) {
        const from = fold(written);
        spellings.push({ from, padded: ` ${from} `, to: ` ${fold(String(read))} ` });
      }
    }
  }
  let legalLengths = 0;
  for (const word of legal) legalLengths |= lengthBit(word.length);
  // longer spellings first: «российской федерации» before «рф»
  return { legal, spellings: spellings.sort((a, b) => b.from.length - a.from.length), legalLengths };
}

/** Lower case, no quotes or full stops, one spelling of what is spelled in two ways, legal forms left out. */
export function evened(name: string, spelling: Spelling): string {
  const folded = fold(name);
  const key = ` ${isPlain(folded) ? folded : tidied(folded)} `;
  return withoutLegal(respelled(key, name, spelling).trim(), spelling);
}

function respelled(key: string, name: string, { spellings }: Spelling): string {
  let out = key;
  for (const { from, padded, to } of spellings) {
    if (!out.includes(padded)) continue;
    // an initial is no «город»: «Г. Отс»
    if (from.length === 1 && !standsSmall(name, from)) continue;
    out = out.replaceAll(padded, to);
  }
  return out;
}

/** Letters with single spaces and hyphens between them: nothing to tidy, and the most of all names. */
function isPlain(folded: string): boolean {
  let space = true;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if ((code >= 0x430 && code <= 0x44f) || (code >= 0x61 && code <= 0x7a)) {
      space = false;
    } else if (code === 0x20) {
      if (space) return false;
      space = true;
    } else if (code !== 0x2d) return false;
    else space = false;
  }
  return !space;
}

function tidied(folded: string): string {
  return folded
    .replace(/[«»„“”"'.,()]/g, ' ')
    .replace(/[-–—]/g, '-')
    .replace(/№\s*/g, '№')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutLegal(key: string, { legal, legalLengths }: Spelling): string {
  let found = false;
  for (let from = 0; from <= key.length; ) {
    const space = key.indexOf(' ', from);
    const to = space < 0 ? key.length : space;
    if ((legalLengths & lengthBit(to - from)) !== 0 && legal.has(key.slice(from, to))) found = true;
    from = to + 1;
  }
  if (!found) return key;
  return key
    .split(' ')
    .filter((word) => !legal.has(word))
    .join(' ');
}

function lengthBit(length: number): number {
  return 1 << Math.min(length, 30);
}

function standsSmall(name: string, letter: string): boolean {
  const at = name.indexOf(`${letter}.`);
  return at === 0 || (at > 0 && name.charAt(at - 1) === ' ');
}
