/** Why a lead may be stuck, and whether it is dead: guesses, for and against, never a score. */
import { citing, shortCite, type CitedLine } from '../playbook/model/cite.ts';
import { own } from '../basics/own.ts';
import type { Library } from '../playbook/model/library.ts';
import { kindOf } from '../playbook/steps/index.ts';
import type { Evidence } from './evidence.ts';

/** A possible cause, with what was heard for it and against it. */
export interface Cause {
  id: string;
  title: string;
  cite: string;
  verdict: 'for' | 'against' | 'unknown';
  for: Evidence[];
  against: Evidence[];
  /** The question that would settle it. */
  settle: CitedLine;
}

/** All causes that the playbooks weigh or check by what can be heard, in the playbooks' order. */
export function causesIn(library: Library, evidence: readonly Evidence[]): Cause[] {
  const line = citing(library.sources, {});
  const heard = (signals: readonly string[] = []) => evidence.filter(({ signal }) => signals.includes(signal));
  const cause = (
    id: string,
    title: string,
    from: string,
    settle: CitedLine,
    speaksFor: Evidence[],
    against: Evidence[],
  ): Cause => ({
    id,
    title,
    cite: shortCite(library.sources, from),
    verdict: speaksFor.length > 0 === against.length > 0 ? 'unknown' : speaksFor.length > 0 ? 'for' : 'against',
    for: speaksFor,
    against,
    settle,
  });
  return Object.values(library.playbooks).flatMap((playbook) =>
    Object.values(playbook.steps).flatMap((step) =>
      kindOf(step)
        .causes(step)
        .map(({ id, title, from, settle, for: speaksFor, against }) =>
          cause(`${playbook.id}.${id}`, title, from, line(settle), heard(speaksFor), heard(against)),
        ),
    ),
  );
}

/** A sign that a lead is dead. */
export interface Sign {
  id: string;
  text: string;
  cite: string;
  heard: Evidence[];
  /** Whether it counts as seen; being put off counts only when it goes on and on. */
  seen: boolean;
}

/** The playbook whose first step asks for the signs. */
const DEAD_LEAD = 'dead-lead';
/** The sources say "constantly" and give no count: this one is ours. */
const CONSTANTLY = 3;
const PUT_OFF = 'later';

/** The signs of a dead lead, as its playbook lists them. */
export function signsOf(library: Library, evidence: readonly Evidence[]): Sign[] {
  const playbook = own(library.playbooks, DEAD_LEAD);
  const step = own(playbook?.steps, playbook?.start ?? '');
  if (step?.kind !== 'choose') return [];
  return Object.entries(step.options).flatMap(([id, { text, from, hears }]) => {
    const isSign = hears !== undefined && from !== undefined;
    const heard = evidence.filter(({ signal, role }) => role !== 'rep' && hears?.includes(signal));
    const turns = new Set(heard.map(({ turn }) => turn)).size;
    return isSign
      ? [
          {
            id,
            text,
            cite: shortCite(library.sources, from),
            heard,
            seen: hears.includes(PUT_OFF) ? turns >= CONSTANTLY : turns > 0,
          },
        ]
      : [];
  });
}
