import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/dictionary/compile.js';
import { parseSource } from '../../src/dictionary/parse.js';
import { Engine } from '../../src/match/engine.js';
import { loadMorphology } from '../../src/morphology/index.js';

const morphology = loadMorphology();

function engineWith(match: string): Engine {
  const yaml = `kind: date
classes:
  Month: [{ word: май, value: 5 }, { word: сентябрь, value: 9 }]
  Unit: [год, месяц]
rules:
  - name: date.test
    match: ${JSON.stringify(match)}
`;
  const file = parseSource({ folder: '', path: 'test.yaml', bytes: Buffer.from(yaml) });
  return new Engine(compile([file], 'test', morphology), morphology);
}

function find(match: string, text: string): string {
  const engine = engineWith(match);
  engine.read(text);
  const out: string[] = [];
  engine.matches('date', (rule, pattern, first, end) => {
    const captures = rule.patterns[pattern]!.captures.map(
      (name, i) => [name, engine.matcher.from[i]!, engine.matcher.to[i]!] as const,
    )
      .filter(([, from]) => from >= 0)
      .map(([name, from, to]) => `${name}=${engine.tokens.slice(from, to - 1)}`);
    out.push([engine.tokens.slice(first, end - 1), ...captures].join(' | '));
  });
  return out.join(' ‖ ');
}

/** pattern, text, matches (captures after bars) */
const rows: readonly (readonly [match: string, text: string, found: string])[] = [
  ['#Integer #Month', 'К 1 сентября и 20 мая', '1 сентября ‖ 20 мая'],
  [
    '[<d>#Integer] [<m>#Month] [<y>#Integer]? {год}?',
    '1 сентября 2025 года и 3 мая',
    '1 сентября 2025 года | d=1 | m=сентября | y=2025 ‖ 3 мая | d=3 | m=мая',
  ],
  ['(более|свыше) чем? #Number', 'более чем 80, свыше 5', 'более чем 80 ‖ свыше 5'],
  ['{прошлый} (#Unit && @agree)', 'в прошлом году, прошлому месяц', 'прошлом году'],
  ['#Integer !#Month', '5 мая, 5 лет', '5 лет'],
  ['#Number{2,3}', '1 2 3 4', '1 2 3 ‖ 2 3 4 ‖ 3 4'],
  ['(не менее|как минимум) #Number', 'не менее 5 и как минимум 7', 'не менее 5 ‖ как минимум 7'],
  ['/^\\d{4}-х$/ {год}', 'в 1990-х годах', '1990-х годах'],
  ['^{год}', 'Годы шли. Год прошёл, год', 'Годы ‖ Год'],
  ['#Month #Stop$', 'Май. Май, мая.', 'Май. ‖ мая.'],
  ['с [<a>#Integer #Month?] по [<b>#Integer #Month]', 'с 5 по 7 мая', 'с 5 по 7 мая | a=5 | b=7 мая'],
  ['(#Integer и|#Integer ,)+ #Month', '1, 2 и мая', '1, 2 и мая ‖ 2 и мая'],
];

describe('patterns in compromise notation', () => {
  it.each(rows)('%s in "%s"', (match, text, found) => expect(find(match, text)).toBe(found));

  it('are parsed by compromise: without its notation nothing compiles', () => {
    const compromise = createRequire(import.meta.url)('compromise/one');
    const parse = compromise.parseMatch;
    try {
      compromise.parseMatch = () => {
        throw new Error('compromise is gone');
      };
      expect(() => engineWith('#Integer #Month')).toThrow('compromise is gone');
    } finally {
      compromise.parseMatch = parse;
    }
  });

  it('keep Cyrillic letters apart from Latin look-alikes', () => {
    expect(find('сор', 'cop сор')).toBe('сор');
  });

  it('say so when brackets stand inside brackets', () => {
    expect(() => engineWith('(#Integer (и|или)) #Month')).toThrow('brackets inside brackets');
  });

  it('name the likely class when one is mistyped', () => {
    expect(() => engineWith('#Integer #Mnoth')).toThrow('did you mean #Month?');
  });
});

describe('cost', () => {
  it.each(rows.map(([match]) => match))('%s is linear in the text', (match) => {
    const engine = engineWith(match);
    const steps = (text: string): number => {
      engine.matcher.steps = 0;
      engine.read(text);
      engine.matches('date', () => {});
      return engine.matcher.steps;
    };
    const text = 'с 1, 2 и 3 мая 2025 года не менее 5 1 2 3 более чем 80 ';
    const once = steps(text.repeat(50));
    const twice = steps(text.repeat(100));
    expect(twice).toBeLessThanOrEqual(once * 2.1 + 100);
  });
});
