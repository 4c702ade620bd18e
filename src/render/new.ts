/** What `coach playbook new` wrote, and what to do next. */
import { paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

export interface Written {
  id: string;
  file: string;
  /** The folder with the schemas for editors. */
  schemas: string;
  /** What every command needs to find the file; empty where it is found by itself. */
  option: string;
}

export function newText({ id, file, schemas, option }: Written, width: number, paint: Paint): string {
  const next: [string, string][] = [
    ['edit', `${file}, in any editor`],
    ['check', `coach playbook check${option}`],
    ['test', `coach playbook test ${id}${option}`],
    ['preview', `coach playbook preview ${id} --serve${option}`],
    ['walk', `coach objection ${id}${option}`],
  ];
  return `${[
    ...paragraph(`Written: ${file}`, width, '', paint.good),
    ...paragraph(`${schemas} lets editors that know YAML complete and explain it, offline.`, width, '', paint.faint),
    '',
    paint.heading('Next'),
    ...next.flatMap(([what, how]) => paragraph(how, width, `  ${what.padEnd(8)} `)),
  ].join('\n')}\n`;
}
