/** Tables as spreadsheets export them (RFC 4180), with commas, semicolons or tabs between the cells. */

export interface CsvRow {
  /** The line on which the row begins, counted from 1. */
  line: number;
  cells: string[];
}

/** The rows of a table, without empty lines; or the line of a quote that never ends. */
export function readCsv(text: string): CsvRow[] | { openQuote: number } {
  const rows: CsvRow[] = [];
  const cell = cellsOf(delimiterOf(text));
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    // Only a quote that opens a cell and is never closed keeps the pattern from fitting.
    if (!match) return { openQuote: line };
    const [whole, inQuotes, bare = '', end = ''] = match;
    row.cells.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'));
    line += whole.match(/\r\n?|\n/g)?.length ?? 0;
    at += whole.length;
    const isLast = end === '';
    if (isLast || /[\r\n]/.test(end)) {
      if (row.cells.some((words) => words.trim() !== '')) rows.push(row);
      row = { line, cells: [] };
    }
    if (isLast) break;
  }
  return rows;
}

/** A cell, in quotes or bare, and what ends it: a delimiter, a line end, or nothing at the end of the text. */
function cellsOf(delimiter: string): RegExp {
  return new RegExp(`(?: *"([^"]*(?:""[^"]*)*)" *|((?! *")[^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n?|\\n|$)`, 'y');
}

/** A first row is not longer. */
const HEAD = 10_000;

/** What stands between the cells: whatever the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text
    .slice(0, HEAD)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const count = (mark: string) => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
