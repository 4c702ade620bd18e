/** A touch out of what a walk or a transcript came to. */
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import { openIn } from '../diagnose/objections.ts';
import type { Day } from '../walk/dates.ts';
import type { Result } from '../walk/result.ts';
import type { Touch } from './touch.ts';

/** So many of their sentences are kept. */
const MOST_SAID = 3;

/** The touch of a walk that came to an end; nothing of one that did not. */
export function touchOfWalk({ note, ending }: Result, lead: string): Touch | undefined {
  if (note === undefined || ending === undefined) return undefined;
  return {
    lead,
    day: note.date,
    from: 'walk',
    playbook: note.playbook,
    ended: ending.as,
    what: note.agreed,
    said: note.said.slice(0, MOST_SAID),
    ...(note.next?.date !== undefined && { next: note.next.date }),
  };
}

const WHAT: Readonly<Record<Touch['ended'], string>> = {
  agreed: 'They said yes.',
  'next-step': 'A next step is agreed.',
  'follow-up': 'We send something. No day is set.',
  'put-off': 'They put it off.',
  refused: 'They said no.',
  'leave-alone': 'They want to be left alone. Do not contact them.',
  unclear: 'It is not clear how it ended.',
};

/**
 * The touch of a call.
 * @param next the day of the next step, as far as it is known
 */
export function touchOfCall(
  { outcome, objections, next: advice }: Diagnosis,
  lead: string,
  day: Day,
  next?: Day,
): Touch {
  const quotes = [outcome.quote, ...openIn(objections).map(({ quote }) => quote)].flatMap((quote) => quote ?? []);
  return {
    lead,
    day,
    from: 'call',
    playbook: advice?.walk.playbook ?? 'after-call',
    ended: outcome.kind,
    what: WHAT[outcome.kind],
    said: [...new Set(quotes)].slice(0, MOST_SAID),
    ...(next !== undefined && { next }),
  };
}
