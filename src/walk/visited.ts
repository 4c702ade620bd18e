/** Which steps and ways of a playbook its tests come through. */
import { kindOf } from '../playbook/steps/index.ts';
import { THEN } from '../playbook/steps/kind.ts';
import type { LoadedPlaybook } from '../playbook/model/library.ts';
import type { Rehearsal } from './rehearse.ts';

/** How many there are, and which of them nothing came to. */
export interface Reach {
  total: number;
  missed: string[];
}

export interface Visited {
  /** Steps, by their ids. */
  steps: Reach;
  /** Ways out of the steps that have several: `accept=issue`. */
  ways: Reach;
}

/**
 * What the tests of all playbooks visit of one.
 * @param rehearsals of every playbook: a test that begins at the front door visits others
 */
export function visitedBy(playbook: LoadedPlaybook, rehearsals: readonly Rehearsal[]): Visited {
  const visited = new Set(rehearsals.flatMap((rehearsal) => rehearsal.visited));
  const taken = new Set(rehearsals.flatMap((rehearsal) => rehearsal.taken));
  const reach = (names: readonly string[], met: ReadonlySet<string>): Reach => ({
    total: names.length,
    missed: names.filter((name) => !met.has(`${playbook.id}/${name}`)),
  });
  const ways = Object.entries(playbook.steps).flatMap(([id, step]) =>
    kindOf(step)
      .exits(step)
      .flatMap((exit) => (exit.id === THEN ? [] : [`${id}=${exit.id}`])),
  );
  return { steps: reach(Object.keys(playbook.steps), visited), ways: reach(ways, taken) };
}
