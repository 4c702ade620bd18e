/** Which statements of each source no playbook uses. */
import type { SourceCoverage, UnusedStatement } from '../playbook/views/coverage.ts';
import { ends, paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

/** Coverages for a page of some columns: what advice is left comes first. */
export function coverageText(sources: readonly SourceCoverage[], width: number, paint: Paint): string {
  return `${sources.map((source) => sourceLines(source, width, paint).join('\n')).join('\n\n')}\n`;
}

function sourceLines({ id, title, statements, used, unused }: SourceCoverage, width: number, paint: Paint): string[] {
  const left = (heading: string, kind: UnusedStatement['kind']) => {
    const found = unused.filter((statement) => statement.kind === kind);
    return found.length > 0
      ? [
          ...paragraph(`${heading}: ${found.length}`, width, '  '),
          ...found.flatMap((statement) => statementLines(statement, width, paint)),
        ]
      : [];
  };
  return [
    ...ends(`${id}: ${title}`, `${used} of ${statements} used`, width).map(paint.heading),
    ...left('Advice that no playbook uses', 'advice'),
    ...left('Notes, stories and figures that no playbook uses', 'background'),
    ...(unused.length === 0 ? paragraph('Every statement is used.', width, '  ', paint.good) : []),
  ];
}

function statementLines({ citation, says, tags, signals }: UnusedStatement, width: number, paint: Paint): string[] {
  const about = [tags.join(', '), ...(signals.length > 0 ? [`a signal cites it: ${signals.join(', ')}`] : [])].join(
    ' · ',
  );
  const lead = `    ${citation} `;
  return [...paragraph(says, width, lead), ...paragraph(about, width, ' '.repeat(lead.length), paint.faint)];
}
