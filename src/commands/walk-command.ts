import { writeAnswers } from '../walk/answers.ts';
import type { Session } from '../walk/session.ts';
import { quoted } from './quoted.ts';

/** The command that opens a walk where a call stands, with the answers that the call gave. */
export function walkCommand({ playbook, blanks, log }: Session): string {
  return [
    'coach objection',
    playbook,
    '--after',
    ...setOptions(blanks),
    ...(log.length > 0 ? [`--answers ${quoted(writeAnswers(log, playbook))}`] : []),
  ].join(' ');
}

/** `--set` for each blank that has words. */
export function setOptions(blanks: Session['blanks']): string[] {
  return Object.entries(blanks).flatMap(([name, text]) => (text === '' ? [] : [`--set ${quoted(`${name}=${text}`)}`]));
}
