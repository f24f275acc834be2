/** Names of a corpus for the tests, in one line each. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CorpusName, JoinNames } from '../../../src/record/identity.js';
import type { Kind } from '../../../src/record/types.js';
import { corpusIdentity } from '../../../src/resolve/identity/corpus/join.js';
import { evened, readSpelling, type Section } from '../../../src/resolve/identity/spelling.js';

const folder = new URL('../../../dictionaries/identity/', import.meta.url);

export const SECTIONS: readonly Section[] = readdirSync(folder)
  .sort()
  .map((file): Section => parse(readFileSync(new URL(file, folder), 'utf8')));

const spelling = readSpelling(SECTIONS);

export const joined = (own: readonly Section[] = []): JoinNames => corpusIdentity([...SECTIONS, ...own]);

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function personParts(alias: string): Pick<CorpusName, 'surname' | 'name' | 'patronymic'> {
  const words = alias.replaceAll('.', '. ').trim().split(/\s+/);
  const surname = words.pop() ?? null;
  const [name = null, patronymic = null] = words;
  return { surname, name, patronymic };
}

/**
 * "alias | type or role | place | articles | key": what is left out is unknown, once, and the key that the alias gives.
 * An alias that begins with "*" stands in the dictionary.
 */
export function nameOf(kind: Kind, line: string): CorpusName {
  const [first = '', type, place, count, given] = line.split('|').map((part) => part.trim());
  const listed = first.startsWith('*');
  const alias = listed ? first.slice(1) : first;
  const person = kind === 'person' ? personParts(alias) : { surname: null, name: null, patronymic: null };
  const full = person.name === null || person.surname === null ? alias : `${person.name} ${person.surname}`;
  const base = evened(kind === 'person' ? full : alias, spelling);
  const numbered = kind === 'organisation' && /\d/.test(base);
  const key = orNull(given) ?? (numbered && orNull(place) !== null ? `${base} @ ${String(place).toLowerCase()}` : base);
  const articles = Number(count || 1);
  return {
    key: `${kind}:${key}`,
    alias,
    mentions: articles,
    articles,
    listed,
    type: orNull(type),
    place: orNull(place),
    ...person,
  };
}

/** Groups of aliases that are one body, each sorted, in the order of the alphabet. */
export function groupsOf(kind: Kind, names: readonly CorpusName[], join: JoinNames = joined()): string[][] {
  const { of: body, bodies } = join(kind, names);
  const groups = bodies.map((): string[] => []);
  for (const [i, { key, alias }] of names.entries()) groups[body[i]!]!.push(`${alias} (${key})`);
  return groups.map((group) => group.sort()).sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
