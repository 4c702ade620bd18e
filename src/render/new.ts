/** What `coach playbook new` wrote, and what to do next. */
import { paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

export interface Written {
  kind: 'playbook' | 'signals' | 'source';
  id: string;
  file: string;
  /** The folder with the schemas for editors. */
  schemas: string;
  /** What every command needs to find the file; empty where it is found by itself. */
  option: string;
}

/** What comes after `check`, by what was written. */
const NEXT: Record<Written['kind'], (id: string, option: string) => [string, string][]> = {
  playbook: (id, option) => [
    ['test', `coach playbook test ${id}${option}`],
    ['preview', `coach playbook preview ${id} --serve${option}`],
    ['walk', `coach objection ${id}${option}`],
  ],
  signals: (id, option) => [
    ['test', `coach playbook test ${id}${option}`],
    ['try', `coach playbook which "a line that you heard"${option}`],
  ],
  source: (id, option) => [
    ['review', `coach playbook show ${id}${option}`],
    ['cite', `from: ${id}.1, in a playbook`],
    ['left out', `coach playbook coverage${option}`],
  ],
};

export function newText({ kind, id, file, schemas, option }: Written, width: number, paint: Paint): string {
  const next = [
    ['edit', `${file}, in any editor`],
    ['check', `coach playbook check${option}`],
    ...NEXT[kind](id, option),
  ] as const;
  return `${[
    ...paragraph(`Written: ${file}`, width, '', paint.good),
    ...paragraph(`${schemas} lets editors that know YAML complete and explain it, offline.`, width, '', paint.faint),
    '',
    paint.heading('Next'),
    ...next.flatMap(([what, how]) => paragraph(how, width, `  ${what.padEnd(8)} `)),
  ].join('\n')}\n`;
}
