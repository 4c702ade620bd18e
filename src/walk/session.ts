/**
 * The walk. A session is where it began and an append-only list of answers; everything else
 * (the step, what is asked, the blanks, the path) is worked out from those.
 */
import { placeOf, stepAt, type Library, type Place } from '../playbook/model/library.ts';
import type { Step } from '../playbook/model/schema.ts';
import { kindOf } from '../playbook/steps/index.ts';
import type { Exit, Refusal } from '../playbook/steps/kind.ts';

/** One answer: the step it was given to, and the option's id, or the words or number typed. */
export interface Answer {
  /** `no-script/accept`, or `gone-cold/weigh.wrong-person` for one item of a step. */
  step: string;
  option: string;
  /** What the prospect said, where the rep typed it and the option was found by it. */
  said?: string | undefined;
}

/** A walk so far: ids only, never positions. */
export interface Session {
  /** The playbook in which the walk began. */
  playbook: string;
  /** Another step to begin at than the playbook's first. */
  at?: string;
  blanks: Record<string, string>;
  log: Answer[];
}

/** Where a walk stands: a step, and the item of it that is asked next, if its items are asked one by one. */
export interface Standing {
  place: Place;
  /** `undefined` where the playbook that holds the step could not be loaded. */
  step: Step | undefined;
  item: string | undefined;
  /** The answers given to the items of this step so far. */
  items: Record<string, string>;
  /** The blanks, with what steps on the way have filled. */
  blanks: Record<string, string>;
  /** The steps that were answered, in order. */
  path: Visit[];
}

/** A step that was answered, and how. */
export interface Visit {
  place: Place;
  step: Step;
  /** The option's id, or what was typed; for a step with items, empty. */
  option: string;
  items: Record<string, string>;
}

/** A new walk through a playbook, from its first step or from the step named. */
export function begin(playbook: string, blanks: Record<string, string> = {}, at?: string): Session {
  return { playbook, blanks, log: [], ...(at !== undefined && { at }) };
}

/** Works out where a session stands. The session's answers must fit; `replay` makes sure of that. */
export function standing(library: Library, session: Session): Standing {
  const first = placeOf(library, session.playbook, session.at ?? `${session.playbook}/start`);
  return session.log.reduce(
    (now, answer) => advance(library, now, answer.option),
    arrive(library, first, session.blanks, []),
  );
}

/** What must be answered next, as `--answers` names it; `undefined` at an ending. */
export function asked(now: Standing): string | undefined {
  if (now.step === undefined || kindOf(now.step).end(now.step)) return undefined;
  return addressOf(now.place, now.item);
}

/** A step's address, as answers name it: `no-script/accept`, `gone-cold/weigh.wrong-person`. */
export function addressOf(place: Place, item?: string): string {
  return `${place.playbook}/${place.step}${item === undefined ? '' : `.${item}`}`;
}

/** The ids that fit as an answer here, in the playbook's order; `undefined` where words or a number are typed. */
export function optionsOf({ step, item = '' }: Standing): string[] | undefined {
  const question = step && kindOf(step).question(step, item);
  return question?.kind === 'pick' ? question.options.map(({ id }) => id) : undefined;
}

/** Whether an answer fits what is asked: a known option, or words or a number where they are typed. */
export function fits(now: Standing, option: string): boolean {
  return optionsOf(now)?.includes(option) ?? (asked(now) !== undefined && refusalOf(now, option) === undefined);
}

/** Why an answer that is typed does not fit; nothing where it does. */
export function refusalOf({ step, item = '' }: Standing, typed: string): Refusal | undefined {
  return step && kindOf(step).refusal(step, typed, item);
}

/** Adds an answer, and what was said where the rep typed it. */
export function answer(library: Library, session: Session, option: string, said?: string): Session {
  const step = asked(standing(library, session));
  if (step === undefined) return session;
  return { ...session, log: [...session.log, { step, option, ...(said !== undefined && { said }) }] };
}

/** Takes the last answer back. */
export function back(session: Session): Session {
  return { ...session, log: session.log.slice(0, -1) };
}

function arrive(library: Library, place: Place, blanks: Record<string, string>, path: Visit[]): Standing {
  const step = stepAt(library, place);
  return { place, step, item: step && itemsOf(step)[0], items: {}, blanks, path };
}

function advance(library: Library, now: Standing, option: string): Standing {
  const { step, item, place } = now;
  if (step === undefined || kindOf(step).end(step)) return now;
  const items = item === undefined ? now.items : { ...now.items, [item]: option };
  const left = itemsOf(step).find((id) => !Object.hasOwn(items, id));
  if (left !== undefined) return { ...now, items, item: left };
  const path = [...now.path, { place, step, option: item === undefined ? option : '', items }];
  return arrive(
    library,
    placeOf(library, place.playbook, exitOf({ step, option, items })?.go ?? ''),
    filled(step, option, items, now.blanks),
    path,
  );
}

/** The items of a step that are asked one by one. */
const itemsOf = (step: Step): string[] =>
  kindOf(step)
    .items(step)
    .map(({ id }) => id);

/** The way that a visit takes out of its step. */
export function exitOf({ step, option, items }: Pick<Visit, 'step' | 'option' | 'items'>): Exit | undefined {
  const kind = kindOf(step);
  const id = kind.leads(step, option, items);
  return kind.exits(step).find((exit) => exit.id === id);
}

function filled(
  step: Step,
  option: string,
  items: Record<string, string>,
  blanks: Record<string, string>,
): Record<string, string> {
  const kind = kindOf(step);
  const [name, words] = [kind.fills(step), kind.filling(step, option, items)];
  return name === undefined || words === undefined ? blanks : { ...blanks, [name]: words };
}
