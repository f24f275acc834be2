import { describe, expect, it } from 'vitest';
import { mistakeIn, standing, withAddition } from '../../src/dictionary/add.js';
import { appendItem, flowItem } from '../../src/dictionary/own-file.js';
import { parseSource } from '../../src/dictionary/parse.js';

const X = '{ name: X }';

describe('an item appended to a file', () => {
  it.each([
    ['after the last', 'kind: place\nentries:\n  - A\n', 'kind: place\nentries:\n  - A\n  - { name: X }\n'],
    ['without a line end', 'kind: place\nentries:\n- A', 'kind: place\nentries:\n- A\n- { name: X }\n'],
    [
      'comments and spacing stay',
      '# mine\nkind:   place # what\n\nentries: # all\n  # first\n  - {name: A}   # why\n  # the end\n',
      '# mine\nkind:   place # what\n\nentries: # all\n  # first\n  - {name: A}   # why\n  - { name: X }\n  # the end\n',
    ],
    [
      'before what follows',
      'kind: place\nentries:\n  - name: A\n    aliases:\n      - B\n\ndefaults: { type: city }\n',
      'kind: place\nentries:\n  - name: A\n    aliases:\n      - B\n  - { name: X }\n\ndefaults: { type: city }\n',
    ],
    ['no list yet', 'kind: place\n', 'kind: place\nentries:\n  - { name: X }\n'],
  ])('%s', (_what, before, after) => expect(appendItem(before, 'f.yaml', ['entries'], X)).toBe(after));

  it('goes to a class, which is made where it is missing', () => {
    const once = appendItem('kind: person\n', 'f.yaml', ['classes', 'A'], '{ word: x }');
    const twice = appendItem(once, 'f.yaml', ['classes', 'B'], '{ word: y }');
    const again = appendItem(twice, 'f.yaml', ['classes', 'A'], '{ word: z }');
    expect(again).toBe('kind: person\nclasses:\n  A:\n    - { word: x }\n    - { word: z }\n  B:\n    - { word: y }\n');
  });

  it.each(['kind: place\nentries: [A]\n', 'kind: place\nentries: A\n', 'kind: [\n'])('refuses %j', (text) =>
    expect(() => appendItem(text, 'f.yaml', ['entries'], X)).toThrow(/f\.yaml:\d/),
  );

  it.each([
    [{ name: 'ООО «Ромашка», филиал' }, '{ name: "ООО «Ромашка», филиал" }'],
    [{ name: 'yes', aliases: ['1', 'a: b'] }, '{ name: yes, aliases: ["1", "a: b"] }'],
    [{ name: 'A', plain: true }, '{ name: A, plain: true }'],
  ])('is quoted where it must be: %j', (item, text) => {
    expect(flowItem(item)).toBe(text);
    const file = { folder: '', path: 'f.yaml', bytes: Buffer.from(`kind: place\nentries:\n  - ${text}\n`) };
    expect(parseSource(file).entries[0]?.value).toEqual(item);
  });
});

const ADDITION = { kind: 'organisation', name: 'X', aliases: [], type: null, example: null } as const;

describe('an addition', () => {
  it.each([
    [{ ...ADDITION, name: ' ' }, 'a name must not be empty'],
    [{ ...ADDITION, name: 'A [B]' }, 'a name holds no brackets'],
    [{ ...ADDITION, name: 'A\u001b' }, 'control characters'],
    [{ ...ADDITION, kind: 'place' as const }, 'a place needs --type'],
    [{ ...ADDITION, kind: 'place' as const, type: 'setlement' }, 'did you mean "settlement"?'],
    [{ ...ADDITION, kind: 'person' as const, aliases: ['Y'] }, 'a person has no aliases'],
  ])('%j', (addition, message) => expect(mistakeIn(addition)).toContain(message));

  it('over an entry of a lower dictionary keeps what that one says', () => {
    const over = { name: 'X', aliases: ['Y'], country: 'KZ', examples: ['[X]'] };
    expect(withAddition('', { ...ADDITION, aliases: ['Z'], example: 'Is [X].' }, over)).toContain(
      '- { name: X, country: KZ, aliases: [Y, Z], examples: ["Is [X]."] }\n'.replace('"Is [X]."', '"Is [X]."'),
    );
  });

  it('finds the entry by name or alias, the last word counting', () => {
    const file = (text: string) => parseSource({ folder: '', path: 'f.yaml', bytes: Buffer.from(text) });
    const lower = file('kind: organisation\nentries:\n  - { name: A, aliases: [X] }\n');
    const upper = file('kind: organisation\nentries:\n  - { name: A, off: true }\n');
    expect(standing([lower], ADDITION)?.entry.line).toBe(3);
    expect(standing([lower, upper], { ...ADDITION, name: 'A' })).toBeNull();
    expect(standing([lower], { ...ADDITION, kind: 'place' })).toBeNull();
  });
});
