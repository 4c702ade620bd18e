/** What is loaded, from where, and what counts over what. */
import { ends, paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

/** One thing that is loaded. */
export interface Listed {
  id: string;
  title: string;
  version?: string;
  /** The file that counts; `shipped` is coach's own. */
  file: string;
  /** The files that it is laid over, the next one first. */
  extends: Below[];
  /** The files whose place it takes. */
  overrides: Below[];
}

/** A file that another one counts over. */
export interface Below {
  file: string;
  shipped: boolean;
}

export interface Listing {
  /** Where own playbooks were looked for, the place with the first say first. */
  looked: { by: string; path: string | null; found: boolean; files: number }[];
  playbooks: Listed[];
  sources: Listed[];
  signals: Listed[];
  leftOut: { file: string; line: number; column: number; message: string }[];
}

/** A listing for a page of some columns. */
export function listText(listing: Listing, width: number, paint: Paint): string {
  const { looked, playbooks, sources, signals, leftOut } = listing;
  const things = (title: string, items: readonly Listed[]) => [
    '',
    paint.heading(title),
    ...items.flatMap((item) => itemLines(item, width, paint)),
  ];
  const own = signals.filter(({ file }) => file !== 'shipped');
  const shipped = signals.filter(({ file }) => file === 'shipped');
  return `${[
    ...paragraph('Looked in, the first has the first say', width, '', paint.heading),
    ...looked.flatMap((place) => paragraph(placeWords(place), width, `  ${place.by.padEnd(COLUMN)} `)),
    ...paragraph('what coach ships, last', width, `  ${'shipped'.padEnd(COLUMN)} `),
    ...things('Playbooks', playbooks),
    ...things('Sources', sources),
    ...things('Signals', own),
    ...(shipped.length > 0 ? ['', paint.heading(`Signals that coach ships: ${shipped.length}`)] : []),
    ...shipped.flatMap(({ id, title }) => paragraph(id, width, `  ${title.padEnd(TITLE)} `)),
    ...(leftOut.length > 0
      ? [
          '',
          paint.bad('Left out, because of errors'),
          ...leftOut.flatMap(({ file, line, column, message }) =>
            paragraph(`${file}:${line}:${column} ${message}`, width, '  '),
          ),
        ]
      : []),
  ].join('\n')}\n`;
}

const COLUMN = 16;
/** The longest titles of signals are about so long. */
const TITLE = 46;

function placeWords({ by, path, found, files }: Listing['looked'][number]): string {
  if (path === null) return by === 'COACH_PLAYBOOKS' ? 'not set' : 'not given';
  const where = `./${path}` === by ? '' : `${path}: `;
  return `${where}${found ? `${files} ${files === 1 ? 'file' : 'files'}` : 'not there'}`;
}

function itemLines({ id, title, version, file, ...below }: Listed, width: number, paint: Paint): string[] {
  const name = (other: Below) =>
    other.shipped ? `the shipped ${/([^/]*)\.yaml$/.exec(other.file)?.[1] ?? id}` : other.file;
  const over = [
    ...below.extends.map((other) => `extends ${name(other)}`),
    ...below.overrides.map((other) => `instead of ${name(other)}`),
  ];
  const [first = '', ...rest] = paragraph(title, width - (version?.length ?? 0) - 2, `  ${id.padEnd(COLUMN)} `);
  return [
    ...(version === undefined ? [first] : ends(first, version, width)),
    ...rest,
    ...(file === 'shipped' ? [] : paragraph([file, ...over].join(', '), width, ' '.repeat(COLUMN + 3), paint.faint)),
  ];
}
