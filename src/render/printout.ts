/** A printout as a page of text, or as Markdown. */
import type { Printout, PrintRow } from '../playbook/views/printout.ts';
import { escape } from './markdown.ts';
import { cited, ends, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

const LABEL = 12;

/** A printout for a page of some columns. */
export function printoutText({ title, aside, rows, sections }: Printout, width: number, paint: Paint): string {
  const page = [...ends(title, aside, width).map(paint.heading), ...rows.flatMap((row) => rowText(row, width, paint))];
  for (const section of sections)
    page.push(
      '',
      ...paragraph(section.title, width, '', paint.heading),
      ...section.rows.flatMap((row) => rowText(row, width, paint)),
    );
  return `${page.join('\n')}\n`;
}

/** A printout as Markdown. */
export function printoutMarkdown({ title, aside, rows, sections }: Printout): string {
  const page = [`# ${escape(title)}`, '', `_${escape(aside)}_`, '', ...rows.map(rowMarkdown)];
  for (const section of sections) page.push('', `## ${escape(section.title)}`, '', ...section.rows.map(rowMarkdown));
  return `${page.join('\n')}\n`;
}

function rowText(row: PrintRow, width: number, paint: Paint): string[] {
  const lead = row.label === '-' ? '  - ' : `  ${row.label.padEnd(LABEL)} `;
  const tint =
    row.label === ''
      ? paint.faint
      : { say: paint.quote, avoid: paint.bad, instead: paint.good, plain: undefined }[row.tone ?? 'plain'];
  if (row.cite === undefined) return paragraph(row.text, width, lead, tint);
  return cited(words(row), row.cite, width, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
}

function rowMarkdown(row: PrintRow): string {
  const label = row.label === '-' || row.label === '' ? '' : `**${escape(row.label)}** `;
  return `${row.label === '' ? '  - ' : '- '}${label}${escape(words(row))}${row.cite === undefined ? '' : ` _(${escape(row.cite)})_`}`;
}

const words = ({ text, tone }: PrintRow) => (tone === 'say' ? spoken(text) : text);
