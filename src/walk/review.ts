import { citing, type CitedLine } from '../playbook/cite.ts';
import type { Library } from '../playbook/library.ts';
import type { Standing } from './session.ts';

/** One thing the script asks of a rep on a path: words to say, or something to hold back from. Its citation names it. */
export interface Point extends CitedLine {
  kind: 'say' | 'avoid';
  /** What to say or do in place of what was not held back from. */
  instead?: CitedLine;
}

/** What a rep says of a review: the points kept to. The others were missed. */
export type Kept = readonly string[];

/**
 * What the authors ask on the steps of a path, each point once, in the order of the path. Lines of
 * our own are not held against anyone, and neither is an ending's line for the next call.
 */
export function pointsOf(library: Library, now: Standing): Point[] {
  const line = citing(library.sources, now.blanks);
  const points = new Map<string, Point>();
  for (const { step } of now.path) {
    for (const item of step.say ?? []) points.set(item.from, { ...line(item), kind: 'say' });
    for (const { instead, ...item } of step.avoid ?? []) points.set(item.from, { ...line(item), kind: 'avoid', ...(instead && { instead: line(instead) }) });
  }
  points.delete('ours');
  return [...points.values()];
}
