/** The front door's options and the playbooks they lead to are names of the same moments: first-no, no-script. */
import { own } from '../basics/own.ts';
import { didYouMean } from '../basics/suggest.ts';
import { FRONT_DOOR, frontDoor, placeOf, type Library, type LoadedPlaybook } from '../playbook/model/library.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { Fault } from '../world/fault.ts';

/** A moment as the front door names it, and the playbook for it. */
export interface Moment {
  id: string;
  playbook: string;
}

/** The moments that the front door offers, in its order. */
export function momentsOf(library: Library): Moment[] {
  const step = frontDoor(library);
  if (!step) return [];
  return kindOf(step)
    .exits(step)
    .map(({ id, go }) => ({ id, playbook: placeOf(library, FRONT_DOOR, go).playbook }));
}

/** The playbook of a name: its own id, or that of its moment. */
export function playbookNamed(library: Library, name: string): LoadedPlaybook | undefined {
  const moment = momentsOf(library).find(({ id }) => id === name);
  return own(library.playbooks, name) ?? (moment && own(library.playbooks, moment.playbook));
}

/** All names by which a playbook is found. */
export const playbookNames = (library: Library): string[] => [
  ...new Set([...Object.keys(library.playbooks), ...momentsOf(library).map(({ id }) => id)]),
];

/** The same; throws a fault where there is none. */
export function findPlaybook(library: Library, name: string): LoadedPlaybook {
  const playbook = playbookNamed(library, name);
  if (playbook) return playbook;
  throw new Fault(`There is no playbook "${name}".`, didYouMean(name, playbookNames(library)));
}
