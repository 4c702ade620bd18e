/** How many lines a step takes on the smallest common screen, laid out as a walk lays it out. */
import type { Question } from '../walk/question.ts';
import type { StepView } from '../walk/view.ts';
import { paragraph } from './layout.ts';
import { PLAIN } from './paint.ts';
import { stepText } from './step.ts';

/** The smallest screen that playbooks are written for. */
export const SCREEN = { columns: 80, rows: 24 };

/** Lines of a step and its question, with the line of keys; long lists of answers scroll by themselves. */
export function linesOn(view: StepView, question: Question | undefined): number {
  const { columns, rows } = SCREEN;
  const step = stepText(view, '', columns, PLAIN).split('\n').length + 1;
  if (question === undefined) return step;
  const options =
    question.kind === 'pick' ? question.options.flatMap(({ text }) => paragraph(text, columns, '   1  ')).length : 1;
  const title = question.kind === 'pick' && question.title !== undefined ? 1 : 0;
  return step + title + paragraph(question.ask, columns).length + Math.min(options, rows - 8) + 2;
}
