/** Answers as text (`accept=issue, offer=doubt, ask-more="the back door"`), and playing them back. */
import { didYouMean } from '../basics/suggest.ts';
import type { Library } from '../playbook/model/library.ts';
import {
  answer,
  asked,
  fits,
  optionsOf,
  refusalOf,
  standing,
  type Answer,
  type Session,
  type Standing,
} from './session.ts';

/** What was wrong with a list of answers, and what to do. */
export interface AnswerError {
  message: string;
  hint: string;
}

const ONE = /\s*([a-z0-9./-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^,"]*))\s*(?:,|$)/y;

/** Reads a list of answers. Steps are named as they are in the playbook; words may stand in double quotes. */
export function readAnswers(text: string): Answer[] | AnswerError {
  const answers: Answer[] = [];
  ONE.lastIndex = 0;
  while (ONE.lastIndex < text.length && text.slice(ONE.lastIndex).trim() !== '') {
    const from = ONE.lastIndex;
    const match = ONE.exec(text);
    if (!match)
      return {
        message: `The answers cannot be read from here on: ${text.slice(from, from + 40).trim()}`,
        hint: 'Write them as step=option, step=option; put words in double quotes.',
      };
    answers.push({ step: match[1] ?? '', option: match[2]?.replace(/\\(.)/g, '$1') ?? (match[3] ?? '').trim() });
  }
  return answers;
}

/** Writes answers so that `readAnswers` reads them again, and a trainer can. */
export function writeAnswers(answers: readonly Answer[], playbook: string): string {
  return answers
    .map(({ step, option }) => {
      const bare = step.startsWith(`${playbook}/`) ? step.slice(playbook.length + 1) : step;
      return `${bare}=${/^[a-z0-9-]*$/.test(option) ? option : `"${option.replace(/["\\]/g, '\\$&')}"`}`;
    })
    .join(',');
}

/** A session after answers were played back, and the ones that found no place. */
export interface Replayed {
  session: Session;
  /** Answers whose step was not asked on this path, in order. */
  unused: Answer[];
  /** The first answer that names an option which its step does not have. */
  refused?: AnswerError & { answer: Answer };
}

/**
 * Plays answers back, each to the step it names, in order; a step met twice takes the next one of
 * its answers. Answers to steps that are not met are returned, never dropped in silence.
 */
export function replay(library: Library, begun: Session, answers: readonly Answer[]): Replayed {
  const unused = [...answers];
  let session = begun;
  for (;;) {
    const now = standing(library, session);
    const step = asked(now);
    if (step === undefined) return { session, unused };
    const at = unused.findIndex((given) => given.step === step || step.slice(step.indexOf('/') + 1) === given.step);
    const given = unused[at];
    if (given === undefined) return { session, unused };
    if (!fits(now, given.option)) {
      return { session, unused, refused: { answer: given, ...whyRefused(now, given) } };
    }
    unused.splice(at, 1);
    session = answer(library, session, given.option, given.said);
  }
}

/** What to say of an answer that does not fit where it is asked. */
function whyRefused(now: Standing, { step, option }: Answer): AnswerError {
  const options = optionsOf(now);
  const refusal = refusalOf(now, option);
  if (options || refusal === undefined)
    return { message: `"${step}" has no option "${option}".`, hint: didYouMean(option, options ?? []) };
  return { message: `"${step}" ${refusal.asks}, not "${option}".`, hint: refusal.hint };
}

/** What to say of an answer to a step that was never asked: a slip in its name, or another path. */
export function whyUnused(library: Library, session: Session, unused: Answer): AnswerError {
  const now = standing(library, session);
  const here = asked(now);
  const steps = Object.values(library.playbooks).flatMap((playbook) =>
    Object.keys(playbook.steps).flatMap((id) => [id, `${playbook.id}/${id}`]),
  );
  const bare = unused.step.split('.')[0] ?? '';
  if (!steps.includes(bare))
    return { message: `There is no step "${bare}".`, hint: didYouMean(bare, stepsNear(library, session)) };
  const isRepeat = session.log.some(
    ({ step }) => step === unused.step || step.slice(step.indexOf('/') + 1) === unused.step,
  );
  const message = isRepeat
    ? `"${unused.step}" has one answer more than it is asked on this path.`
    : `"${unused.step}" is not asked on this path.`;
  return {
    message,
    hint: here === undefined ? 'The walk ends before it.' : `The walk stands at "${here}", which has no answer yet.`,
  };
}

function stepsNear(library: Library, session: Session): string[] {
  const visited = new Set([session.playbook, standing(library, session).place.playbook]);
  return [...visited].flatMap((id) => Object.keys(library.playbooks[id]?.steps ?? {}));
}
