/** Where a scripted walk stands when its answers end: the step, its question, and the ids to answer with. */
import type { Question } from '../walk/question.ts';
import type { StepView } from '../walk/view.ts';
import { paragraph } from './layout.ts';
import type { Paint } from './paint.ts';
import { stepText } from './step.ts';

export function standingText(view: StepView, question: Question, address: string, width: number, paint: Paint): string {
  const options =
    question.kind === 'pick'
      ? question.options.flatMap(({ id, text }) => paragraph(text, width, `  ${id.padEnd(12)} `))
      : [];
  return `${[stepText(view, address, width, paint), '', ...paragraph(question.ask, width, '', paint.heading), ...options].join('\n')}\n`;
}
