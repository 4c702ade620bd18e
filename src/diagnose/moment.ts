/** Which of the five moments a call was, with the reason. */
import { own } from '../basics/own.ts';
import type { CallMoment } from '../signals/call-judge.ts';
import type { Heard } from './evidence.ts';
import type { Outcome } from './outcome.ts';

export interface Moment {
  kind: CallMoment;
  /** Why, in a plain sentence. */
  because: string;
}

/** The option of the front door for each moment. */
export const STAGES: Readonly<Record<CallMoment, string>> = {
  'first-no': 'first-no',
  'hot-lead': 'hot-lead',
  'ideal-prospect': 'not-interested',
  'gone-cold': 'gone-cold',
  dead: 'dead-lead',
};

/** A silence is spoken of within the first so many turns. Our measure. */
const EARLY = 6;
const SILENCE = ['rep-touching-base', 'lost-interest', 'rep-was-honest'];
/** A judgement counts from here on: as likely as not, nearly. */
const LIKELY = -1;

/** What a rep asks at one moment alone: White's questions, and those that were put to Mike. */
const ASKED: Readonly<Record<string, CallMoment>> = {
  'rep-asked-goal': 'ideal-prospect',
  'rep-asked-their-talk': 'ideal-prospect',
  'rep-asked-importance': 'hot-lead',
  'rep-asked-need-to-see': 'hot-lead',
};

/** Says which moment it was; nothing where nothing shows it. */
export function momentOf(
  { findings, moment }: Pick<Heard, 'findings' | 'moment'>,
  outcome: Outcome,
  stage: string | undefined,
): Moment | undefined {
  const named = (Object.keys(STAGES) as CallMoment[]).find((kind) => STAGES[kind] === stage);
  if (named !== undefined) return { kind: named, because: 'You said so.' };
  if (stage !== undefined) return undefined;
  if (outcome.kind === 'leave-alone') return { kind: 'dead', because: 'They want to be left alone.' };
  const isHot = moment?.kind === 'hot-lead' && moment.score >= LIKELY;
  const silence = isHot ? undefined : findings.find(({ signal, turn }) => SILENCE.includes(signal) && turn <= EARLY);
  if (silence !== undefined) return { kind: 'gone-cold', because: `A silence is spoken of in turn ${silence.turn}.` };
  const asked = findings.find(({ signal }) => Object.hasOwn(ASKED, signal));
  const kind = own(ASKED, asked?.signal ?? '');
  if (asked && kind) return { kind, because: `You asked what is asked of such a lead, in turn ${asked.turn}.` };
  if (moment === undefined || moment.score < LIKELY || moment.kind === 'dead') return undefined;
  return { kind: moment.kind, because: `It opens like one: see turn ${moment.turn}.` };
}
