import { fill } from '../playbook/model/fill.ts';
import { kindOf } from '../playbook/steps/index.ts';
import type { Question } from '../playbook/steps/kind.ts';
import type { Standing } from './session.ts';

export type { Choice, Question } from '../playbook/steps/kind.ts';

/** The question where a walk stands, its blanks filled; `undefined` at an ending. */
export function questionOf({ step, item = '', blanks }: Standing): Question | undefined {
  const question = step && kindOf(step).question(step, item);
  if (question === undefined) return undefined;
  const asked = { ...question, ask: fill(question.ask, blanks) };
  if (asked.kind !== 'pick') return asked;
  return { ...asked, options: asked.options.map((option) => ({ ...option, text: fill(option.text, blanks) })) };
}
