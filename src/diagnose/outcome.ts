/** What a call came to: one of seven outcomes, with the words that show it. What comes late and firm outweighs what came early and soft. */
import type { CallEnding, Judged } from '../signals/call-judge.ts';
import { dayIn } from './days.ts';
import type { Evidence, Heard } from './evidence.ts';

export interface Outcome {
  kind: CallEnding;
  /** The turn that shows it, and its words; nothing where too little was said. */
  turn?: number;
  quote?: string;
  /** The day that was named, in the words of the call. */
  when?: string;
  /** Set where they asked to be taken off the list, which is done at once. */
  removed?: true;
  /** Why it is said to be this, in a plain sentence. */
  because: string;
}

/** Whether something came of it: a yes, or a next step. */
export const isGood = ({ kind }: Outcome): boolean => kind === 'agreed' || kind === 'next-step';

/** What of a call this looks at. */
export interface Told {
  heard: Pick<Heard, 'findings' | 'perhaps' | 'ending'>;
  turns: number;
  /** Whether there is too little to say anything by, or another language. */
  little: boolean;
  /** Whether anybody is known to be the prospect, or the rep. */
  rolesKnown: boolean;
}

/** Wishes to have no more to do with it. */
const LEAVE_ALONE = ['hostile', 'remove-me'];
/** Endings that go with anger. */
const GOES: readonly CallEnding[] = ['leave-alone', 'refused', 'unclear'];
const REFUSES = ['adamant', 'not-interested', 'no-need'];
const AGREES = ['commits', 'agrees-to-talk'];
/** A judgement counts from here on; where nobody is known to be rep or prospect, and in a very short call, from higher on. Our measures. */
const FAINT = -3.5;
const FAINT_ALONE = -1;
const SHORT_CALL = 6;
const FAINT_SHORT = -0.5;
/** So many turns are the very end. */
const LAST = 3;

/** Why, in a plain sentence. */
const BECAUSE = {
  agreed: 'They said yes to it.',
  'next-step': 'A next step was agreed.',
  'follow-up': 'Something is to follow, and no day was set.',
  'put-off': 'They put it off to another time.',
  refused: 'It ended in a no.',
  'leave-alone': 'They want no more of it.',
} as const;

const NOT_SHOWN: Outcome = { kind: 'unclear', because: 'The end of the call does not show it.' };

/** What the last word of theirs that was surely heard comes to, where no call was learnt from. */
const LAST_WORDS: Readonly<Record<string, keyof typeof BECAUSE>> = {
  commits: 'agreed',
  'agrees-to-talk': 'next-step',
  later: 'put-off',
  'not-interested': 'refused',
  'no-need': 'refused',
  adamant: 'refused',
};

function byHearing(theirs: readonly Evidence[]): Outcome | undefined {
  const last = theirs.findLast(({ signal }) => Object.hasOwn(LAST_WORDS, signal));
  const kind = last && LAST_WORDS[last.signal];
  return kind && shown(kind, last, BECAUSE[kind]);
}

/** Says what a call came to. */
export function outcomeOf({ heard, turns, little, rolesKnown }: Told): Outcome {
  const { ending } = heard;
  if (little) return { kind: 'unclear', because: 'Too little was said to tell.' };
  const theirs = heard.findings.filter(({ role }) => role !== 'rep');
  const lastYes = lastTurn(theirs, AGREES);
  // Anger is not always at the rep; a wish to be taken off the list always is.
  const isElse = ending !== undefined && !GOES.includes(ending.kind);
  const gone = theirs.findLast(
    ({ signal, turn }) => turn >= lastYes && (signal === 'remove-me' || (signal === 'hostile' && !isElse)),
  );
  if (gone !== undefined) {
    const removed = theirs.some(({ signal, turn }) => signal === 'remove-me' && turn >= lastYes);
    const because = 'They want no more of it, and nothing after that says otherwise.';
    return { ...shown('leave-alone', gone, because), ...(removed && { removed: true }) };
  }
  if (ending === undefined) return byHearing(theirs) ?? NOT_SHOWN;
  if (!rolesKnown && ending.score < FAINT_ALONE)
    return {
      kind: 'unclear',
      because: 'It is not clear who says what.',
    };
  if (turns < SHORT_CALL && ending.score < FAINT_SHORT)
    return (
      byHearing(theirs.filter(({ signal, turn }) => signal === 'commits' || turn > turns - LAST)) ?? {
        kind: 'unclear',
        because: 'Too few turns to tell.',
      }
    );
  if (ending.score < FAINT) return NOT_SHOWN;
  return withDay(settled(ending, heard, turns), [...heard.findings, ...heard.perhaps]);
}

/** The judgement, unless what was surely heard at the very end says otherwise. */
function settled(ending: Judged<CallEnding>, { findings, perhaps }: Told['heard'], turns: number): Outcome {
  const { kind } = ending;
  const theirs = findings.filter(({ role }) => role !== 'rep');
  const late = theirs.filter(({ turn }) => turn > turns - LAST);
  const no = late.findLast(({ signal }) => REFUSES.includes(signal));
  const yes = lastTurn(late, AGREES);
  if ((kind === 'agreed' || kind === 'next-step') && no !== undefined && no.turn > yes)
    return shown('refused', no, 'It is the last thing that they said about it.');
  if (
    kind === 'leave-alone' &&
    ending.score < FAINT_ALONE &&
    !theirs.some(({ signal }) => [...LEAVE_ALONE, ...REFUSES].includes(signal))
  )
    return shown('refused', ending, BECAUSE.refused);
  if (kind === 'unclear') return NOT_SHOWN;
  // Words that were heard for it show it best, sure ones before others, late ones before early ones.
  const says = ({ signal, role, turn }: Evidence) =>
    role !== 'rep' && SHOWS[kind].includes(signal) && turn > turns - TAIL;
  return shown(kind, theirs.findLast(says) ?? perhaps.findLast(says) ?? ending, BECAUSE[kind]);
}

/** What is heard where a call ends so; in its last so many turns. */
const TAIL = 8;
const SHOWS: Readonly<Record<Exclude<CallEnding, 'unclear'>, readonly string[]>> = {
  agreed: ['commits'],
  'next-step': ['agrees-to-talk'],
  'follow-up': ['send-info'],
  'put-off': ['later'],
  refused: REFUSES,
  'leave-alone': LEAVE_ALONE,
};

/** Endings with a day, and what names it at the end of a call. */
const DATED_ENDINGS: readonly CallEnding[] = ['agreed', 'next-step', 'put-off'];
const DATED = ['agrees-to-talk', 'commits', 'later', 'rep-next-step'];

/** With the day that was named, the fullest way it was said, where the words that show the outcome name none or say less. */
function withDay(outcome: Outcome, findings: readonly Evidence[]): Outcome {
  const { kind, turn, when } = outcome;
  if (turn === undefined || !DATED_ENDINGS.includes(kind)) return outcome;
  const named = when?.toLowerCase().replace(/^(?:on|by|in|this) /, '') ?? '';
  const days = findings
    .filter((item) => DATED.includes(item.signal) && Math.abs(item.turn - turn) <= 3)
    // Who puts it off names the day, not the rep.
    .filter(({ role }) => kind !== 'put-off' || role !== 'rep')
    .flatMap((item) => dayIn(item.text) ?? [])
    .filter((day) => day.toLowerCase().includes(named));
  const [fullest] = [...(when === undefined ? [] : [when]), ...days].toSorted((one, two) => two.length - one.length);
  return fullest === undefined ? outcome : { ...outcome, when: fullest };
}

/** With the whole sentence that shows it. */
function shown(kind: CallEnding, item: Evidence | Judged<CallEnding>, because: string): Outcome {
  const { turn } = item;
  const quote = 'text' in item ? item.text : item.quote;
  const when = DATED_ENDINGS.includes(kind) ? dayIn(quote) : undefined;
  return { kind, turn, quote, because, ...(when !== undefined && { when }) };
}

const lastTurn = (evidence: readonly Evidence[], signals: readonly string[]): number =>
  evidence.reduce((last, { signal, turn }) => (signals.includes(signal) ? Math.max(last, turn) : last), 0);
