import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bytes } from '../../src/output/bytes.js';
import { CellWriter as CsvCells } from '../../src/output/csv/cell.js';
import { csvCell, csvText } from '../../src/output/csv/dialect.js';
import { Aliases } from '../../src/output/sqlite/aliases.js';
import { CellReader, CellWriter } from '../../src/output/sqlite/cells.js';
import { BODIES } from '../../src/output/sqlite/schema.js';

/** Texts with everything that a cell can trip over, halves of surrogate pairs among it. */
const texts = fc
  .array(fc.constantFrom(...'абвЯё abc019"\';,\r\n\t=+-@\uff1d\uff20—«»🌳\ud83c\udf33\u0301\uffff\0'.split('')), {
    maxLength: 80,
  })
  .map((units) => units.join(''));

describe.each([false, true])('a CSV cell (Excel: %s)', (excel) => {
  it.each([false, true])('is what csv-stringify makes of it, whether quotes are guessed (%s) or not', (quoted) => {
    const cells = new CsvCells({ excel });
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = new Bytes();
        cells.text(`${text}.`, 0, text.length, quoted, bytes);
        const model = csvText([[csvCell(text)]], { excel }, '\n').slice(0, -1);
        expect(Buffer.from(bytes.take())).toEqual(Buffer.from(model));
      }),
    );
  });

  it.each([0, 7, 10, 99, 100, 612, 999_999_999, 1e9, 123_456_789_012, 0.95, -3, -40.5, 1e21])('of %d', (number) => {
    const bytes = new Bytes();
    new CsvCells({ excel }).number(number, bytes);
    expect(Buffer.from(bytes.take()).toString()).toBe(csvText([[number]], { excel }, ''));
  });
});

describe('cells for the database', () => {
  const cell = fc.oneof(
    texts.map((text) => Buffer.from(text).toString()),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true }).map((number) => number + 0),
    fc.maxSafeInteger(),
  );

  it('come out as they went in, batch after batch', () => {
    const writer = new CellWriter();
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        for (const one of cells) writer.cell(one);
        const reader = new CellReader(writer.take([]));
        expect(cells.map(() => reader.cell())).toEqual(cells);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('have replacement characters for halves of surrogate pairs, also where two texts meet', () => {
    const writer = new CellWriter();
    for (const text of ['а\ud83c', '\udf33б', '🌳']) writer.cell(text);
    const reader = new CellReader(writer.take([]));
    expect([reader.cell(), reader.cell(), reader.cell()]).toEqual(['а\ufffd', '\ufffdб', '🌳']);
  });
});

describe('names', () => {
  const names = Array.from({ length: 200 }, (_, i) => [`person:${(i * 7) % 31}`, `имя ${(i * 5) % 17}`] as const);
  const idsOf = (remembered: number, twice: boolean) => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = OFF');
    db.exec(BODIES);
    let ids: number[] = [];
    for (let run = 0; run < (twice ? 2 : 1); run++) {
      const aliases = new Aliases(db, remembered);
      ids = names.map(([key, alias]) => aliases.id('person', key, alias));
      aliases.flush();
    }
    return { ids, rows: db.prepare('SELECT id, kind, key, alias FROM aliases ORDER BY id').all() };
  };

  it.each([
    [5, false],
    [60, false],
    [1000, true],
    [5, true],
  ])('have the same ids and rows when %i are remembered (a second run: %s)', (remembered, twice) => {
    expect(idsOf(remembered, twice)).toEqual(idsOf(1000, false));
  });
});
