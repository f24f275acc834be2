/** What is typed, what lies there, and the one line and exit code that must come of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../input/encode.js';
import type { Workdir } from './svodka.js';

export const TEXT = 'В Пензе высадили 80 рябин.\n';

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly prepare?: (dir: Workdir) => void;
  readonly input?: string;
  readonly code: number;
  readonly says: RegExp;
}

export const CASES: readonly Case[] = [
  {
    name: 'a missing path',
    args: ['extract', 'nope.txt'],
    code: 2,
    says: /^svodka: nope\.txt: no such file or folder; check the path$/mu,
  },
  {
    name: 'a missing path, with --quiet',
    args: ['extract', 'nope.txt', '--quiet'],
    code: 2,
    says: /^svodka: nope\.txt: no such file or folder; check the path$/mu,
  },
  ...['--out', '--jsonl', '--xlsx', '--dictionaries'].map((option) => ({
    name: `an empty name behind ${option}`,
    args: ['extract', 'a.txt', option, ''],
    files: { 'a.txt': TEXT },
    code: 2,
    says: new RegExp(`^error: option .*${option}.* is invalid\\. a name is needed, and this one is empty\\.$`, 'mu'),
  })),
  {
    name: 'an empty name of an input',
    args: ['extract', ''],
    code: 2,
    says: /^svodka: the name of an input is empty: check the path$/mu,
  },
  {
    name: 'days that end before they begin',
    args: ['extract', 'a.txt', '--since', '2025-02-01', '--until', '2025-01-01'],
    files: { 'a.txt': TEXT },
    code: 2,
    says: /^svodka: --since 2025-02-01 is after --until 2025-01-01: no day lies between them$/mu,
  },
  {
    name: 'articles without a date, of which days are chosen',
    args: ['extract', 'a.txt', '--since', '2025-02-01'],
    files: { 'a.txt': TEXT },
    code: 0,
    says: /^Note {6}1 article without a publication date: left out by --since or --until\.$/mu,
  },
  {
    name: 'standard input that is no JSON, into files',
    args: ['extract', '--stdin', 'jsonl'],
    input: 'not JSON\n',
    code: 2,
    says: /^svodka: stdin:1: not valid JSON/mu,
  },
  {
    name: 'an article of more mentions than one record can hold, among others',
    args: ['extract', '--stdin', 'jsonl'],
    input: `${JSON.stringify({ text: 'Москва, '.repeat(150_001) })}\n${JSON.stringify({ text: 'В Пензе дождь.' })}\n`,
    code: 0,
    says: /^svodka: stdin:1: more than 150000 mentions in one article; split it[\s\S]*Records {3}.* 1 place,/mu,
  },
  {
    name: 'a missing path among others',
    args: ['extract', 'a.txt', 'nope.txt'],
    files: { 'a.txt': TEXT },
    code: 0,
    says: /nope\.txt: no such file or folder/u,
  },
  {
    name: 'the same with --strict',
    args: ['extract', 'a.txt', 'nope.txt', '--strict'],
    files: { 'a.txt': TEXT },
    code: 1,
    says: /nope\.txt: no such file/u,
  },
  { name: 'no path', args: ['extract'], code: 2, says: /no input: name files or folders/u },
  {
    name: 'a pattern that matches nothing',
    args: ['extract', '*.txt'],
    code: 2,
    says: /no file matches; check the pattern/u,
  },
  {
    name: 'an empty folder',
    args: ['extract', 'in'],
    prepare: (dir) => mkdirSync(join(dir.path, 'in')),
    code: 2,
    says: /no articles found/u,
  },
  {
    name: 'a binary file',
    args: ['extract', 'a.txt'],
    files: { 'a.txt': Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32) },
    code: 2,
    says: /a\.txt: not a text file \(binary data\)/u,
  },
  {
    name: 'an empty file',
    args: ['extract', 'a.txt'],
    files: { 'a.txt': '' },
    code: 2,
    says: /a\.txt: no text in it/u,
  },
  {
    name: 'white space alone',
    args: ['extract', 'a.txt'],
    files: { 'a.txt': ' \n\t\n' },
    code: 2,
    says: /a\.txt: no text in it/u,
  },
  {
    name: 'broken UTF-8',
    args: ['extract', 'a.txt'],
    files: { 'a.txt': encode(TEXT.repeat(3), 'utf-8').map((b, i) => (i === 20 ? 0xff : b)) },
    code: 2,
    says: /a\.txt: broken UTF-8 at byte \d+; --encoding/u,
  },
  {
    name: 'an unknown encoding',
    args: ['extract', 'a.txt', '--encoding', 'klingon'],
    code: 2,
    says: /no encoding is called so; try utf-8, windows-1251/u,
  },
  {
    name: 'a bad date',
    args: ['extract', 'a.txt', '--published', '2025-13-01'],
    code: 2,
    says: /"2025-13-01" is no date; write it as 2025-09-01/u,
  },
  {
    name: 'a bad number of jobs',
    args: ['extract', 'a.txt', '--jobs', '0'],
    code: 2,
    says: /whole number from 1 to 256/u,
  },
  { name: 'a bad shard', args: ['extract', 'a.txt', '--shard', '3/2'], code: 2, says: /--shard takes i\/n/u },
  {
    name: 'bad columns',
    args: ['extract', 'a.csv', '--columns', 'body'],
    code: 2,
    says: /--columns takes ROLE=COLUMN/u,
  },
  {
    name: 'a table without a text column',
    args: ['extract', 'a.csv'],
    files: { 'a.csv': 'один,два\n1,2\n' },
    code: 2,
    says: /no column looks like the text; name it with --columns text=NAME \(columns: один, два\)/u,
  },
  { name: 'a mistyped command', args: ['extrat', 'a.txt'], code: 2, says: /Did you mean extract\?/u },
  {
    name: 'a mistyped option',
    args: ['extract', 'a.txt', '--publised', '2025-01-01'],
    code: 2,
    says: /Did you mean --published\?/u,
  },
  {
    name: 'PATHs and stdin',
    args: ['extract', 'a.txt', '--stdin', 'jsonl'],
    files: { 'a.txt': TEXT },
    code: 2,
    says: /either PATHs or --stdin/u,
  },
  {
    name: 'an unwritable output folder',
    args: ['extract', 'a.txt', '--out', 'a.txt'],
    files: { 'a.txt': TEXT },
    code: 2,
    says: /[Cc]annot write a\.txt|file stands where a folder/u,
  },
  {
    name: 'a foreign database',
    args: ['extract', 'a.txt', '--out', 'o'],
    files: { 'a.txt': TEXT, 'o/svodka.sqlite': 'это не база данных'.repeat(100) },
    code: 2,
    says: /svodka\.sqlite is not a svodka database/u,
  },
  {
    name: 'no dictionary there',
    args: ['extract', 'a.txt', '--dictionaries', 'nope'],
    files: { 'a.txt': TEXT },
    code: 2,
    says: /nope/u,
  },
  {
    name: 'an own dictionary with a section that nothing reads',
    args: ['extract', 'a.txt', '--dictionaries', 'own'],
    files: { 'a.txt': TEXT, 'own/mine.yaml': 'kind: organisation\nentrys:\n  - Рябинник\n' },
    code: 2,
    says: /^svodka: \S*own\/mine\.yaml:2: unknown section "entrys"; did you mean "entries"\?$/mu,
  },
  {
    name: 'a damaged archive',
    args: ['extract', 'a.zip'],
    files: { 'a.zip': 'PK это не архив' },
    code: 2,
    says: /a\.zip: damaged zip file/u,
  },
  {
    name: 'damaged gzip',
    args: ['extract', 'a.jsonl.gz'],
    files: { 'a.jsonl.gz': 'не gzip' },
    code: 2,
    says: /a\.jsonl\.gz: damaged gz data/u,
  },
  {
    name: 'an article over the limit',
    args: ['extract', 'a.txt', '--max-article-size', '1kB'],
    files: { 'a.txt': TEXT.repeat(50) },
    code: 2,
    says: /a\.txt: .* more than --max-article-size/u,
  },
];
