/** Diagnoses beside the screen: as JSON, as Markdown, several at once, and the rules behind one. */
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { NearEvidence } from '../diagnose/evidence.ts';
import type { Because } from '../signals/model/signal.ts';
import { diagnosisText, placeOf } from './diagnosis.ts';
import { JSON_VERSION } from './formats.ts';
import { ends, paragraph } from './layout.ts';
import { PLAIN, type Paint } from './paint.ts';

interface Named {
  name: string;
  diagnosis: Diagnosis;
  command: string | undefined;
}

/** One diagnosis, or several, as JSON. */
export function diagnosisJson(all: Named | readonly Named[] | undefined): string {
  const plain = ({ name, diagnosis, command }: Named) => ({ file: name, ...diagnosis, command: command ?? null });
  const data = Array.isArray(all) ? { calls: all.map(plain) } : all ? plain(all as Named) : {};
  return `${JSON.stringify({ version: JSON_VERSION, ...data }, null, 2)}\n`;
}

/** A diagnosis as Markdown: the screen's sections as headings. */
export function diagnosisMarkdown(diagnosis: Diagnosis, command: string | undefined, name: string | undefined): string {
  const heading = (text: string) => `## ${text}`;
  const body = diagnosisText(diagnosis, undefined, 10_000, { ...PLAIN, heading });
  const [first = '', ...rest] = body.split('\n');
  const title = `# ${name ?? 'Diagnosis'}`;
  const go = command === undefined ? [] : ['Go on from here:', '', '```sh', command, '```', ''];
  return `${[title, '', escape(first.replace(/^## /, '')), '', ...rest.flatMap(markdownLine), ...go].join('\n')}\n`;
}

function markdownLine(line: string): string[] {
  if (line.startsWith('## ')) return [line, ''];
  const mark = { x: 'Slipped: ', '+': 'Kept to: ' }[line.slice(0, 2).trim()] ?? '';
  const text = mark + line.replace(/^(\s*)(?:[-+x*?] )?/, '');
  return line.trim() === '' ? [''] : [`- ${escape(text.replace(/ {2,}/g, ' '))}`];
}

const escape = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** Several calls: a line each, and a total. */
export function totalText(all: readonly Named[], width: number, paint: Paint): string {
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
export function whyLines(diagnosis: Diagnosis, width: number, paint: Paint): string[] {
  const because = (reason: Because) =>
    'phrase' in reason
      ? `the phrase "${reason.phrase}"`
      : `the example "${reason.example}" (shared: ${reason.shared.join(', ')})`;
  const stopped = ({ stoppedBy }: NearEvidence) =>
    'unless' in stoppedBy ? `unless "${stoppedBy.unless}"` : `${stoppedBy.guard}: "${stoppedBy.words}"`;
  const fired = [...diagnosis.heard, ...diagnosis.did].toSorted((one, two) => one.turn - two.turn);
  return [
    paint.heading('Rules that fired'),
    ...fired.flatMap((item) =>
      paragraph(`${item.signal} "${item.quote}" by ${because(item.because)}`, width, `- ${placeOf(item)} `),
    ),
    '',
    paint.heading('Rules that nearly fired'),
    ...diagnosis.nearly.flatMap((item) =>
      paragraph(
        `${item.signal} "${item.quote}" by ${because(item.because)}, stopped by ${stopped(item)}`,
        width,
        `- ${placeOf(item)} `,
      ),
    ),
  ];
}
