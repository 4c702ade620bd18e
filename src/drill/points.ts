/** What of the script is in an answer that a rep typed, and what the script warns of: all of it from the playbooks. */
import { own } from '../basics/own.ts';
import { citing, type CitedLine } from '../playbook/model/cite.ts';
import { playbooksOf, type Library } from '../playbook/model/library.ts';
import type { Outcome, Step } from '../playbook/model/schema.ts';
import { kindOf } from '../playbook/steps/index.ts';
import type { SignalNote } from '../signals/model/signal.ts';
import type { DrillItem } from './items.ts';

/** Endings that are a good stop. */
const STOPS: readonly Outcome[] = ['let-go', 'leave-alone'];

/** One thing that was found in an answer. */
export interface Point {
  isGood: boolean;
  /** What it is called. */
  title: string;
  /** The line of a playbook that asks for it, or warns of it. */
  line: CitedLine;
  /** What to say in place of a slip. */
  instead?: CitedLine;
}

/**
 * What was found in an answer, the good first. Good is what the step asks for that answers the line; beside it, where it
 * is a moment to stop, what any good stop asks for, and elsewhere what any step asks for that is no ending. A slip is what a step warns of, the line's own playbook
 * before the others.
 * @param heard the signals in it, heard as a rep's
 */
export function pointsIn(
  library: Library,
  notes: Readonly<Record<string, SignalNote>>,
  item: DrillItem,
  heard: readonly string[],
): Point[] {
  const cite = citing(library.sources, {});
  const [place = '', id = ''] = item.step.split('/');
  const its = own(own(library.playbooks, place)?.steps, id);
  const steps = playbooksOf(library)
    .toSorted((one, two) => Number(two.id === item.playbook) - Number(one.id === item.playbook))
    .flatMap((playbook) => Object.values(playbook.steps));
  const others = steps.filter((step) => {
    const end = kindOf(step).end(step);
    return item.isStop ? end !== undefined && STOPS.includes(end.outcome) : end === undefined;
  });
  const asksFor = (some: readonly Step[], signal: string) =>
    some.flatMap(({ say = [], do: deeds = [] }) => [...say, ...deeds]).find((line) => line.signal === signal);
  const points = [...new Set(heard)].flatMap((signal): Point[] => {
    const title = own(notes, signal)?.title ?? signal;
    const wanted = its && asksFor([its], signal);
    const slip = steps.flatMap(({ avoid = [] }) => avoid).find((line) => line.signal === signal);
    const good = wanted ?? (slip === undefined ? asksFor(others, signal) : undefined);
    if (good) return [{ isGood: true, title, line: cite(good) }];
    if (slip === undefined) return [];
    return [{ isGood: false, title, line: cite(slip), ...(slip.instead && { instead: cite(slip.instead) }) }];
  });
  return points.toSorted((one, two) => Number(two.isGood) - Number(one.isGood));
}
