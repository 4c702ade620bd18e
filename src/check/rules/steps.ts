/** Checks of a playbook by itself: its questions, its blanks, and what fits on a screen. */
import { blanksIn } from '../../playbook/model/fill.ts';
import { own } from '../../basics/own.ts';
import type { Library } from '../../playbook/model/library.ts';
import type { Problem } from '../../playbook/model/problem.ts';
import type { Read } from '../../playbook/loading/read.ts';
import type { Option, Playbook, Step, StepOf } from '../../playbook/model/schema.ts';

/** Signals of the shipped set that say yes and no; an option may say so in its own words too. */
const YES = new Set(['agrees-to-talk', 'interest']);
const NO = new Set(['not-interested', 'adamant', 'remove-me', 'hostile', 'no-issues', 'no-need']);
const YES_WORDS = /^["']?(?:yes|agrees?|agreed|they (?:say yes|agree))\b/i;
const NO_WORDS = /\b(?:no|not|never|nothing|none|nobody|refus\w*|declin\w*|reject\w*)\b|n't\b/i;

/** Every step that asks and offers nothing to answer, or only answers that say yes. */
export function checkQuestions({ value, yaml }: Read<Playbook>): Problem[] {
  const problems: Problem[] = [];
  for (const [id, step] of Object.entries(value?.steps ?? {})) {
    const empty = emptyPart(step);
    if (empty !== undefined)
      problems.push(
        yaml.problem(
          ['steps', id, empty],
          {
            code: 'dead-end',
            message: `The walk stops at "${id}": there is nothing to answer.`,
            hint: 'Give it at least one answer, or make it an ending with "end".',
          },
          'key',
        ),
      );
    else if (step.kind === 'choose' && lacksNo(value as Playbook, step))
      problems.push(
        yaml.problem(
          ['steps', id, 'options'],
          {
            code: 'no-refusal',
            severity: 'warning',
            message: `"${id}" has an answer for a yes, and none for a no.`,
            hint: 'Add an option for the prospect who says no, and lead it to a good ending.',
          },
          'key',
        ),
      );
  }
  return problems;
}

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
  const letsGo = ending?.kind === 'end' && (ending.end === 'let-go' || ending.end === 'leave-alone');
  return (
    letsGo || hears.some((signal) => NO.has(signal)) || NO_WORDS.test(id.replaceAll('-', ' ')) || NO_WORDS.test(text)
  );
}

/** Blanks that are asked for, or filled on the way, and stand in no line that can follow. */
export function checkBlanks(
  { value, yaml }: Read<Playbook>,
  library: Pick<Library, 'playbooks'>,
  handsOverTo: readonly string[],
): Problem[] {
  if (value === undefined) return [];
  const asked = Object.keys(value.blanks ?? {});
  if (asked.length === 0) return [];
  const used = new Set(
    [value, ...handsOverTo.map((id) => own(library.playbooks, id))].flatMap((playbook) =>
      textsIn(playbook?.steps).flatMap(blanksIn),
    ),
  );
  return asked
    .filter((name) => !used.has(name))
    .map((name) =>
      yaml.problem(
        ['blanks', name],
        {
          code: 'unused-blank',
          severity: 'warning',
          message: `The rep is asked for {{${name}}}, and no line uses it.`,
          hint: `Write {{${name}}} where it belongs, or take the blank out.`,
        },
        'key',
      ),
    );
}

/** Every text in a part of a playbook. */
function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

/** Steps that take more lines than a small terminal has. */
export function checkScreens(
  { value, yaml }: Read<Playbook>,
  linesOf: (step: Step, playbook: string) => number,
  room: number,
): Problem[] {
  return Object.entries(value?.steps ?? {}).flatMap(([id, step]) => {
    const lines = linesOf(step, value?.id ?? '');
    if (lines <= room) return [];
    return [
      yaml.problem(
        ['steps', id],
        {
          code: 'full-screen',
          severity: 'warning',
          message: `"${id}" takes ${lines} lines, and a screen holds ${room}.`,
          hint: 'One idea a screen: split the step, or cut lines.',
        },
        'key',
      ),
    ];
  });
}
