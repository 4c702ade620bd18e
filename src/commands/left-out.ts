import type { Problem } from '../playbook/model/problem.ts';
import { oneLine } from '../basics/hidden-characters.ts';
import type { Output } from './output.ts';

/** Says which of the playbooks were left out and why; the others go on. Warnings are for `playbook check`. */
export function sayLeftOut(output: Output, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const { file, line, column, message } of errors) output.say(oneLine(`${file}:${line}:${column} ${message}`));
  if (errors.length > 0) output.say('What has errors is left out. coach playbook check tells more.');
}
