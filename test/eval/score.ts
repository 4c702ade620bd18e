import type { Fault as Missed, LabelledLine, Score as Scored } from '../../src/signals/evaluation/score.ts';
import { score as scoreLabels } from '../../src/signals/evaluation/score.ts';

/** The fourteen kinds of resistance that lines are labelled with. */
export const LABELS = [
  'not-interested',
  'no-budget',
  'no-time',
  'send-info',
  'has-solution',
  'no-need',
  'later',
  'think-it-over',
  'needs-approval',
  'wrong-person',
  'doubt',
  'locked-in',
  'hostile',
  'hassle',
] as const;

/** One labelled line, and where it was said. */
export interface Line extends LabelledLine {
  source: string;
}

export type Score = Scored<Line>;
export type Fault = Missed<Line>;

/** Scores what was reported for each line, on the fourteen labels. */
export const score = (lines: readonly Line[], report: (line: Line) => readonly string[]): Score =>
  scoreLabels(lines, report, LABELS);

/**
 * Which half of the sources a line belongs to: one to tune with, one to keep unseen. By the
 * repository, so that no author stands in both. The salt was chosen for halves of like size.
 */
export function halfOf(source: string): 'tuning' | 'held-out' {
  let hash = 0x811c9dc5;
  for (const char of `b${source.split(':')[0]}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return (hash >>> 8) % 2 === 0 ? 'tuning' : 'held-out';
}
