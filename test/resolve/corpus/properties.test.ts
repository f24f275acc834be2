/** What must hold whatever the names are: order, repetition, chains, the user's word. */
import { describe, expect, it } from 'vitest';
import type { CorpusName } from '../../../src/record/identity.js';
import { KINDS, type Kind } from '../../../src/record/types.js';
import { forbids } from '../../../src/resolve/identity/corpus/guards.js';
import { isSlip } from '../../../src/resolve/identity/corpus/misspelt.js';
import { profilesOf } from '../../../src/resolve/identity/corpus/profile.js';
import { readRules } from '../../../src/resolve/identity/corpus/rules.js';
import { groupsOf, joined, nameOf, SECTIONS } from './names.js';
import { PAIRS } from './pairs.js';

const join = joined();
const rules = readRules(SECTIONS);

/** All names of the table in one corpus: what is one there may have rivals here. */
function corpus(kind: Kind): CorpusName[] {
  const names = new Map<string, CorpusName>();
  for (const [of, a, b] of PAIRS) {
    if (of !== kind) continue;
    for (const name of [nameOf(kind, a), nameOf(kind, b)]) names.set(`${name.key} ${name.alias}`, name);
  }
  return [...names.values()];
}

/** The same order on every run. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const result = [...list];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

const NAMES = KINDS.filter((kind) => corpus(kind).length > 0);

describe.each(NAMES)('all names of kind %s', (kind) => {
  const names = corpus(kind);

  it('fall into the same bodies in any order', () => {
    const groups = groupsOf(kind, names, join);
    const bodies = join(kind, names).bodies;
    for (let seed = 1; seed <= 20; seed++) {
      const other = shuffled(names, seed);
      expect(groupsOf(kind, other, join)).toEqual(groups);
      expect(join(kind, other).bodies).toEqual(bodies);
    }
  });

  it('fall into the same bodies a second time', () => {
    const first = join(kind, names);
    expect(join(kind, names)).toEqual(first);
  });

  it('have no two in a body that may not be one', () => {
    const { of } = join(kind, names);
    const place = new Map(names.map(({ key }, i) => [key, of[i]!]));
    const profiles = profilesOf(kind, names, rules);
    for (const p of profiles) {
      for (const q of profiles) {
        if (p !== q && place.get(p.key) === place.get(q.key)) {
          expect(forbids(p, q, rules), `${p.key} ~ ${q.key}`).toBe(false);
        }
      }
    }
  });

  it('are each in one body, whose identifier is one of its keys', () => {
    const { of, bodies } = join(kind, names);
    bodies.forEach(({ identifier }, body) => {
      expect(names.some(({ key }, i) => key === identifier && of[i] === body)).toBe(true);
    });
    expect(new Set(bodies.map(({ identifier }) => identifier)).size).toBe(bodies.length);
  });

  it('tell why for every key that is not its body’s identifier', () => {
    const { of, bodies, reasons } = join(kind, names);
    names.forEach(({ key }, i) => {
      const { identifier } = bodies[of[i]!]!;
      expect(reasons[i] === null, key).toBe(key === identifier);
    });
  });
});

const bodiesOf = (lines: readonly string[], own = joined()): string[][] =>
  groupsOf(
    'organisation',
    lines.map((line) => nameOf('organisation', line)),
    own,
  ).map((group) => group.map((name) => name.replace(/ \(.*/, '')));

describe('a chain', () => {
  it('never joins two forbidden ends by a name that fits both', () => {
    const ends = ['суд №5 | суд | Тула', 'суд №5 | суд | Омск'];
    expect(bodiesOf([...ends, 'суд № 5 | суд || 1 | суд №5']).length).toBe(3);
    expect(bodiesOf([ends[0]!, 'суд № 5 | суд || 1 | суд №5']).length).toBe(1);
  });

  it('leaves an abbreviation alone that was introduced for two bodies', () => {
    const bare = 'КМТА';
    const metal = 'Кузнецкая металлургическая транспортная академия | академия';
    const music = 'Казанская музыкальная театральная академия | академия';
    const short = (long: string) => `КМТА | академия || 1 | ${long.split(' |')[0]!.toLowerCase()}`;
    expect(bodiesOf([bare, metal, short(metal)]).length).toBe(1);
    expect(bodiesOf([bare, metal, short(metal), music, short(music)]).length).toBe(3);
  });
});

describe('the user', () => {
  const circus = ['Новокузнецкий цирк | цирк', 'Цирк на Ермакова | цирк'];
  const schools = ['фонд общественного мнения | фонд', 'Фонд Общественное Мнение | фонд'];

  it('joins what no rule joins', () => {
    expect(bodiesOf(circus).length).toBe(2);
    expect(bodiesOf(circus, joined([{ same: [['Новокузнецкий цирк', 'Цирк на Ермакова']] }]))).toEqual([
      ['Новокузнецкий цирк', 'Цирк на Ермакова'],
    ]);
  });

  it('parts what a rule joins, by names and by identifiers', () => {
    const apart = [['organisation:фонд общественного мнения', 'Фонд «Общественное мнение»']];
    expect(bodiesOf(schools).length).toBe(1);
    expect(bodiesOf(schools, joined([{ different: apart }])).length).toBe(2);
  });

  it('is told of evidence that there is not', () => {
    expect(() => joined([{ joins: [{ rule: 'mine', by: 'guess' }] }])).toThrow(/there is no "by: guess"/);
  });
});

describe('the identifier', () => {
  it('is the dictionary’s, then the most complete name’s', () => {
    const of = (lines: readonly string[]) =>
      join(
        'organisation',
        lines.map((line) => nameOf('organisation', line)),
      );
    expect(of(['Твиттер ||| 9', '*Twitter']).bodies).toMatchObject([
      { identifier: 'organisation:twitter', normal: 'Twitter' },
    ]);
    expect(of(['Пресненский суд | суд | Москва | 9', 'Пресненский суд Москвы | суд | Москва']).bodies).toMatchObject([
      { identifier: 'organisation:пресненский суд москвы' },
    ]);
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['континентальная', 'конитнентальная', true],
    ['лейбористская', 'лейбористкая', true],
    ['всемирная', 'всемироная', true],
    ['гаврилова', 'гаврилову', false],
    ['северный', 'западный', false],
  ])('%s, %s: %s', (a, b, slip) => {
    expect(isSlip(a, b)).toBe(slip);
    expect(isSlip(b, a)).toBe(slip);
  });
});
