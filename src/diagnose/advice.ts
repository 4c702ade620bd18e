/** What to do next, by how the call ended: the ending in the playbook for what comes after a call, and what to have ready. */
import { citing, type CitedLine } from '../playbook/model/cite.ts';
import { AFTER_CALL, FRONT_DOOR, frontDoor, placeOf, stepAt, type Library } from '../playbook/model/library.ts';
import { EMPTY } from '../playbook/model/fill.ts';
import { own } from '../basics/own.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { answer, begin, type Session } from '../walk/session.ts';
import { STAGES, type Moment } from './moment.ts';
import type { Objection } from './objections.ts';
import type { Outcome } from './outcome.ts';

/** The walk to where an outcome leads; nothing where it is not clear, or no playbook knows it. */
export function walkAfter(library: Library, outcome: Outcome, blanks: Record<string, string>): Session | undefined {
  const playbook = own(library.playbooks, AFTER_CALL);
  const step = playbook && stepAt(library, { playbook: AFTER_CALL, step: playbook.start });
  const option = outcome.removed ? 'removed' : outcome.kind;
  const knows =
    step &&
    kindOf(step)
      .exits(step)
      .some(({ id }) => id === option);
  return knows ? answer(library, begin(AFTER_CALL, blanks), option) : undefined;
}

/** An objection to be ready for, and what the playbook of the moment has for it. */
export interface Ready {
  objection: Objection;
  line?: CitedLine;
}

/** So many are got ready for; more is no plan. */
const MOST = 2;

/** What passes with the call wants no answer. */
const PASSING = ['later', 'no-time', 'send-info'];

/** What to have ready for the objections that are still open, the last one raised first; each line once, and none that was `said` already. */
export function readyFor(
  library: Library,
  open: readonly Objection[],
  outcome: Outcome,
  moment: Moment | undefined,
  said: readonly CitedLine[] = [],
): Ready[] {
  const told = new Set(said.map(({ text }) => text));
  // Who goes on talking is no first no any more, whatever the call began as.
  const stage = outcome.kind !== 'unclear' ? STAGES['hot-lead'] : moment && STAGES[moment.kind];
  return open
    .filter(({ signal }) => !PASSING.includes(signal))
    .toReversed()
    .slice(0, MOST)
    .map((objection): Ready => {
      const line = stage === undefined ? undefined : answerTo(library, stage, objection.signal);
      if (line === undefined || told.has(line.text)) return { objection };
      told.add(line.text);
      return { objection, line };
    });
}

/** What to say at one of the moments. */
export interface Way {
  stage: string;
  /** The moment, as the front door words it. */
  moment: string;
  line: CitedLine;
  /** Whether a blank in it has no words yet. */
  hasBlank: boolean;
}

/** What to say to a signal, moment by moment, as the front door has them; a line that several share stands once. */
export function waysFor(library: Library, signal: string, blanks: Record<string, string>, only?: string): Way[] {
  const door = frontDoor(library);
  const told = new Set<string>();
  return (door ? kindOf(door).exits(door) : []).flatMap(({ id: stage, text: moment }): Way[] => {
    const line = only === undefined || only === stage ? answerTo(library, stage, signal, blanks) : undefined;
    if (line === undefined || told.has(line.text)) return [];
    told.add(line.text);
    return [{ stage, moment, line, hasBlank: line.text.includes(EMPTY) }];
  });
}

/**
 * The line that the playbook of a moment has for a signal: the first words of the step that the front door leads to, if
 * it hears the signal; else of the first step to which an option leads that hears it.
 * @param stage the option of the front door
 */
export function answerTo(
  library: Library,
  stage: string,
  signal: string,
  blanks: Record<string, string> = {},
): CitedLine | undefined {
  const door = frontDoor(library);
  const target =
    door &&
    kindOf(door)
      .exits(door)
      .find(({ id }) => id === stage)?.go;
  if (door === undefined || target === undefined) return undefined;
  const line = citing(library.sources, blanks);
  const { playbook: id } = placeOf(library, FRONT_DOOR, target);
  const playbook = own(library.playbooks, id);
  const first = playbook && own(playbook.steps, playbook.start);
  const hearsAtDoor = kindOf(door)
    .listens(door)
    .some(({ name, signal: heard }) => name === stage && heard === signal);
  if (hearsAtDoor && first?.say?.[0]) return line(first.say[0]);
  for (const step of Object.values(playbook?.steps ?? {})) {
    const listens = kindOf(step).listens(step);
    for (const { name } of listens.filter(({ signal: heard }) => heard === signal)) {
      const go = kindOf(step)
        .exits(step)
        .find(({ id: option }) => option === name)?.go;
      const next = go === undefined ? undefined : stepAt(library, placeOf(library, id, go));
      if (next?.say?.[0]) return line(next.say[0]);
    }
  }
  return undefined;
}
