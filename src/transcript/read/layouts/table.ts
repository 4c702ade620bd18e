/** Tables, as a spreadsheet saves them: a row for each thing said, with the columns named in the first. */
import { cleanName } from '../../clean.ts';
import { spokenWords } from '../../spoken.ts';
import { LINE } from '../json/parse.ts';
import { saidIn } from '../json/fields.ts';
import { withTimes } from '../stamp.ts';
import type { Layout } from './layout.ts';
import type { JsonObject } from '../json/parse.ts';

const SEPARATORS = [',', ';', '\t'];
/** How much of a row is held, in characters: text in quotation marks may go on over lines. */
const LONGEST = 1 << 20;

/** The cells of a row; text in quotation marks may hold the separator, and two marks stand for one. */
function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < row.length; i++) {
    const char = row[i] as string;
    if (char === '"' && isQuoted && row[i + 1] === '"') cell += row[++i];
    else if (char === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell].map((text) => text.trim());
}

const rowOf = (names: readonly string[], cells: readonly string[], line: number): JsonObject => {
  const row: JsonObject = Object.create(null) as JsonObject;
  for (const [i, name] of names.entries()) if (cells[i]) row[name] = cells[i];
  row[LINE] = line;
  return row;
};

/** The separator of a text whose first row names columns that hold words and a speaker or a time. */
function separatorOf([first = '']: readonly string[]): string | undefined {
  return SEPARATORS.find((separator) => {
    const names = cellsOf(first, separator);
    if (names.length < 2 || names.some((name) => name === '' || name.length > 40)) return false;
    const said = saidIn(
      rowOf(
        names,
        names.map((_, i) => `${i}`),
        1,
      ),
      1,
    );
    return said !== undefined && (said.speaker !== undefined || said.at !== undefined);
  });
}

export const table: Layout = {
  format: 'table',
  fits: (lines) => separatorOf(lines) !== undefined,
  reader({ lines }, joiner) {
    const separator = separatorOf(lines) ?? ',';
    const names = cellsOf(lines[0] ?? '', separator);
    let held = '';
    let heldFrom = 0;
    let isFirst = true;

    function row(text: string, number: number) {
      const said = saidIn(rowOf(names, cellsOf(text, separator), number), 1);
      if (!said) return;
      const speaker = cleanName(said.speaker ?? '');
      joiner.add(withTimes({ speaker, text: spokenWords(said.text), line: number }, said.at, said.end));
    }

    return {
      line(text, number) {
        if (isFirst) {
          isFirst = false;
          return;
        }
        if (held === '') heldFrom = number;
        held += held === '' ? text : ` ${text}`;
        const isWhole = (held.split('"').length - 1) % 2 === 0;
        if (!isWhole && held.length < LONGEST) return;
        row(held, heldFrom);
        held = '';
      },
      end() {
        if (held !== '') row(held, heldFrom);
      },
    };
  },
};
