/** A trainer's labelled lines, from JSON lines or a table; what cannot be read is said with its line. */
import { own } from '../../basics/own.ts';
import { didYouMean } from '../../basics/suggest.ts';
import { readCsv } from './csv.ts';
import { NONE, type LabelledLine } from './score.ts';
import type { Signal } from '../model/signal.ts';

/** A labelled line, and where it stands in its file. */
export interface DataLine extends LabelledLine {
  /** Counted from 1. */
  line: number;
}

/** What is wrong with a line of a file. */
export interface LineFault {
  line: number;
  message: string;
  hint: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Signals = Readonly<Record<string, Signal>>;

const COLUMNS = ['text', 'label', 'also', 'role'];
const SHAPE = 'Write it as {"text": "no money for it", "label": "no-budget"}.';

/** Reads labelled lines. A table has a first row of names; anything else is read as a JSON object a line. */
export function readLabelled(text: string, signals: Signals): { lines: DataLine[]; faults: LineFault[] } {
  const { rows, faults } = /^\s*\{/.test(text) ? jsonRows(text) : csvRows(text);
  const lines: DataLine[] = [];
  for (const { line, fields } of rows) {
    const read = labelled(fields, signals);
    if ('message' in read) faults.push({ line, ...read });
    else lines.push({ ...read, line });
  }
  return { lines, faults: faults.toSorted((one, two) => one.line - two.line) };
}

interface Rows {
  rows: { line: number; fields: Fields }[];
  faults: LineFault[];
}

function jsonRows(text: string): Rows {
  const read: Rows = { rows: [], faults: [] };
  for (const [at, words] of text.split(/\r\n?|\n/).entries()) {
    if (words.trim() === '') continue;
    const line = at + 1;
    try {
      const fields: unknown = JSON.parse(words);
      if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
        read.faults.push({ line, message: 'This is not an object.', hint: SHAPE });
      else read.rows.push({ line, fields: fields as Fields });
    } catch {
      read.faults.push({ line, message: 'This is not JSON.', hint: SHAPE });
    }
  }
  return read;
}

function csvRows(text: string): Rows {
  const table = readCsv(text);
  if ('openQuote' in table)
    return {
      rows: [],
      faults: [
        {
          line: table.openQuote,
          message: 'A quote that opens a cell here does not close at its end.',
          hint: 'Close it; a quote inside a cell is written twice: "".',
        },
      ],
    };
  const [head, ...body] = table;
  if (!head) return { rows: [], faults: [] };
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const missing = ['text', 'label'].find((name) => !names.includes(name));
  if (missing !== undefined)
    return {
      rows: [],
      faults: [
        {
          line: head.line,
          message: `There is no column "${missing}".`,
          hint: `The first row names the columns: text and label; also and role may be left out. It says: ${names.join(', ')}.`,
        },
      ],
    };
  const rows = body.map(({ line, cells }) => ({
    line,
    fields: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
  }));
  return { rows, faults: [] };
}

function labelled(fields: Fields, signals: Signals): LabelledLine | Omit<LineFault, 'line'> {
  const { text, label, role } = fields;
  const unknownKey = Object.keys(fields).find(
    (key) => !COLUMNS.includes(key) && didYouMean(key, COLUMNS).startsWith('Did'),
  );
  if (typeof text !== 'string' || text.trim() === '')
    return {
      message: 'There is no text.',
      hint: unknownKey === undefined ? SHAPE : `${didYouMean(unknownKey, COLUMNS)} ("${unknownKey}")`,
    };
  if (typeof label !== 'string' || label.trim() === '')
    return { message: 'There is no label.', hint: `Name the signal that should be heard, or ${NONE}.` };
  const also = alsoOf(fields['also']);
  const known = [...Object.keys(signals), NONE];
  const unknown = [label.trim(), ...also].find((id) => !known.includes(id));
  if (unknown !== undefined) return { message: `There is no signal "${unknown}".`, hint: didYouMean(unknown, known) };
  const heardFrom = own(signals, label.trim())?.heardFrom;
  const spoken = role === undefined || role === '' ? (heardFrom ?? 'prospect') : role;
  if (spoken !== 'prospect' && spoken !== 'rep')
    return { message: `The role "${String(role)}" is unknown.`, hint: 'Write prospect or rep, or leave it out.' };
  if (heardFrom !== undefined && heardFrom !== spoken)
    return {
      message: `"${label.trim()}" is only heard from the ${heardFrom}, not from the ${spoken}.`,
      hint: 'Change the role or the label.',
    };
  return { text: text.trim(), label: label.trim(), also, role: spoken };
}

/** Other labels: a list, or ids with anything between them. */
function alsoOf(also: unknown): string[] {
  if (Array.isArray(also)) return also.map(String);
  return typeof also === 'string' ? also.split(/[\s,;|]+/).filter(Boolean) : [];
}
