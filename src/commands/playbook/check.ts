/** `coach playbook check`: everything that is wrong, at once. */
import type { CheckOptions } from '../playbook.command.ts';
import type { Io } from '../../world/io.ts';
import { problemsGithub, problemsJson, problemsText, type Checked } from '../../render/problems.ts';
import type { Writers } from '../../render/page.ts';
import { outputTo, type Output } from '../output.ts';
import { checkerOf } from './checker.ts';
import { watchPlaybooks } from './watch.ts';

/** Checks files and folders, or all that is loaded. 0: nothing wrong; 1: something is. */
export async function checkPlaybooks(io: Io, paths: readonly string[], options: CheckOptions): Promise<number> {
  const output = await outputTo(io);
  const checker = await checkerOf(io, paths, options.playbooks);
  if (options.watch) {
    return watchPlaybooks(io, output, checker, (checked) => print(output, checked, options));
  }
  return print(output, checker.check(), options);
}

const WRITERS: Writers<CheckOptions['format'], Checked> = {
  text: (checked, { width, paint }) => problemsText(checked, width, paint),
  json: problemsJson,
  github: problemsGithub,
};

function print(output: Output, checked: Checked, { format, strict }: CheckOptions): number {
  output.print(WRITERS[format](checked, output.page()));
  // GitHub's commands say nothing where nothing is wrong, and that nothing must be told from a check that did not run.
  if (format === 'github' && checked.problems.length === 0) output.say(`${checked.files} files, nothing wrong`);
  return checked.problems.some(({ severity }) => severity === 'error' || strict) ? 1 : 0;
}
