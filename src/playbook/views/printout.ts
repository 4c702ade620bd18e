/** A playbook laid out to be reviewed without YAML: every step, every line, who says so and where it leads. */
import { shortCite } from '../model/cite.ts';
import { own } from '../../basics/own.ts';
import type { Library, LoadedPlaybook } from '../model/library.ts';
import type { Avoid, Deed, Line, Step } from '../model/schema.ts';
import { kindOf } from '../steps/index.ts';

/** Something laid out to be read through. */
export interface Printout {
  title: string;
  /** What names it: its id, and its version. */
  aside: string;
  rows: PrintRow[];
  sections: PrintSection[];
}

export interface PrintSection {
  title: string;
  rows: PrintRow[];
}

/** One line, and what it is. */
export interface PrintRow {
  /** What it is, or its id; empty for what belongs to the row before. */
  label: string;
  text: string;
  cite?: string;
  tone?: 'say' | 'avoid' | 'instead';
}

type Cite = (from: string) => string;

/** Lays out a playbook. */
export function printoutOf(library: Library, playbook: LoadedPlaybook): Printout {
  const cite: Cite = (from) => shortCite(library.sources, from);
  const blanks = Object.entries(playbook.blanks ?? {}).flatMap(([name, { ask, example, from }]) => [
    { label: name, text: ask, ...(from !== undefined && { cite: cite(from) }) },
    below(`such as: ${example}`),
  ]);
  const tests = (playbook.tests ?? []).flatMap(({ name, answers, ends }) => [
    { label: 'Test', text: name },
    below(`${answers} → ${ends}`),
  ]);
  return {
    title: playbook.title,
    aside: `${playbook.id} ${playbook.version}`,
    rows: [
      { label: 'For', text: playbook.for },
      { label: 'Follows', text: sourceWords(library, playbook.source) },
      { label: 'File', text: playbook.file },
      { label: 'Starts', text: `→ ${playbook.start}` },
    ],
    sections: [
      ...section('Blanks', blanks),
      ...Object.entries(playbook.steps).map(([id, step], at) => ({
        title: `${at + 1} ${id}: ${step.title}`,
        rows: stepRows(step, cite),
      })),
      ...section('Tests', tests),
    ],
  };
}

/** A section, where it has rows. */
export const section = (title: string, rows: PrintRow[]): PrintSection[] => (rows.length > 0 ? [{ title, rows }] : []);

/** A row that belongs to the row before. */
export const below = (text: string): PrintRow => ({ label: '', text });

function sourceWords(library: Library, id: string): string {
  const source = own(library.sources, id);
  return source ? `${source.author ?? 'author unnamed'}, ${source.title} (${id})` : id;
}

function stepRows(step: Step, cite: Cite): PrintRow[] {
  const why = (step.why ?? []).map(cite).join(', ');
  return [
    ...(step.say ?? []).flatMap((line) => deedRows('Say', line, cite, 'say')),
    ...(step.do ?? []).flatMap((line) => deedRows('Do', line, cite)),
    ...(step.avoid ?? []).flatMap((line) => avoidRows(line, cite)),
    ...(step.note ?? []).map((line) => lineRow('Note', line, cite)),
    ...(why === '' ? [] : [{ label: 'Why', text: why }]),
    ...kindOf(step)
      .rows(step)
      .map(({ from, ...row }) => ({ ...row, ...(from !== undefined && { cite: cite(from) }) })),
  ];
}

function lineRow(label: string, { text, from }: Line, cite: Cite, tone?: PrintRow['tone']): PrintRow {
  return { label, text, cite: cite(from), ...(tone && { tone }) };
}

function deedRows(label: string, deed: Deed, cite: Cite, tone?: PrintRow['tone']): PrintRow[] {
  return [
    lineRow(label, deed, cite, tone),
    ...(deed.signal === undefined ? [] : [below(`told by the signal ${deed.signal}`)]),
  ];
}

function avoidRows(avoid: Avoid, cite: Cite): PrintRow[] {
  return [
    ...deedRows('Not', avoid, cite, 'avoid'),
    ...(avoid.instead ? [lineRow('But', avoid.instead, cite, 'instead')] : []),
  ];
}
