/** How well signals are heard on lines that carry the right answer. */

/** A line of talk, and the signal that stands in it. */
export interface LabelledLine {
  text: string;
  /** A signal's id, or `none`. */
  label: string;
  /** Signals that are right too. */
  also: string[];
  role: 'rep' | 'prospect';
}

/** The label of a line in which nothing should be heard. */
export const NONE = 'none';

export interface Tally {
  hits: number;
  falsePositives: number;
  misses: number;
}

export interface Figures extends Tally {
  precision: number;
  recall: number;
  f1: number;
}

export interface Score<L extends LabelledLine = LabelledLine> {
  lines: number;
  /** The mean F1 of the labels that the lines hold. */
  macroF1: number;
  labels: Record<string, Figures>;
  falseAlarms: Record<LabelledLine['role'], { lines: number; alarms: number; rate: number }>;
  faults: Fault<L>[];
}

/** A line that cost something: what was reported wrongly, and whether the label was missed. */
export interface Fault<L extends LabelledLine = LabelledLine> {
  line: L;
  reported: string[];
  wrong: string[];
  missed: boolean;
}

/** Scores what was reported for each line. Only the labels named are looked at. */
export function score<L extends LabelledLine>(
  lines: readonly L[],
  report: (line: L) => readonly string[],
  looked: readonly string[],
): Score<L> {
  const tallies = new Map<string, Tally>(looked.map((label) => [label, { hits: 0, falsePositives: 0, misses: 0 }]));
  const falseAlarms: Score['falseAlarms'] = {
    prospect: { lines: 0, alarms: 0, rate: 0 },
    rep: { lines: 0, alarms: 0, rate: 0 },
  };
  const faults: Fault<L>[] = [];
  for (const line of lines) {
    const reported = [...new Set(report(line))].filter((label) => tallies.has(label));
    const right = new Set([line.label, ...line.also]);
    const wrong = reported.filter((label) => !right.has(label));
    for (const label of wrong) (tallies.get(label) as Tally).falsePositives++;
    const tally = tallies.get(line.label);
    const hit = reported.some((label) => right.has(label));
    const missed = tally !== undefined && !hit && !(right.has(NONE) && reported.length === 0);
    if (tally && hit) tally.hits++;
    if (tally && missed) tally.misses++;
    if (!tally) {
      falseAlarms[line.role].lines++;
      if (wrong.length > 0) falseAlarms[line.role].alarms++;
    }
    if (missed || wrong.length > 0) faults.push({ line, reported, wrong, missed });
  }
  for (const alarm of Object.values(falseAlarms)) alarm.rate = share(alarm.alarms, alarm.lines);
  const labels = Object.fromEntries([...tallies].map(([label, tally]) => [label, figures(tally)]));
  const held = looked.filter((label) => lines.some((line) => line.label === label));
  const macroF1 = share(
    held.reduce((sum, label) => sum + (labels[label]?.f1 ?? 0), 0),
    held.length,
  );
  return { lines: lines.length, macroF1, labels, falseAlarms, faults };
}

function figures(tally: Tally): Figures {
  const precision = share(tally.hits, tally.hits + tally.falsePositives);
  const recall = share(tally.hits, tally.hits + tally.misses);
  return { ...tally, precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
