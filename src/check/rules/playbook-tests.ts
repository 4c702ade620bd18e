/** Runs the tests that a playbook carries: one that fails is a problem at its place, a playbook without any a warning. */
import { rehearse, type Rehearsal } from '../../walk/rehearse.ts';
import { own } from '../../basics/own.ts';
import type { Library, LoadedPlaybook } from '../../playbook/model/library.ts';
import type { Memory } from '../../basics/memory.ts';
import type { Problem } from '../../playbook/model/problem.ts';
import type { Read } from '../../playbook/loading/read.ts';
import type { Rule } from '../rule.ts';
import type { Playbook } from '../../playbook/model/schema.ts';

export const playbookTests: Rule = ({ loaded, memory }) =>
  loaded.written.playbooks.flatMap((read) => checkTests(read, loaded.library, memory));

/** The tests of one playbook that fail, or that it has none. */
function checkTests({ value, yaml }: Read<Playbook>, library: Library, memory: Memory): Problem[] {
  const playbook = value && own(library.playbooks, value.id);
  if (value === undefined || playbook === undefined) return [];
  if ((value.tests ?? []).length === 0)
    return [
      yaml.problem(['id'], {
        code: 'no-tests',
        severity: 'warning',
        message: 'This playbook has no tests, so nothing tells when a change breaks it.',
        hint: 'Add "tests": some answers, and the step they must end on.',
      }),
    ];
  return rehearsals(library, playbook, memory).flatMap(({ ok, name, reason = '', hint, at = 'answers' }, nth) =>
    ok
      ? []
      : [
          yaml.problem(['tests', nth, at], {
            code: 'failed-test',
            message: `The test "${name}" fails: ${reason}`,
            ...(hint !== undefined && { hint }),
          }),
        ],
  );
}

interface Run {
  rehearsals?: Rehearsal[];
  /** The playbooks that the tests walked through. */
  through: (LoadedPlaybook | undefined)[];
}

/** Tests that passed pass again as long as every playbook they walked through is the same. */
function rehearsals(library: Library, playbook: LoadedPlaybook, memory: Memory): Rehearsal[] {
  const last = memory.recall(`tests ${playbook.id}`, [playbook], (): Run => ({ through: [] }));
  if (last.rehearsals && last.through.every((one) => one && own(library.playbooks, one.id) === one))
    return last.rehearsals;
  const run = rehearse(library, playbook);
  if (run.every(({ ok }) => ok)) {
    const visited = new Set(
      run.flatMap((test) => test.visited.map((address) => address.slice(0, address.indexOf('/')))),
    );
    last.rehearsals = run;
    last.through = [...visited].map((id) => own(library.playbooks, id));
  }
  return run;
}
