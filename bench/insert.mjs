// Ways to put rows of mentions into SQLite, by what a row costs: node bench/insert.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const ROWS = 200_000;
const COLUMNS = 12;
const TABLE = `CREATE TABLE mentions (id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, sentence_id INTEGER NOT NULL,
  kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, normal TEXT NOT NULL,
  rule TEXT NOT NULL, confidence REAL NOT NULL, entry TEXT, entity_id INTEGER)`;
const row = (id) => [
  id,
  id >> 5,
  id >> 1,
  'organisation',
  612,
  621,
  `слово${id % 997}`,
  `имя${id % 991}`,
  'names.quoted',
  0.9,
  null,
  null,
];
const marks = `(${Array(COLUMNS).fill('?').join(',')})`;

function measure(name, pageSize, journal, insert) {
  const folder = mkdtempSync(join(tmpdir(), 'svodka-bench-'));
  const db = new Database(join(folder, 'x.sqlite'));
  db.pragma(`page_size = ${pageSize}`);
  db.pragma(`journal_mode = ${journal}`);
  db.pragma('cache_size = -64000');
  db.exec(TABLE);
  const before = process.cpuUsage();
  db.exec('BEGIN');
  insert(db);
  db.exec('COMMIT');
  const { user, system } = process.cpuUsage(before);
  console.log(`${name.padEnd(52)} ${((user + system) / ROWS).toFixed(2)} µs CPU a row`);
  db.close();
  rmSync(folder, { recursive: true });
}

const values = (count, verb) => (db) => {
  const statement = db.prepare(`${verb} INTO mentions VALUES ${Array(count).fill(marks).join(',')}`);
  let cells = [];
  for (let id = 1; id <= ROWS; id++) {
    cells.push(...row(id));
    if (cells.length < count * COLUMNS) continue;
    statement.run(cells);
    cells = [];
  }
};
const spread = (count, verb) => (db) => {
  const statement = db.prepare(`${verb} INTO mentions VALUES ${Array(count).fill(marks).join(',')}`);
  const cells = [];
  for (let id = 1; id <= ROWS; id++) {
    for (const cell of row(id)) cells.push(cell);
    if (cells.length < count * COLUMNS) continue;
    statement.run(...cells);
    cells.length = 0;
  }
};
const jsonEach = (count) => (db) => {
  const picked = Array.from({ length: COLUMNS }, (_, i) => `value ->> ${i}`).join(', ');
  const statement = db.prepare(`INSERT INTO mentions SELECT ${picked} FROM json_each(?)`);
  for (let id = 1; id <= ROWS; id += count)
    statement.run(JSON.stringify(Array.from({ length: count }, (_, i) => row(id + i))));
};

measure('(warming up)', 16384, 'TRUNCATE', values(32, 'INSERT OR FAIL'));
measure('one row a statement', 16384, 'TRUNCATE', values(1, 'INSERT OR FAIL'));
measure('32 rows a statement', 16384, 'TRUNCATE', values(32, 'INSERT'));
measure('32 rows a statement, OR FAIL', 16384, 'TRUNCATE', values(32, 'INSERT OR FAIL'));
measure('32 rows a statement, OR FAIL, cells as arguments', 16384, 'TRUNCATE', spread(32, 'INSERT OR FAIL'));
measure('128 rows a statement, OR FAIL', 16384, 'TRUNCATE', values(128, 'INSERT OR FAIL'));
measure('32 rows a statement, OR FAIL, pages of 4 KB, WAL', 4096, 'WAL', values(32, 'INSERT OR FAIL'));
measure('json_each, 1,000 rows a statement', 16384, 'TRUNCATE', jsonEach(1000));
