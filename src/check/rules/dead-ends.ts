/** Steps that ask and offer nothing to answer. */
import { kindOf } from '../../playbook/steps/index.ts';
import { perPlaybook } from '../rule.ts';

export const deadEnds = perPlaybook('dead-ends', ({ value, yaml }) =>
  Object.entries(value.steps).flatMap(([id, step]) => {
    const empty = kindOf(step).emptyPart(step);
    if (empty === undefined) return [];
    const message = `The walk stops at "${id}": there is nothing to answer.`;
    const hint = 'Give it at least one answer, or make it an ending with "end".';
    return [yaml.problem(['steps', id, empty], { code: 'dead-end', message, hint }, 'key')];
  }),
);
