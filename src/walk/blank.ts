import { own } from '../basics/own.ts';
import type { Library } from '../playbook/model/library.ts';
import type { Session, Standing } from './session.ts';

/** A blank of a playbook that has not been asked for. */
export interface Blank {
  name: string;
  ask: string;
  example: string;
}

/** The blank to ask for before the step where a walk stands; `undefined` where all were asked. */
export function emptyBlank(library: Library, session: Session, at: Standing): Blank | undefined {
  const blanks = own(library.playbooks, at.place.playbook)?.blanks ?? {};
  const name = Object.keys(blanks).find((id) => !Object.hasOwn(session.blanks, id));
  const blank = name === undefined ? undefined : own(blanks, name);
  return blank && name !== undefined ? { name, ask: blank.ask, example: blank.example } : undefined;
}
