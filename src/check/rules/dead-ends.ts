/** Steps that ask and offer nothing to answer. */
import type { Step } from '../../playbook/model/schema.ts';
import { perPlaybook } from '../rule.ts';

export const deadEnds = perPlaybook('dead-ends', ({ value, yaml }) =>
  Object.entries(value.steps).flatMap(([id, step]) => {
    const empty = emptyPart(step);
    if (empty === undefined) return [];
    const message = `The walk stops at "${id}": there is nothing to answer.`;
    const hint = 'Give it at least one answer, or make it an ending with "end".';
    return [yaml.problem(['steps', id, empty], { code: 'dead-end', message, hint }, 'key')];
  }),
);

function emptyPart(step: Step): string | undefined {
  if (step.kind === 'choose') return Object.keys(step.options).length === 0 ? 'options' : undefined;
  if (step.kind === 'check')
    return Object.keys(step.check).length === 0
      ? 'check'
      : Object.keys(step.ratings).length === 0
        ? 'ratings'
        : undefined;
  if (step.kind === 'weigh') return Object.keys(step.weigh).length === 0 ? 'weigh' : undefined;
  return step.kind === 'sum' && Object.keys(step.sum).length === 0 ? 'sum' : undefined;
}
