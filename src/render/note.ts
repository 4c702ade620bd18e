/** A note for a CRM: a few plain lines, ready to paste; or its fields, to import. */
import type { Note } from '../walk/note.ts';
import { json } from './json.ts';
import { paragraph } from './layout.ts';

/** The note as text. */
export function noteText({ day, lead, said, numbers, agreed, next, playbook }: Note): string {
  const lines = [
    [day, lead].filter(Boolean).join(', '),
    ...(said.length > 0 ? [`They said: ${said.map((words) => `"${words.replaceAll('"', "'")}"`).join('; ')}`] : []),
    ...numbers,
    agreed,
    ...(next ? [`Next: ${next.day === undefined ? next.text : `${next.day} (${lowered(next.text)})`}`] : []),
    `coach ${playbook}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The note set in on a page of some columns. */
export const noteLines = (note: Note, width: number): string[] =>
  noteText(note)
    .trimEnd()
    .split('\n')
    .flatMap((line) => paragraph(line, width, '  '));

/** The note as fields. */
export const noteJson = (note: Note): string => json({ note });

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
