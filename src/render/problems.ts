/** Problems as a trainer reads them, with the line they stand on; as JSON; and as GitHub shows them beside a change. */
import { hiddenShown } from '../basics/hidden-characters.ts';
import type { Problem } from '../playbook/model/problem.ts';
import { json } from './json.ts';
import { columnsOf, paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

/** What a check found. */
export interface Checked {
  problems: readonly Problem[];
  /** How many files were looked at. */
  files: number;
  /** The text of a file, for the line that a problem stands on. */
  textOf(file: string): string | undefined;
}

/** Problems by file, each with its line, a caret, and what to do; the counts come last. */
export function problemsText(checked: Checked, width: number, paint: Paint): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of checked.problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  const page = [...byFile].flatMap(([file, problems]) => {
    const lines = checked.textOf(file)?.split(/\r?\n/) ?? [];
    return [
      paint.heading(visible(file)),
      '',
      ...problems.slice(0, MOST).flatMap((problem) => [...problemLines(problem, lines, width, paint), '']),
      ...rest(problems.length - MOST),
    ];
  });
  return `${[...page, countsLine(checked, paint)].join('\n')}\n`;
}

/** No trainer reads more of one file; the first ones tell. */
const MOST = 50;

const rest = (more: number) => (more > 0 ? [`  … and ${more} more in this file.`, ''] : []);

function problemLines(
  { severity, code, line, column, message, hint }: Problem,
  lines: readonly string[],
  width: number,
  paint: Paint,
): string[] {
  const tint = severity === 'error' ? paint.bad : paint.chosen;
  return [
    ...paragraph(visible(message), width, `  ${tint(severity)} ${line}:${column}  `),
    ...frame(lines[line - 1], line, column, width, paint),
    ...paragraph(`${hint === undefined ? '' : `${visible(hint)} `}(${code})`, width, '    ', paint.faint),
  ];
}

/** The line that a problem stands on, cut to the screen, and a caret below the place. */
function frame(text: string | undefined, line: number, column: number, width: number, paint: Paint): string[] {
  if (text === undefined || text.trim() === '') return [];
  const lead = `    ${String(line).padStart(3)} | `;
  const room = Math.max(10, width - lead.length);
  const letters = Array.from(text, visible);
  const at = Array.from(text.slice(0, column - 1)).length;
  const wide = (from: number, to: number) => columnsOf(letters.slice(from, to).join(''));
  let from = 0;
  if (wide(0, letters.length) > room) while (wide(from, at) > room * 0.6) from += 1;
  const before = from > 0 ? CUT : '';
  let to = letters.length;
  if (columnsOf(before) + wide(from, to) > room) {
    to = Math.min(to, from + room);
    while (to > at + 1 && columnsOf(before) + wide(from, to) + columnsOf(CUT) > room) to -= 1;
  }
  const after = to < letters.length ? CUT : '';
  const caret = ' '.repeat(columnsOf(before) + wide(from, at));
  return [
    `${paint.faint(lead)}${before}${letters.slice(from, to).join('')}${after}`,
    `${paint.faint(`${' '.repeat(lead.length - 2)}| `)}${caret}${paint.bad('^')}`,
  ];
}

const CUT = '...';

/** Text from a file as a screen can show it: what steers a terminal stands there as its number. */
export function visible(text: string): string {
  return hiddenShown(text.replace(/\t/g, '  ').replace(/[\n\r]/g, ' '), (name) => `<${name.slice(2)}>`);
}

function countsLine({ problems, files }: Checked, paint: Paint): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const faulty = new Set(problems.map(({ file }) => file)).size;
  if (problems.length === 0) return paint.good(`${count(files, 'file')}, nothing wrong`);
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(', ');
  return (errors > 0 ? paint.bad : paint.chosen)(
    `${found} in ${faulty < files ? `${faulty} of ` : ''}${count(files, 'file')}`,
  );
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

/** Problems as JSON for other programs. */
export function problemsJson({ problems, files }: Checked): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return json({ check: { files, errors, warnings: problems.length - errors, problems } });
}

/** Problems as commands of GitHub's workflows, which show them beside the lines of a change. */
export function problemsGithub({ problems }: Checked): string {
  return problems
    .map(
      ({ severity, file, line, column, code, message, hint }) =>
        `::${severity} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(hint === undefined ? message : `${message} ${hint}`)}\n`,
    )
    .join('');
}

const data = (text: string) => visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
