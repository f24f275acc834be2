import type { WideCell } from '../rows.js';
import { csvCell, csvText, type Dialect } from './dialect.js';

/** Cells that csv-stringify may change beyond quoting: a spreadsheet could take them for a formula. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const QUOTE = /"/g;

/** The text of a cell. What needs no more than quotes gets them here; csv-stringify does the rest, and is the model. */
export function cellWriter(dialect: Dialect): (cell: WideCell) => string {
  const special = dialect.excel ? /[";\r\n]/ : /[",\r\n]/;
  return (cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return dialect.excel ? String(cell).replace('.', ',') : String(cell);
    if (FORMULA.test(cell)) return csvText([[csvCell(cell)]], dialect, '\n').slice(0, -1);
    if (!special.test(cell)) return cell;
    return `"${cell.includes('"') ? cell.replace(QUOTE, '""') : cell}"`;
  };
}
