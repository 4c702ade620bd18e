import { citing, lookUp, type CitedLine } from '../playbook/model/cite.ts';
import type { Library } from '../playbook/model/library.ts';
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
 * our own are not held against anyone, nor are an author's stories, nor an ending's line for the
 * next call.
 */
export function pointsOf(library: Library, now: Standing): Point[] {
  const line = citing(library.sources, now.blanks);
  const points = new Map<string, Point>();
  for (const { step } of now.path) {
    for (const item of step.say ?? []) points.set(`say ${item.from}`, { ...line(item), kind: 'say' });
    for (const { instead, ...item } of step.avoid ?? [])
      points.set(`avoid ${item.from}`, { ...line(item), kind: 'avoid', ...(instead && { instead: line(instead) }) });
  }
  const isHeld = ({ from }: Point) => lookUp(library.sources, from)?.tags.includes('story') === false;
  return [...points.values()].filter(isHeld);
}
