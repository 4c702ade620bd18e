import type { Io } from '../world/io.ts';
import { writeAnswers } from '../walk/answers.ts';
import type { Session } from '../walk/session.ts';
import { quoted } from './quoted.ts';

/** How coach was called, as it stands before a command to copy. */
export const self = ({ env }: Pick<Io, 'env'>): string => (env['npm_command'] === 'exec' ? 'npx coach' : 'coach');

/** The command that opens a walk where a call stands, with the answers that the call gave. */
export function walkCommand(io: Pick<Io, 'env'>, { playbook, blanks, log }: Session): string {
  return [
    `${self(io)} objection`,
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
