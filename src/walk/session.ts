/**
 * The walk. A session is where it began and an append-only list of answers; everything else
 * (the step, what is asked, the blanks, the path) is worked out from those.
 */
import { own } from '../basics/own.ts';
import { placeOf, stepAt, type Library, type Place } from '../playbook/model/library.ts';
import type { Step, StepOf } from '../playbook/model/schema.ts';

/** One answer: the step it was given to, and the option's id, or the words or number typed. */
export interface Answer {
  /** `no-script/accept`, or `gone-cold/weigh.wrong-person` for one item of a step. */
  step: string;
  option: string;
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

/** The words a rep may answer a weighed cause with. */
export const WEIGHTS = ['for', 'against', 'unknown'] as const;

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
  if (now.step === undefined || now.step.kind === 'end') return undefined;
  return addressOf(now.place, now.item);
}

/** A step's address, as answers name it: `no-script/accept`, `gone-cold/weigh.wrong-person`. */
export function addressOf(place: Place, item?: string): string {
  return `${place.playbook}/${place.step}${item === undefined ? '' : `.${item}`}`;
}

/** The ids that fit as an answer here, in the playbook's order; `undefined` where words or a number are typed. */
export function optionsOf(now: Standing): string[] | undefined {
  switch (now.step?.kind) {
    case 'choose':
      return Object.keys(now.step.options);
    case 'check':
      return Object.keys(now.step.ratings);
    case 'weigh':
      return [...WEIGHTS];
    default:
      return undefined;
  }
}

/** Whether an answer fits what is asked: a known option, or a number where one is asked; an empty one skips it. */
export function fits(now: Standing, option: string): boolean {
  if (now.step?.kind === 'sum') return option === '' || readNumber(option) !== undefined;
  return optionsOf(now)?.includes(option) ?? now.step?.kind === 'write';
}

/** Adds an answer. */
export function answer(library: Library, session: Session, option: string): Session {
  const step = asked(standing(library, session));
  return step === undefined ? session : { ...session, log: [...session.log, { step, option }] };
}

/** Takes the last answer back. */
export function back(session: Session): Session {
  return { ...session, log: session.log.slice(0, -1) };
}

/** A number as people type it: 5000, 5,000, $5,000, 5k; `undefined` if it is none, or not above zero. */
export function readNumber(text: string): number | undefined {
  const match =
    /^[\p{L}\p{Sc}]{0,3}\s*(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,6})?\s*(k)?(?:\s?(?:EUR|USD|GBP|CHF|€|£|\$))?$/iu.exec(
      text.trim(),
    );
  if (!match?.[1]) return undefined;
  const value = Number(match[1].replaceAll(',', '') + (match[2] ?? '')) * (match[3] ? 1000 : 1);
  return value > 0 ? value : undefined;
}

function arrive(library: Library, place: Place, blanks: Record<string, string>, path: Visit[]): Standing {
  const step = stepAt(library, place);
  return { place, step, item: step && itemsOf(step)[0], items: {}, blanks, path };
}

function advance(library: Library, now: Standing, option: string): Standing {
  const { step, item, place } = now;
  if (step === undefined || step.kind === 'end') return now;
  const items = item === undefined ? now.items : { ...now.items, [item]: option };
  const left = itemsOf(step).find((id) => !Object.hasOwn(items, id));
  if (left !== undefined) return { ...now, items, item: left };
  const path = [...now.path, { place, step, option: item === undefined ? option : '', items }];
  return arrive(
    library,
    placeOf(library, place.playbook, leadsTo(step, option, items)),
    filled(step, option, items, now.blanks),
    path,
  );
}

/** The items of a step that are asked one by one. */
function itemsOf(step: Step): string[] {
  if (step.kind === 'check') return Object.keys(step.check);
  if (step.kind === 'weigh') return Object.keys(step.weigh);
  return step.kind === 'sum' ? Object.keys(step.sum) : [];
}

function leadsTo(step: Exclude<Step, StepOf<'end'>>, option: string, items: Record<string, string>): string {
  if (step.kind === 'choose') return own(step.options, option)?.go ?? '';
  if (step.kind === 'check') return weakest(step, items)?.go ?? step.clear;
  return step.go;
}

/** The item of a check with the weakest rating, the first of equals; none if all have the strongest. */
export function weakest(
  step: StepOf<'check'>,
  items: Record<string, string>,
): (StepOf<'check'>['check'][string] & { id: string }) | undefined {
  const ratings = Object.keys(step.ratings);
  const rank = (id: string) => ratings.indexOf(items[id] ?? '');
  const lowest = Object.keys(step.check).reduce<string | undefined>(
    (low, id) => (low === undefined || rank(id) < rank(low) ? id : low),
    undefined,
  );
  if (lowest === undefined || rank(lowest) === ratings.length - 1) return undefined;
  const item = own(step.check, lowest);
  return item && { ...item, id: lowest };
}

function filled(
  step: Step,
  option: string,
  items: Record<string, string>,
  blanks: Record<string, string>,
): Record<string, string> {
  if (step.kind === 'write' && step.fills !== undefined && option !== '') return { ...blanks, [step.fills]: option };
  if (step.kind === 'sum') {
    const product = Object.keys(step.sum).reduce((so, id) => so * (readNumber(items[id] ?? '') ?? Number.NaN), 1);
    if (!Number.isNaN(product)) return { ...blanks, [step.fills]: product.toLocaleString('en-US') };
  }
  return blanks;
}
