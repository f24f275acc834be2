import type { Column } from '../columns.js';
import type { WideCell } from '../rows.js';
import { cellText, columnName, dayNumber, escapeXml } from './xml.js';

/** Places in the list of cell formats of `parts.ts`. */
export const STYLE = { header: 1, day: 2, link: 3 } as const;

/** Excel's limits for one sheet. */
export const ROW_LIMIT = 1_048_576;
const LINK_LIMIT = 65_530;

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '</sheetView></sheetViews>';

/** Widths in characters, by what a column holds. */
const WIDTHS: Readonly<Record<string, number>> = {
  sentence: 60,
  title: 40,
  article: 28,
  text: 28,
  normal: 28,
  message: 60,
};

const width = (column: Column, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[column.name] ?? 14}" customWidth="1"/>`;

const text = (ref: string, value: string, style = 0): string =>
  `<c r="${ref}"${style > 0 ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;

/** Only what a browser opens; "javascript:" and the like stay plain texts. */
const LINK = /^https?:\/\/[^\s]{1,2000}$/i;

/** One worksheet, written from top to bottom; it keeps nothing but the links. */
export class Sheet {
  readonly #columns: readonly Column[];
  readonly #letters: readonly string[];
  readonly #targets = new Map<string, number>();
  #links = '';
  #linkCount = 0;
  #rows = 1;
  readonly #limit: number;

  constructor(columns: readonly Column[], limit: number) {
    this.#limit = limit;
    this.#columns = columns;
    this.#letters = columns.map((_, index) => columnName(index));
  }

  get full(): boolean {
    return this.#rows >= this.#limit;
  }

  begin(): string {
    const header = this.#columns
      .map(({ name }, index) => text(`${this.#letters[index]}1`, name, STYLE.header))
      .join('');
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>${FROZEN}` +
      `<cols>${this.#columns.map(width).join('')}</cols><sheetData><row r="1">${header}</row>`
    );
  }

  row(cells: readonly WideCell[]): string {
    this.#rows++;
    let row = `<row r="${this.#rows}">`;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] ?? null;
      const column = this.#columns[index];
      if (cell === null || cell === '' || column === undefined) continue;
      row += this.#cell(`${this.#letters[index]}${this.#rows}`, cell, column);
    }
    return `${row}</row>`;
  }

  end(): string {
    const last = this.#letters.at(-1);
    const links = this.#links === '' ? '' : `<hyperlinks>${this.#links}</hyperlinks>`;
    return `</sheetData><autoFilter ref="A1:${last}${this.#rows}"/>${links}</worksheet>`;
  }

  /** The part that says where the links lead, or null where there are none. */
  relations(): string | null {
    if (this.#targets.size === 0) return null;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    const entries = [...this.#targets].map(
      ([url, id]) => `<Relationship Id="rId${id}" Type="${type}" Target="${escapeXml(url)}" TargetMode="External"/>`,
    );
    const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${entries.join('')}</Relationships>`;
  }

  #cell(ref: string, cell: string | number, column: Column): string {
    if (typeof cell === 'number')
      return Number.isFinite(cell) ? `<c r="${ref}"><v>${cell}</v></c>` : text(ref, String(cell));
    if (column.type === 'day') {
      const day = dayNumber(cell);
      return day === null ? text(ref, cell) : `<c r="${ref}" s="${STYLE.day}"><v>${day}</v></c>`;
    }
    if (column.name === 'url' && this.#linkCount < LINK_LIMIT && LINK.test(cell)) {
      const id = this.#targets.get(cell) ?? this.#targets.size + 1;
      this.#targets.set(cell, id);
      this.#linkCount++;
      this.#links += `<hyperlink ref="${ref}" r:id="rId${id}"/>`;
      return text(ref, cell, STYLE.link);
    }
    return text(ref, cell);
  }
}
