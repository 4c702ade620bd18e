/** What a walk came to, as a screen: the outcome, the next step, the path, the script, and a note to paste. */
import type { CitedLine } from '../playbook/model/cite.ts';
import type { Ending, PathStep, Result } from '../walk/result.ts';
import type { Point } from '../walk/review.ts';
import { cited, paragraph, spoken } from './layout.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { noteText } from './note.ts';
import type { Paint } from './paint.ts';

/** A result for a page of some columns. */
export function resultText(result: Result, width: number, paint: Paint): string {
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
    section(
      'A note to paste',
      noteText(result)
        .trimEnd()
        .split('\n')
        .flatMap((text) => paragraph(text, width, '  ')),
    );
  }
  page.push('', ...paragraph(versionsOf(result), width, '', paint.faint));
  return `${page.join('\n')}\n`;
}

const POINT_WORDS = {
  kept: { say: 'Said', avoid: 'Held back from' },
  missed: { say: 'Not said', avoid: 'Not held back from' },
  open: { say: 'Say', avoid: 'Hold back from' },
} as const;

/** A point of the script in words: kept to, missed, or nobody knows yet. */
export function pointWords(
  { kind, text }: Pick<Point, 'kind' | 'text'>,
  how: keyof typeof POINT_WORDS = 'kept',
): string {
  return `${POINT_WORDS[how][kind]}: ${kind === 'say' ? spoken(text) : text}`;
}

/** When, with the weekday and the date where the source gives a count. */
export function whenWords({ text, day }: NonNullable<Ending['when']>): string {
  return day === undefined ? text : `${text}: ${day}`;
}

/** Which playbooks, in which versions. */
export function versionsOf({ playbooks }: Pick<Result, 'playbooks'>): string {
  return playbooks.map(({ id, version }) => `${id} ${version}`).join(', ');
}

function pathLines({ title, answer, items }: PathStep, width: number): string[] {
  return [
    ...paragraph(items.length > 0 || answer === '' ? title : `${title} - ${answer}`, width, '- '),
    ...items.flatMap((item) => paragraph(`${item.title}: ${item.answer || 'left open'}`, width, '  - ')),
  ];
}
