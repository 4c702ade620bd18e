/** All that a walk came to: the outcome, the path, the script point by point, what next, and a note to paste. */
import type { CitedLine } from '../playbook/model/cite.ts';
import type { PathStep, Result } from '../walk/result.ts';
import { cited, paragraph, spoken } from './layout.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { noteLines } from './note.ts';
import { pointWords, versionsOf, whenWords } from './result-words.ts';
import type { Paint } from './paint.ts';

/** A whole result for a page of some columns. */
export function fullResultText(result: Result, width: number, paint: Paint): string {
  const page: string[] = [];
  const line = ({ text, cite }: Pick<CitedLine, 'text' | 'cite'>, lead: string, tint?: (text: string) => string) =>
    cited(text, cite, width, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
  const section = (title: string, lines: string[]) =>
    lines.length > 0 && page.push('', ...paragraph(title, width, '', paint.heading), ...lines);

  const { ending } = result;
  if (ending)
    page.push(
      ...paragraph(ending.title, width, '', ending.outcome === 'talk-again' ? paint.good : paint.calm),
      ...paragraph(`Outcome: ${OUTCOME_WORDS[ending.outcome].toLowerCase()}`, width, '', paint.faint),
    );
  else page.push(...paragraph('This walk has not come to an end yet.', width, '', paint.heading));
  section(
    'The path',
    result.path.flatMap((step) => pathLines(step, width)),
  );
  section(
    'What may be the cause (guesses, never scores)',
    result.causes.flatMap(({ title, weight, settle, cite }) => [
      ...line({ text: `${title}: ${weight === 'unknown' ? 'unknown' : `speaks ${weight} it`}`, cite }, '- '),
      ...(weight === 'unknown' ? line({ ...settle, text: `To settle it: ${settle.text}` }, '  ') : []),
    ]),
  );
  section(
    'Kept to the script',
    result.kept.flatMap((item) => line({ ...item, text: pointWords(item) }, '+ ')),
  );
  section(
    'Not kept to',
    result.missed.flatMap((item) => [
      ...line({ ...item, text: pointWords(item, 'missed') }, 'x '),
      ...(item.instead ? line({ ...item.instead, text: `Instead: ${item.instead.text}` }, '  ') : []),
    ]),
  );
  section(
    'Did you keep to it?',
    result.open.flatMap((item) => line({ ...item, text: pointWords(item, 'open') }, '? ')),
  );
  if (ending) {
    section(
      'The line to say',
      ending.say.flatMap((item) => line({ ...item, text: spoken(item.text) }, '  ', paint.quote)),
    );
    section('Next', [
      ...ending.do.flatMap((item) => line(item, '- ')),
      ...(ending.when ? line({ ...ending.when, text: whenWords(ending.when) }, '- ') : []),
      ...ending.note.flatMap((item) => line(item, '* ')),
    ]);
    section('A note to paste', result.note ? noteLines(result.note, width) : []);
  }
  page.push('', ...paragraph(versionsOf(result), width, '', paint.faint));
  return `${page.join('\n')}\n`;
}

function pathLines({ title, answer, items }: PathStep, width: number): string[] {
  return [
    ...paragraph(items.length > 0 || answer === '' ? title : `${title} - ${answer}`, width, '- '),
    ...items.flatMap((item) => paragraph(`${item.title}: ${item.answer || 'left open'}`, width, '  - ')),
  ];
}
