/** Questions that have an answer for a yes, and none for a no. */
import { own } from '../../basics/own.ts';
import type { Option, Playbook, StepOf } from '../../playbook/model/schema.ts';
import { kindOf } from '../../playbook/steps/index.ts';
import { perPlaybook } from '../rule.ts';

/** Signals of the shipped set that say yes and no; an option may say so in its own words too. */
const YES = new Set(['agrees-to-talk', 'interest']);
const NO = new Set(['not-interested', 'adamant', 'remove-me', 'hostile', 'no-issues', 'no-need']);
const YES_WORDS = /^["']?(?:yes|agrees?|agreed|they (?:say yes|agree))\b/i;
const NO_WORDS = /\b(?:no|not|never|nothing|none|nobody|refus\w*|declin\w*|reject\w*)\b|n't\b/i;

export const refusals = perPlaybook('refusals', ({ value, yaml }) =>
  Object.entries(value.steps).flatMap(([id, step]) => {
    if (step.kind !== 'choose' || !lacksNo(value, step)) return [];
    const message = `"${id}" has an answer for a yes, and none for a no.`;
    const hint = 'Add an option for the prospect who says no, and lead it to a good ending.';
    return [yaml.problem(['steps', id, 'options'], { code: 'no-refusal', severity: 'warning', message, hint }, 'key')];
  }),
);

function lacksNo(playbook: Playbook, step: StepOf<'choose'>): boolean {
  const options = Object.entries(step.options);
  return (
    options.some(([id, option]) => saysYes(id, option)) && !options.some(([id, option]) => saysNo(playbook, id, option))
  );
}

const saysYes = (id: string, { text, hears = [] }: Option) =>
  hears.some((signal) => YES.has(signal)) || /^(?:yes|agrees?)$/.test(id) || YES_WORDS.test(text);

/** A no in its words, in what it listens for, or in the ending it comes to. */
function saysNo(playbook: Playbook, id: string, { text, hears = [], go }: Option): boolean {
  const ending = own(playbook.steps, go);
  const outcome = ending && kindOf(ending).end(ending)?.outcome;
  const letsGo = outcome === 'let-go' || outcome === 'leave-alone';
  return (
    letsGo || hears.some((signal) => NO.has(signal)) || NO_WORDS.test(id.replaceAll('-', ' ')) || NO_WORDS.test(text)
  );
}
