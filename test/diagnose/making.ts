/** Small calls for tests: what was heard, turn by turn. */
import type { Call } from '../../src/diagnose/diagnosis.ts';
import type { Evidence } from '../../src/diagnose/evidence.ts';
import type { Speaker } from '../../src/transcript/people/roles.ts';

const OBJECTIONS = new Set(
  'not-interested no-budget no-time send-info has-solution no-need later think-it-over needs-approval wrong-person doubt locked-in hostile hassle'.split(
    ' ',
  ),
);

/** Something heard in a turn; the rep's signals begin with `rep-`. */
export function heard(turn: number, signal: string, text = `words for ${signal}`): Evidence {
  const role = signal.startsWith('rep-') ? 'rep' : 'prospect';
  return {
    signal,
    title: signal,
    objection: OBJECTIONS.has(signal),
    turn,
    line: turn,
    speaker: role === 'rep' ? 'Ann' : 'Bob',
    role,
    quote: text,
    text,
    because: { phrase: 'a phrase' },
    means: '',
    from: 'ours',
    cite: 'ours',
  };
}

export const ANN: Speaker = { name: 'Ann', names: ['Ann'], role: 'rep', turns: 5, words: 100, why: 'says so' };
export const BOB: Speaker = {
  name: 'Bob',
  names: ['Bob', 'Bob Stone'],
  role: 'prospect',
  turns: 5,
  words: 60,
  why: 'is the other one',
};

/** A call of Ann and Bob in which these were heard. */
export function call(...findings: Evidence[]): Call {
  return {
    format: 'plain',
    medium: 'spoken',
    remarks: [],
    speakers: [ANN, BOB],
    measures: { turns: 10, words: 160, english: true, repShare: 63, questions: { rep: 1, prospect: 0 } },
    heard: { findings, perhaps: [], replies: [], nearly: [], more: 0 },
  };
}
