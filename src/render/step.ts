/** The screens of a walk: a step, why it says what it says, and the keys. */
import type { CitedLine } from '../playbook/model/cite.ts';
import type { Reasons, StepView } from '../walk/view.ts';
import { cited, ends, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** A step's screen, down to the question: its title, what to say, what to do, what is worth knowing. */
export function stepText(view: StepView, aside: string, width: number, paint: Paint): string {
  const line = ({ text, cite }: CitedLine, lead: string, tint?: (text: string) => string) =>
    cited(text, cite, width, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
  const page = [
    ...ends(view.playbook, aside, width).map(paint.faint),
    '',
    ...paragraph(view.title, width, '', paint.heading),
    ...(view.because === undefined ? [] : paragraph(`By your ratings. ${view.because}.`, width, '', paint.faint)),
  ];
  for (const item of view.say) page.push('', ...line({ ...item, text: spoken(item.text) }, '  ', paint.quote));
  if (view.do.length > 0) page.push('', ...view.do.flatMap((item) => line(item, '  - ')));
  if (view.note.length > 0) page.push('', ...view.note.flatMap((item) => line(item, '  * ')));
  return page.join('\n');
}

/** Who says so: what not to say here, every statement behind the step, and the articles. */
export function whyText(view: StepView, reasons: Reasons, width: number, paint: Paint): string {
  const line = ({ text, cite }: CitedLine, lead: string) => cited(text, cite, width, { lead, faint: paint.faint });
  const page = [...paragraph(`Why: ${view.title}`, width, '', paint.heading), ''];
  for (const { instead, ...item } of view.avoid)
    page.push(...line(item, `${paint.bad('Not:')} `), ...(instead ? line(instead, `${paint.good('But:')} `) : []));
  if (view.avoid.length > 0) page.push('');
  const told = new Set(view.avoid.flatMap(({ from, instead }) => [from, instead?.from]));
  page.push(...reasons.statements.filter(({ from }) => !told.has(from)).flatMap((item) => line(item, '- ')));
  if (reasons.statements.length === 0) page.push(...paragraph('No article stands behind this step.', width));
  else {
    page.push(
      '',
      ...reasons.articles.flatMap(({ short, author, title }) =>
        paragraph(`${short}: ${author}, "${title.replaceAll('"', "'")}"`, width, '', paint.faint),
      ),
    );
    page.push(
      ...paragraph('The statements are in our words; what stands in double quotes is exact.', width, '', paint.faint),
    );
  }
  return page.join('\n');
}

const KEYS: readonly (readonly [string, string])[] = [
  ['1 2 3', 'pick that answer'],
  ['up, down, Enter', 'move to an answer and pick it'],
  ['t', 'type what you heard, and see which answer it is'],
  ['b', 'go back one step'],
  ['w', 'why: who says so, and what not to say here'],
  ['q', 'save this walk and leave'],
  ['Ctrl-C', 'leave; you are shown how to go on'],
];

/** What the keys do. */
export function helpText(width: number, paint: Paint): string {
  const lines = KEYS.flatMap(([key, does]) => paragraph(does, width, `  ${key.padEnd(16)} `));
  const whose =
    'Words with a name and a number beside them come from that article. Everything else, questions and answers too, comes from no article.';
  return [paint.heading('Keys'), '', ...lines, '', ...paragraph(whose, width)].join('\n');
}
