import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { records, workdir } from './svodka.js';

describe('dictionary add', () => {
  it('writes what the next extraction then finds', () => {
    const dir = workdir();
    dir.file(
      'svodka-dictionaries/organisations.yaml',
      '# ours\nkind: organisation\nentries:\n  - Первая мастерская # old\n',
    );
    const added = dir.run([
      'dictionary',
      'add',
      'organisation',
      'Аллурспейс',
      '--alias',
      'ЦРК Аллур',
      '--type',
      'компания',
    ]);
    expect(added).toMatchObject({ code: 0 });
    expect(added.stdout).toMatch(
      /^svodka-dictionaries\/organisations\.yaml:5: added organisation "Аллурспейс"; example: /,
    );
    expect(added.stderr).toContain('--dictionaries svodka-dictionaries');
    expect(readFileSync(join(dir.path, 'svodka-dictionaries/organisations.yaml'), 'utf8')).toMatch(
      /^# ours\nkind: organisation\nentries:\n {2}- Первая мастерская # old\n {2}- \{ name: Аллурспейс, .*aliases: \[ЦРК Аллур\], examples: \[/,
    );
    const again = dir.run(['dictionary', 'add', 'organisation', 'Аллурспейс']);
    expect(again.stdout).toContain('organisations.yaml:5: "Аллурспейс" stands there already; nothing was written');
    dir.file('svodka.config.yaml', 'dictionaries: [svodka-dictionaries]\n');
    const { stdout } = dir.run(
      ['extract', '--stdin', 'jsonl', '--jsonl', '-'],
      '{"text":"Об этом рассказали в ЦРК «Аллур» и Аллурспейсе."}\n',
    );
    expect(records(stdout)[0]).toMatchObject({
      mentions: expect.arrayContaining([
        expect.objectContaining({
          kind: 'organisation',
          text: 'Аллурспейсе',
          normal: 'Аллурспейс',
          entry: 'organisations.yaml:5',
        }),
      ]),
    });
    expect(dir.run(['dictionary', 'lint', 'svodka-dictionaries'])).toMatchObject({ code: 0 });
  });

  it.each([
    [['planet', 'X'], 'organisation, place, programme, person'],
    [['place', 'X', '--type', 'setlement'], 'did you mean "settlement"?'],
    [['place', 'X'], 'a place needs --type'],
    [['organisation', ''], 'a name must not be empty'],
  ])('refuses %j: %s', (args, message) => {
    const { stderr, code } = workdir().run(['dictionary', 'add', ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('dictionary show and list', () => {
  it.each([
    ['date.ago', /^dictionaries\/dates\/relative\.yaml:\d+: rule of kind date\n/],
    ['#Month', /class #Month, entries: 12\n {4}январь \(line \d+\)\n/],
    ['новокузнецк', /: place\n {4}type: city/],
    ['гимназия', /word of #OrganisationHead/],
  ])('%s', (name, shown) => expect(workdir().run(['dictionary', 'show', name]).stdout).toMatch(shown));

  it('lists files of a kind, and suggests one', () => {
    const dir = workdir();
    expect(dir.run(['dictionary', 'list', 'place']).stdout).toMatch(
      /^file +kind +names +words +rules +examples\ndictionaries\/places/,
    );
    const wrong = dir.run(['dictionary', 'list', 'plase']);
    expect(wrong.stderr).toContain('did you mean "place"?');
    expect(wrong.code).toBe(2);
  });
});
