/** Runs the tests that a playbook carries: walks with given answers that must end where their author says. */
import { own } from '../basics/own.ts';
import { placeOf, stepAt, type Library, type LoadedPlaybook } from '../playbook/model/library.ts';
import type { Playbook } from '../playbook/model/schema.ts';
import { THEN } from '../playbook/steps/kind.ts';
import { didYouMean } from '../basics/suggest.ts';
import { readAnswers, replay, whyUnused, type AnswerError } from './answers.ts';
import { addressOf, asked, begin, exitOf, standing, type Session, type Visit } from './session.ts';

/** What became of one test. */
export interface Rehearsal {
  name: string;
  ok: boolean;
  /** Why it failed, in one plain sentence. */
  reason?: string;
  /** What to do about it. */
  hint?: string;
  /** The key of the test that the reason is about. */
  at?: 'answers' | 'ends';
  /** The addresses of the steps it came to, its last one included: `no-script/accept`. */
  visited: string[];
  /** The ways it took: `no-script/accept=issue`; a check's way is the item that it led to, or `clear`. */
  taken: string[];
}

type Test = NonNullable<Playbook['tests']>[number];
type Failure = AnswerError & { at: 'answers' | 'ends' };

/** No test has more answers: none that a person would write does, and each costs more than the one before. */
const MOST_ANSWERS = 50;

/** Runs a playbook's tests, in their order. */
export function rehearse(library: Library, playbook: LoadedPlaybook): Rehearsal[] {
  return (playbook.tests ?? []).map((test) => {
    const { session, failure } = play(library, playbook.id, test);
    const { path, place } = standing(library, session);
    return {
      name: test.name,
      ok: failure === undefined,
      ...(failure && { reason: failure.message, hint: failure.hint, at: failure.at }),
      visited: [...path.map((visit) => addressOf(visit.place)), addressOf(place)],
      taken: path.flatMap(wayOf),
    };
  });
}

function play(library: Library, id: string, test: Test): { session: Session; failure: Failure | undefined } {
  const begun = begin(id);
  const answers = readAnswers(test.answers);
  if (!Array.isArray(answers)) return { session: begun, failure: { ...answers, at: 'answers' } };
  if (answers.length > MOST_ANSWERS)
    return {
      session: begun,
      failure: {
        message: `This test has ${answers.length} answers, and at most ${MOST_ANSWERS} are played.`,
        hint: 'Split it into several tests.',
        at: 'answers',
      },
    };
  const { session, unused, refused } = replay(library, begun, answers);
  const [left] = unused;
  if (refused) return { session, failure: { message: refused.message, hint: refused.hint, at: 'answers' } };
  if (left) return { session, failure: { ...whyUnused(library, session, left), at: 'answers' } };
  return { session, failure: wrongEnd(library, session, test) };
}

/** What keeps a walk from having ended where its test says; nothing if it has. */
function wrongEnd(library: Library, session: Session, { ends }: Test): Failure | undefined {
  const wanted = placeOf(library, session.playbook, ends);
  if (!stepAt(library, wanted)) {
    const other = own(library.playbooks, wanted.playbook);
    const hint = other
      ? didYouMean(wanted.step, Object.keys(other.steps))
      : didYouMean(wanted.playbook, Object.keys(library.playbooks));
    return { message: `There is no "${ends}" to end on.`, hint, at: 'ends' };
  }
  const now = standing(library, session);
  const here = nameOf(addressOf(now.place), session);
  const open = asked(now);
  if (now.step === undefined)
    return {
      message: `The walk leads to "${here}", which could not be loaded.`,
      hint: 'Mend that playbook first.',
      at: 'answers',
    };
  if (open !== undefined)
    return {
      message: `The walk stands at "${nameOf(open, session)}", which has no answer yet.`,
      hint: 'Add answers until it comes to an ending.',
      at: 'answers',
    };
  if (addressOf(now.place) === addressOf(wanted)) return undefined;
  return {
    message: `It ends on "${here}", not on "${ends}".`,
    hint: 'Change the answers, or the step it should end on.',
    at: 'ends',
  };
}

/** An address as the test's author writes it: bare in their own playbook. */
function nameOf(address: string, { playbook }: Session): string {
  return address.startsWith(`${playbook}/`) ? address.slice(playbook.length + 1) : address;
}

/** The way that a visit took out of its step, where there are several. */
function wayOf(visit: Visit): string[] {
  const exit = exitOf(visit);
  return exit === undefined || exit.id === THEN ? [] : [`${addressOf(visit.place)}=${exit.id}`];
}
