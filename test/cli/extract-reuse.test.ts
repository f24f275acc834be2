/** A changed dictionary redoes only the articles that it can touch, and the result is that of a full run. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Workdir, workdir } from './svodka.js';

const TEXTS = [
  'На Ленинском проспекте высадили 80 рябин.',
  'Фонд «Рябинник» открыл школу в посёлке Дальнем.',
  'Рябинника в городе ждали с 12 января 2025 года.',
  'О планах рассказал директор завода Иван Петров.',
  'В Заречном-на-Тоби построили мост за 5 млн рублей.',
  'Жители Заречного-на-Тоби получат газ.',
  'Зареченские школьники поехали в Москву.',
  'Концерт прошёл во вторник, пришли 200 человек.',
  'Компания «Алмаз-Тоби» наняла 30 рабочих.',
  'Алмаза-Тоби больше нет, сказала Анна Бурмагомедкуль.',
  'По словам Бурмагомедкуля, работы начнутся весной.',
  'Улица Тоби в селе Заречном закрыта на ремонт.',
  'Министерство культуры объявило конкурс «Тихий мост».',
  'Тихий мост над рекой отремонтируют к 2027 году.',
];

const FOLDER = 'svodka-dictionaries';
type Files = Readonly<Record<string, string>>;

/** What each step changes, and which of the texts above that can touch. */
const STEPS: readonly (readonly [what: string, files: Files, told: string])[] = [
  [
    'added',
    {
      'organisations.yaml': 'kind: organisation\nentries:\n  - { name: Рябинник, type: фонд }\n',
      'places.yaml':
        'kind: place\nentries:\n  - { name: Заречный-на-Тоби, type: city, adjectives: [зареченский] }\n  - { name: Москва, off: true }\n',
      'persons.yaml': 'kind: person\nclasses:\n  ExtraSurname:\n    - { word: Бурмагомедкуль }\n',
      'programmes.yaml': 'kind: programme\nentries:\n  - { name: Тихий мост, plain: true }\n',
    },
    '0 new, 10 redone, 4 kept',
  ],
  [
    'changed, with an alias and another line',
    {
      'organisations.yaml':
        'kind: organisation\n# ours\nentries:\n  - { name: Рябинник, type: партия, aliases: [Тоби] }\n',
      'places.yaml':
        'kind: place\nentries:\n  - { name: Заречный-на-Тоби, type: settlement, adjectives: [зареченский] }\n  - { name: Москва, off: true }\n',
      'persons.yaml':
        'kind: person\nclasses:\n  ExtraSurname:\n    - { word: Бурмагомедкуль, examples: ["Пришла [Анна Бурмагомедкуль]."] }\n',
      'programmes.yaml': 'kind: programme\nentries:\n  - { name: Тихий мост, plain: true }\n',
    },
    '0 new, 6 redone, 8 kept',
  ],
  ['removed', {}, '0 new, 11 redone, 3 kept'],
];

function write(dir: Workdir, files: Files): void {
  rmSync(join(dir.path, FOLDER), { recursive: true, force: true });
  mkdirSync(join(dir.path, FOLDER));
  for (const [name, text] of Object.entries(files)) dir.file(`${FOLDER}/${name}`, text);
}

function corpus(): Workdir {
  const dir = workdir();
  TEXTS.forEach((text, i) => {
    dir.file(`in/${String(i).padStart(2, '0')}.txt`, text);
  });
  write(dir, {});
  return dir;
}

const extract = (dir: Workdir, out: string, ...more: string[]) =>
  dir.run(['extract', 'in', '--out', out, '--dictionaries', FOLDER, '--published', '2025-05-20', '-j', '1', ...more]);

function content(dir: Workdir, out: string): unknown {
  const files = readdirSync(join(dir.path, out, 'csv'))
    .sort()
    .map((name) => [name, readFileSync(join(dir.path, out, 'csv', name), 'utf8')]);
  const db = new Database(join(dir.path, out, 'svodka.sqlite'), { readonly: true });
  try {
    const all = (sql: string): unknown[] => db.prepare(sql).all();
    return {
      files,
      mentions: all('SELECT * FROM v_mentions ORDER BY article, start, "end", kind'),
      documents: all('SELECT * FROM v_documents ORDER BY article'),
      entities: all('SELECT identifier, kind, normal FROM entities ORDER BY identifier'),
      dictionaries: all('SELECT hash, own FROM dictionaries'),
      found: all(`SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'тоби OR мост' ORDER BY rowid`),
      sentences: all('SELECT document_id, start, "end" FROM sentences ORDER BY document_id, start'),
      lost: all('SELECT id FROM mentions WHERE document_id NOT IN (SELECT id FROM documents)'),
      integrity: all('PRAGMA integrity_check'),
    };
  } finally {
    db.close();
  }
}

const tally = (stderr: string): string => /: (\d+ new, \d+ redone, \d+ kept)/u.exec(stderr)?.[1] ?? stderr;

/** The dictionaries are compiled for each step. */
const PATIENCE = 300_000;

describe('another dictionary', () => {
  it(
    'redoes the articles that it can touch, and the result is that of a full run',
    () => {
      const dir = corpus();
      expect(extract(dir, 'out')).toMatchObject({ code: 0 });
      for (const [what, files, told] of STEPS) {
        write(dir, files);
        const again = extract(dir, 'out');
        expect(again.stderr, what).toContain('the dictionaries changed in "');
        expect(tally(again.stderr), what).toBe(told);
        extract(dir, what);
        expect(content(dir, 'out'), what).toEqual(content(dir, what));
        expect(tally(extract(dir, 'out').stderr), what).toBe('0 new, 0 redone, 14 kept');
      }
    },
    PATIENCE,
  );

  it(
    'with anything but names reads all of them and says why',
    () => {
      const dir = corpus();
      extract(dir, 'out');
      write(dir, { 'organisations.yaml': 'kind: organisation\nclasses:\n  LatinBody:\n    - { word: Tobi }\n' });
      const again = extract(dir, 'out');
      expect(again.stderr).toContain(
        'changed in more than names: rules, classes or settings; all articles are read anew',
      );
      expect(tally(again.stderr)).toBe('0 new, 14 redone, 0 kept');
    },
    PATIENCE,
  );
});

it('articles that changed are read, workers and all; with --restart every one', () => {
  const dir = corpus();
  extract(dir, 'out');
  dir.file('in/03.txt', 'О планах рассказал директор завода Пётр Иванов.');
  dir.file('in/90.txt', 'Фонд «Рябинник» закрыт.');
  expect(tally(extract(dir, 'out', '-j', '2').stderr)).toBe('1 new, 1 redone, 13 kept');
  extract(dir, 'whole');
  expect(content(dir, 'out')).toEqual(content(dir, 'whole'));
  expect(tally(extract(dir, 'out', '--restart').stderr)).toBe('0 new, 0 redone, 15 kept');
  expect(tally(extract(dir, 'out', '--kinds', 'date').stderr)).toBe('0 new, 15 redone, 0 kept');
});

describe('a dump that changed', () => {
  const lines = TEXTS.map((text, i) => `${JSON.stringify({ text, url: `u${i}` })}\n`);

  it('shorter: what stood beyond its end goes, from database and files', () => {
    const dir = corpus();
    dir.file('in/x.jsonl', lines.join(''));
    extract(dir, 'out');
    dir.file('in/x.jsonl', lines.slice(3).join(''));
    expect(extract(dir, 'out', '-j', '2').stderr).toContain(', 3 gone');
    extract(dir, 'whole');
    const numbered = (out: string) => JSON.stringify(content(dir, out)).length;
    expect(numbered('out')).toBe(numbered('whole'));
    expect(readFileSync(join(dir.path, 'out/csv/documents.csv'), 'utf8')).toBe(
      readFileSync(join(dir.path, 'whole/csv/documents.csv'), 'utf8'),
    );
  });

  it('mended: its error goes', () => {
    const dir = corpus();
    const packed = gzipSync(lines.join(''));
    const errors = () => readFileSync(join(dir.path, 'out/csv/errors.csv'), 'utf8').split('\n').length - 2;
    dir.file('in/x.jsonl.gz', packed.subarray(0, 200));
    extract(dir, 'out');
    expect(errors()).toBe(1);
    dir.file('in/x.jsonl.gz', packed);
    extract(dir, 'out');
    expect(errors()).toBe(0);
  });
});
