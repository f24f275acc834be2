/** One key for what is written in several ways: «ООО "Ромашка"» and «Ромашка», «МИД РФ» and «МИД России». */
import { fold } from '../../text/characters.js';

export type Section = Readonly<Record<string, unknown>>;

interface Read {
  readonly from: string;
  readonly to: string;
}

export interface Spelling {
  readonly legal: ReadonlySet<string>;
  readonly spellings: readonly Read[];
  /** Names already evened out. */
  readonly done: Map<string, string>;
}

const MAX_DONE = 50_000;

/** From the dictionaries' `identity` sections. */
export function readSpelling(sections: readonly Section[]): Spelling {
  const legal = new Set<string>();
  const spellings: Read[] = [];
  for (const section of sections) {
    if (Array.isArray(section.legal)) for (const word of section.legal) legal.add(fold(String(word)));
    if (typeof section.spellings === 'object' && section.spellings !== null) {
      for (const [from, to] of Object.entries(section.spellings))
        spellings.push({ from: fold(from), to: fold(String(to)) });
    }
  }
  // longer spellings first: «российской федерации» before «рф»
  return { legal, spellings: spellings.sort((a, b) => b.from.length - a.from.length), done: new Map() };
}

/** Lower case, no quotes or full stops, one spelling of what is spelled in two ways, legal forms left out. */
export function evened(name: string, spelling: Spelling): string {
  // the same names come again and again: «Россия», «Москва»
  const known = spelling.done.get(name);
  if (known !== undefined) return known;
  if (spelling.done.size >= MAX_DONE) spelling.done.clear();
  const key = even(name, spelling);
  spelling.done.set(name, key);
  return key;
}

function even(name: string, { legal, spellings }: Spelling): string {
  let key = ` ${fold(name)
    .replace(/[«»„“”"'.,()]/g, ' ')
    .replace(/[-–—]/g, '-')
    .replace(/№\s*/g, '№')
    .replace(/\s+/g, ' ')
    .trim()} `;
  for (const { from, to } of spellings) {
    // an initial is no «город»: «Г. Отс»
    if (from.length === 1 && !standsSmall(name, from)) continue;
    key = key.replaceAll(` ${from} `, ` ${to} `);
  }
  return key
    .trim()
    .split(' ')
    .filter((word) => !legal.has(word))
    .join(' ');
}

function standsSmall(name: string, letter: string): boolean {
  const at = name.indexOf(`${letter}.`);
  return at === 0 || (at > 0 && name.charAt(at - 1) === ' ');
}
