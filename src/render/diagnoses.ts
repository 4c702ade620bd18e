/** Diagnoses beside the screen: as JSON, as Markdown, several at once, and the rules behind one. */
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import { becauseWords, stopWords } from './because.ts';
import { diagnosisReport, diagnosisText } from './diagnosis.ts';
import { placeOf } from './diagnosis-lines.ts';
import { json } from './json.ts';
import { ends, paragraph } from './layout.ts';
import type { Page, Writers } from './page.ts';
import { reportMarkdown } from './report.ts';

export type DiagnoseFormat = 'text' | 'markdown' | 'json';

/** A call by its file, and the command that opens the walk where it stands. */
export interface Named {
  name: string;
  diagnosis: Diagnosis;
  command: string | undefined;
}

/** What a diagnosis of some calls is written from. */
export interface Diagnosed {
  calls: readonly Named[];
  /** Whether several were asked for. */
  several: boolean;
  /** Whether to list each rule that fired. */
  why: boolean;
  /** Whether to tell all, and not only what fits on a screen. */
  full: boolean;
}

/** The formats of `coach diagnose`. */
export const DIAGNOSE_WRITERS: Writers<DiagnoseFormat, Diagnosed> = {
  text: ({ calls, several, why, full }, page) =>
    several
      ? totalText(calls, page)
      : calls
          .map(
            (call) =>
              `${diagnosisText(call.diagnosis, { command: call.command, full }, page)}${whyText(call, why, page)}`,
          )
          .join(''),
  markdown: ({ calls, several, why, full }, page) =>
    calls
      .map((call) => {
        const report = diagnosisReport(call.diagnosis, { command: call.command, full });
        return `${reportMarkdown(report, several ? call.name : 'Diagnosis')}${whyText(call, why, page)}`;
      })
      .join(''),
  json({ calls, several }) {
    const plain = ({ name, diagnosis, command }: Named) => ({ file: name, ...diagnosis, command: command ?? null });
    const [only] = calls;
    return json(several ? { calls: calls.map(plain) } : only ? plain(only) : {});
  },
};

/** Several calls: a line each, and a total. */
function totalText(all: readonly Named[], { width, paint }: Page): string {
  const lines = all.flatMap(({ name, diagnosis }) => [
    ...ends(name, counts(diagnosis), width),
    ...paragraph(diagnosis.short, width, '  ', paint.faint),
  ]);
  const heard = all.reduce((sum, { diagnosis }) => sum + diagnosis.heard.length + diagnosis.more, 0);
  const pushes = all.reduce((sum, { diagnosis }) => sum + diagnosis.conduct.slipped.length, 0);
  return `${[...lines, '', paint.heading(`${all.length} calls: ${heard} heard, ${pushes} slipped in`)].join('\n')}\n`;
}

const counts = ({ heard, more, conduct }: Diagnosis) =>
  `${heard.length + more} heard, ${conduct.slipped.length} slipped in`;

/** Each rule that fired, and each that nearly did with what stopped it. */
function whyText({ diagnosis }: Named, isWanted: boolean, { width, paint }: Page): string {
  if (!isWanted) return '';
  const fired = [...diagnosis.heard, ...diagnosis.did].toSorted((one, two) => one.turn - two.turn);
  const lines = [
    paint.heading('Rules that fired'),
    ...fired.flatMap((item) =>
      paragraph(`${item.signal} "${item.quote}" by ${becauseWords(item.because)}`, width, `- ${placeOf(item)} `),
    ),
    '',
    paint.heading('Rules that nearly fired'),
    ...diagnosis.nearly.flatMap((item) =>
      paragraph(
        `${item.signal} "${item.quote}" by ${becauseWords(item.because)}, stopped by ${stopWords(item.stoppedBy)}`,
        width,
        `- ${placeOf(item)} `,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
