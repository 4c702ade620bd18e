import { own } from '../../basics/own.ts';
import { kindOf } from '../steps/index.ts';
import type { Playbook, Source, Step } from './schema.ts';

/** A playbook as it was loaded. */
export interface LoadedPlaybook extends Playbook {
  /** The file it came from, as its author knows it. */
  file: string;
  /** Eight hexadecimal digits that change whenever the file's words do. */
  version: string;
}

/** Everything that a walk, a card or a diagnosis draws on. */
export interface Library {
  playbooks: Record<string, LoadedPlaybook>;
  sources: Record<string, Source>;
}

/** The playbook that asks which moment this is. */
export const FRONT_DOOR = 'start';
/** The playbook whose first step asks how the call ended, with an option for each outcome; so is its option at the front door. */
export const AFTER_CALL = 'after-call';

/** Where a step stands: its playbook and its id. */
export interface Place {
  playbook: string;
  step: string;
}

/**
 * Reads a target as an author writes it: `accept` is a step of `playbook`, `dead-lead/how-firm`
 * a step of another one, and `dead-lead/start` the other one's first step.
 */
export function placeOf(library: Pick<Library, 'playbooks'>, playbook: string, target: string): Place {
  const slash = target.indexOf('/');
  if (slash < 0) return { playbook, step: target };
  const other = target.slice(0, slash);
  const step = target.slice(slash + 1);
  return { playbook: other, step: step === 'start' ? (own(library.playbooks, other)?.start ?? step) : step };
}

/** The step at a place, if there is one. */
export function stepAt(library: Pick<Library, 'playbooks'>, place: Place): Step | undefined {
  return own(own(library.playbooks, place.playbook)?.steps, place.step);
}

/** The first step of the front door, which asks for the moment. */
export function frontDoor(library: Pick<Library, 'playbooks'>): Step | undefined {
  const door = own(library.playbooks, FRONT_DOOR);
  return door && own(door.steps, door.start);
}

/** The playbooks a rep can choose from, in the order in which the front door names them, then the others. */
export function playbooksOf(library: Pick<Library, 'playbooks'>): LoadedPlaybook[] {
  const door = own(library.playbooks, FRONT_DOOR);
  const named = Object.values(door?.steps ?? {})
    .flatMap(targetsOf)
    .map((target) => target.slice(0, target.indexOf('/')));
  const ids = new Set([...named, ...Object.keys(library.playbooks)]);
  ids.delete(FRONT_DOOR);
  return [...ids].flatMap((id) => own(library.playbooks, id) ?? []);
}

/** All targets a step can lead to, as its author wrote them. */
export const targetsOf = (step: Step): string[] =>
  kindOf(step)
    .exits(step)
    .map(({ go }) => go);

/** All citations of a step, in the order in which a rep meets them, each once. */
export function citationsOf(step: Step): string[] {
  const found: (string | undefined)[] = [
    ...[...(step.say ?? []), ...(step.do ?? [])].map((line) => line.from),
    ...(step.avoid ?? []).flatMap((line) => [line.from, line.instead?.from]),
    ...(step.note ?? []).map((line) => line.from),
    ...kindOf(step)
      .lines(step)
      .map(({ line }) => line.from),
    ...(step.why ?? []),
  ];
  return [...new Set(found.filter((from): from is string => from !== undefined && from !== 'ours'))];
}

/** The names that can fill a blank: those asked at the start, and those that steps fill on the way. */
export function blanksOf(playbook: Playbook): string[] {
  const filled = Object.values(playbook.steps).flatMap((step) => kindOf(step).fills(step) ?? []);
  return [...Object.keys(playbook.blanks ?? {}), ...filled];
}
