/** How well signals are heard: what went wrong first, ready to paste, then the figures. */
import { paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

/** A line that went wrong, as an example for a signal. */
export interface Lesson {
  signal: string;
  kind: 'counts' | 'not-counts';
  text: string;
  /** Where it stands in the data. */
  line: number;
  why: string;
}

export interface Scored {
  file: string;
  lines: number;
  /** Lines that are examples of a signal already. */
  taught: number;
  labels: Record<
    string,
    { hits: number; falsePositives: number; misses: number; precision: number; recall: number; f1: number }
  >;
  falseAlarms: Record<'prospect' | 'rep', { lines: number; alarms: number; rate: number }>;
  lessons: Lesson[];
  /** The trainer's own signals, and the files they stand in. */
  own: Record<string, string>;
}

/** Scores for a page of some columns. The YAML is never broken, so that it can be pasted. */
export function scoreText(scored: Scored, width: number, paint: Paint): string {
  const { lines, taught, lessons } = scored;
  const missed = lessons.filter(({ kind }) => kind === 'counts').length;
  const about = [
    ...paragraph(
      `# ${missed} missed, ${lessons.length - missed} wrongly heard. Paste what you agree with into a file`,
      width,
      '',
      paint.heading,
    ),
    ...paragraph('# in .coach/signals/, then run: coach playbook test', width, '', paint.heading),
  ];
  const flattered = taught > 0 ? ` Examples already, which flatter the figures: ${taught}.` : '';
  return `${[
    ...(lessons.length > 0
      ? [
          ...about,
          ...[...new Set(lessons.map(({ signal }) => signal))].flatMap((id) => signalYaml(id, scored, paint)),
          '',
        ]
      : []),
    ...figures(scored, paint),
    ...alarmLines(scored, width),
    ...paragraph(`${lines} lines.${flattered}`, width, '', paint.faint),
  ].join('\n')}\n`;
}

function signalYaml(id: string, { lessons, own }: Scored, paint: Paint): string[] {
  const file = Object.hasOwn(own, id) ? own[id] : undefined;
  const list = (kind: Lesson['kind']) => {
    const found = lessons.filter((lesson) => lesson.signal === id && lesson.kind === kind);
    return found.length > 0
      ? [
          `    ${kind}:`,
          ...found.map(
            ({ text, line, why }) => `      - ${JSON.stringify(text)} ${paint.faint(`# line ${line}. ${why}`)}`,
          ),
        ]
      : [];
  };
  return [
    `${id}:${file === undefined ? '' : paint.faint(` # yours, in ${file}: add to the examples there`)}`,
    ...(file === undefined ? [`  extends: ${id}`] : []),
    '  examples:',
    ...list('counts'),
    ...list('not-counts'),
  ];
}

function figures({ labels }: Scored, paint: Paint): string[] {
  const rows = Object.entries(labels).toSorted(([, one], [, two]) => one.f1 - two.f1);
  const column = Math.max(...rows.map(([id]) => id.length)) + 2;
  const rate = (value: number, of: number) => (of === 0 ? '-' : value.toFixed(2)).padStart(11);
  const count = (value: number) => String(value).padStart(8);
  return [
    paint.heading(`${'signal'.padEnd(column)}  precision     recall   heard  missed   wrong`),
    ...rows.map(
      ([id, { hits, misses, falsePositives: wrong, precision, recall }]) =>
        `${id.padEnd(column)}${rate(precision, hits + wrong)}${rate(recall, hits + misses)}${count(hits)}${count(misses)}${count(wrong)}`,
    ),
  ];
}

function alarmLines({ falseAlarms }: Scored, width: number): string[] {
  return Object.entries(falseAlarms).flatMap(([role, { lines, alarms, rate }]) =>
    lines > 0
      ? paragraph(
          `${lines} lines of the ${role} should give none of these: ${alarms} did (${(100 * rate).toFixed(1)} %).`,
          width,
        )
      : [],
  );
}
