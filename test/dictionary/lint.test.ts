import { describe, expect, it } from 'vitest';
import { lint } from '../../src/dictionary/lint.js';

const source = (text: string, path = 'own/words.yaml') => ({ folder: '', path, bytes: Buffer.from(text) });

/** A dictionary that the broken ones lie over. */
const BASE = source(
  `kind: date
classes:
  Month: [{ word: май, value: 5 }]
  Season: [весна, лето]
rules:
  - { name: date.month, match: '#Month' }
`,
  'dates/base.yaml',
);
const PLACES = source('kind: place\nentries:\n  - { name: Новокузнецк, type: city }\n', 'places/base.yaml');

/** what is wrong, the file, line and message */
const BROKEN: readonly (readonly [what: string, yaml: string, line: number, message: string])[] = [
  [
    'an unknown key',
    'kind: place\nentries:\n  - { name: Омск, typ: city }',
    3,
    'unknown key "typ"; did you mean "type"?',
  ],
  [
    'a key far from any',
    'kind: place\nentries:\n  - { name: Омск, zzz: 1 }',
    3,
    'unknown key "zzz"; known are name, aliases',
  ],
  [
    'an unknown type',
    'kind: place\nentries:\n  - { name: Омск, type: town }',
    3,
    'type: must be one of country, region',
  ],
  ['a wrong code', 'kind: place\nentries:\n  - { name: Омск, code: ru-oms }', 3, 'code: must match pattern'],
  ['an empty name', "kind: place\nentries:\n  - { name: '' }", 3, 'name: must NOT have fewer than 1 characters'],
  ['aliases as text', 'kind: place\nentries:\n  - { name: Омск, aliases: Om }', 3, 'aliases: must be array'],
  ['a mistyped kind', 'kind: plase\nentries:\n  - Омск', 1, 'unknown kind "plase"; did you mean "place"?'],
  ['a kind far from any', 'kind: nonsense\nentries:\n  - Омск', 1, 'unknown kind "nonsense"; known are date, quantity'],
  [
    'an American kind',
    '# mine\nkind: organization\nentries:\n  - Омск',
    2,
    'unknown kind "organization"; did you mean "organisation"?',
  ],
  ['a mistyped section', 'kind: place\nentrys:\n  - Омск', 2, 'unknown section "entrys"; did you mean "entries"?'],
  ['a section far from any', 'kind: place\nzzz:\n  - Омск', 2, 'unknown section "zzz"; known are kind, defaults'],
  ['names that are no list', 'kind: place\nentries: { Омск: 1 }', 2, '`entries:` needs a list: a line with "- "'],
  ['names that are a text', 'kind: place\nentries: Омск, Томск', 2, '`entries:` needs a list'],
  ['rules that are no list', "kind: date\nrules: { name: date.x, match: '#Month' }", 2, '`rules:` needs a list'],
  ['classes that are a list', 'kind: date\nclasses: [Month]', 2, '`classes:` needs names with lists'],
  ['a class that is no list', 'kind: date\nclasses:\n  Month: май', 3, '`Month:` needs a list'],
  ['no kind', 'entries:\n  - Омск', 1, '`kind:` is missing'],
  ['no mapping', '- Омск', 1, 'expected a mapping with `kind:` at the top'],
  ['broken YAML', 'kind: place\nentries:\n  - { name: Омск', 3, 'Flow map'],
  ['an entry that is none', 'kind: place\nentries:\n  - [Омск]', 3, 'an entry is a name or a mapping with `name:`'],
  [
    'a word that is none',
    'kind: date\nclasses:\n  Month:\n    - { value: 5 }',
    4,
    'a word of a class is a string or a mapping',
  ],
  [
    'a rule without a pattern',
    'kind: date\nrules:\n  - { name: date.x }',
    3,
    'a rule is a mapping with `name:` and `match:`',
  ],
  ['a rule name', "kind: date\nrules:\n  - { name: Monat, match: '#Month' }", 3, 'name: must match pattern'],
  [
    'an unknown class',
    "kind: date\nrules:\n  - { name: date.x, match: '#Mont' }",
    3,
    'no class #Mont; did you mean #Month?',
  ],
  [
    'an unknown method',
    "kind: date\nrules:\n  - { name: date.x, match: '#Month @agre' }",
    3,
    'no method @agre; did you mean @agree?',
  ],
  [
    'a pattern of nothing',
    "kind: date\nrules:\n  - { name: date.x, match: '#Month?' }",
    3,
    'the pattern matches nothing at all',
  ],
  [
    'brackets in brackets',
    "kind: date\nrules:\n  - { name: date.x, match: '((а|б) в|г)' }",
    3,
    'brackets inside brackets',
  ],
  [
    'a confidence',
    "kind: date\nrules:\n  - { name: date.x, match: '#Month', confidence: 2 }",
    3,
    'confidence: must be <= 1',
  ],
  ['a name twice', 'kind: place\nentries:\n  - Омск\n  - Омск', 4, '"Омск" stands already at own/words.yaml:3'],
  ['a Latin letter', 'kind: place\nentries:\n  - Oмск', 3, '"Oмск" mixes Cyrillic and Latin letters that look alike'],
  [
    'off, an entry',
    'kind: place\nentries:\n  - { name: Новокузнецка, off: true }',
    3,
    'nothing called "Новокузнецка" is there to switch off; did you mean "Новокузнецк"?',
  ],
  [
    'off, a rule',
    'kind: date\nrules:\n  - { name: date.monht, off: true }',
    3,
    'nothing called "date.monht" is there to switch off; did you mean "date.month"?',
  ],
  [
    'off, a word',
    'kind: date\nclasses:\n  Season: [{ word: весы, off: true }]',
    3,
    'nothing called "весы" is there to switch off',
  ],
  [
    'an ending that is no expression',
    'kind: person\nlastLetters:\n  - { ends: а, feminine: true }\n  - { ends: "(", open: 1 }',
    4,
    'ends: Invalid regular expression',
  ],
  [
    'a suffix that is no expression',
    'kind: person\npatronymicSuffixes:\n  - { has: "[" }',
    3,
    'has: Invalid regular expression',
  ],
  [
    'an ending without its letters',
    'kind: person\nlastLetters:\n  - { open: 1 }',
    3,
    'an item of lastLetters needs `ends:`',
  ],
  [
    'a case that is none',
    'kind: person\ncaseEndings:\n  - { ends: ы, cases: [Genitve], nominative: а, weight: 1 }',
    3,
    'cases: there is no "Genitve"; did you mean "Genitive"?',
  ],
];

describe('lint', () => {
  it.each(BROKEN)('%s', (_what, yaml, line, message) => {
    const findings = lint([source(yaml)], [BASE, PLACES]);
    expect(findings.map((f) => `${f.file}:${f.line}: ${f.message}`).join('\n')).toContain(
      `own/words.yaml:${line}: ${message}`,
    );
  });

  it.each([
    'kind: place\nentries:\n',
    'kind: place\nentries:\n  - Омск\n  - { name: Новокузнецк, off: true }',
    "kind: date\nrules:\n  - { name: date.month, off: true }\n  - { name: date.own, match: '#Month {год}' }",
    'kind: date\nclasses:\n  Season: [{ word: весна, off: true }, осень]',
  ])('has nothing to say of %j', (yaml) => expect(lint([source(yaml)], [BASE, PLACES])).toEqual([]));
});
