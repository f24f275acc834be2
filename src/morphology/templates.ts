/**
 * Readings that many words share but for the stem: «школу» and «книгу» differ in nothing else. Worked out once, kept
 * in flat arrays; as many as the dictionary has kinds of words, so they are never forgotten.
 */
import type { Glances } from './glance.js';
import type { Rows } from './rows.js';

/** Numbers kept of a template: bits of all likely readings, where its lemma is cut, its rows. */
const HEAD = 6;
const GRAMMAR = 0;
const EXTRA = 1;
const FROM = 2;
const CUT = 3;
const FIRST = 4;
const COUNT = 5;
/** Numbers kept of a row beside its score: code, grammar, extra, known. */
const WIDTH = 4;

export class Templates {
  private size = 0;
  private heads = new Int32Array(HEAD << 12);
  private readonly endings: string[] = [];
  private rowCount = 0;
  private cells = new Int32Array(WIDTH << 14);
  private scores = new Float64Array(1 << 14);

  constructor(private readonly glances: Glances) {}

  /** The number of a new template with the readings of the word that `rows` holds, or -1 if its lemma is its own. */
  add(rows: Rows): number {
    const { glances } = this;
    const { grammar, extra, from, to, ending } = glances.of(rows);
    if (glances.spelled) return -1;
    const template = this.size++;
    const first = this.rowCount;
    this.rowCount += rows.count;
    this.grow();
    const at = template * HEAD;
    this.heads[at + GRAMMAR] = grammar;
    this.heads[at + EXTRA] = extra;
    this.heads[at + FROM] = from;
    this.heads[at + CUT] = rows.spellings[0]!.length - to;
    this.heads[at + FIRST] = first;
    this.heads[at + COUNT] = rows.count;
    this.endings.push(ending);
    for (let i = 0; i < rows.count; i++) {
      const cell = (first + i) * WIDTH;
      this.cells[cell] = rows.code[i]!;
      this.cells[cell + 1] = rows.grammar[i]!;
      this.cells[cell + 2] = rows.extra[i]!;
      this.cells[cell + 3] = rows.known[i]!;
      this.scores[first + i] = rows.score[i]!;
    }
    return template;
  }

  /** Sets the glance at a word of so many letters. */
  look(template: number, length: number): void {
    const { heads } = this;
    const { glance } = this.glances;
    const at = template * HEAD;
    glance.grammar = heads[at + GRAMMAR]!;
    glance.extra = heads[at + EXTRA]!;
    glance.from = heads[at + FROM]!;
    glance.to = length - heads[at + CUT]!;
    glance.ending = this.endings[template]!;
    glance.template = template;
    glance.readings = null;
  }

  /** Fills `rows` for a word. */
  read(template: number, word: string, rows: Rows): void {
    const at = template * HEAD;
    const first = this.heads[at + FIRST]!;
    const end = first + this.heads[at + COUNT]!;
    rows.begin(word);
    for (let row = first; row < end; row++) {
      const cell = row * WIDTH;
      const { cells } = this;
      rows.add(cells[cell]!, cells[cell + 1]!, cells[cell + 2]!, this.scores[row]!, cells[cell + 3]!, 0);
    }
  }

  private grow(): void {
    if (this.size * HEAD > this.heads.length) this.heads = longer(this.heads, new Int32Array(this.heads.length * 2));
    while (this.rowCount > this.scores.length) {
      this.cells = longer(this.cells, new Int32Array(this.cells.length * 2));
      this.scores = longer(this.scores, new Float64Array(this.scores.length * 2));
    }
  }
}

function longer<T extends Int32Array | Float64Array>(old: T, target: T): T {
  target.set(old);
  return target;
}
