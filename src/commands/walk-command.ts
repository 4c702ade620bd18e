import { writeAnswers } from '../walk/answers.ts';
import type { Session } from '../walk/session.ts';
import { quoted } from './quoted.ts';

/** The command that opens a walk where a call stands, with the answers that the call gave. */
export function walkCommand({ playbook, log }: Session): string {
  return ['coach objection', playbook, '--after', ...(log.length > 0 ? [`--answers ${quoted(writeAnswers(log, playbook))}`] : [])].join(' ');
}
