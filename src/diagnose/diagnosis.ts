/** A call diagnosed: what was said, what the rep did, how far it got, why it may be stuck, what next. Pure data. */
import { own } from '../basics/own.ts';
import { FRONT_DOOR, frontDoor, type Library } from '../playbook/model/library.ts';
import { kindOf } from '../playbook/steps/index.ts';
import type { Speaker } from '../transcript/people/roles.ts';
import type { Medium } from '../transcript/turn.ts';
import type { Day } from '../walk/dates.ts';
import { resultOf, type Ending, type PathStep } from '../walk/result.ts';
import { standing } from '../walk/session.ts';
import { viewOf } from '../walk/view.ts';
import { causesIn, signsOf, type Cause, type Sign } from './causes.ts';
import { readyFor, walkAfter, type Ready } from './advice.ts';
import { conductOf, type Conduct } from './conduct.ts';
import { momentOf, STAGES, type Moment } from './moment.ts';
import { objectionsOf, openIn, type Objection } from './objections.ts';
import { isGood, outcomeOf, type Outcome } from './outcome.ts';
import { withPushes } from './pushes.ts';
import { asReported, NOT_THE_CALL } from './reported.ts';
import { verdictOf } from './verdict.ts';
import type { Evidence, Heard, NearEvidence } from './evidence.ts';
import type { Measures } from './measure.ts';
import { nextOf, type Next } from './next.ts';
import { trace, type Told } from './trace.ts';

export interface Diagnosis {
  input: { format: string; medium: Medium; remarks: string[]; turns: number; words: number; speakers: Speaker[] };
  /** The verdict, in a sentence or three. */
  short: string;
  /** What it came to. */
  outcome: Outcome;
  /** Every objection, and where it stands at the end. */
  objections: Objection[];
  /** Which moment it was; nothing where nothing shows it. */
  moment: Moment | undefined;
  /** What to have ready for what is still open. */
  ready: Ready[];
  /** Whether there is too little to say anything by. */
  little: boolean;
  heard: Evidence[];
  /** What they may have said besides. */
  perhaps: Evidence[];
  did: Evidence[];
  /** Findings that were counted but not kept. */
  more: number;
  conduct: Conduct;
  measures: Measures;
  /** The steps the call went through, with the turns in which they were answered, and where it stands. */
  path: (PathStep & { turn: number; decided: boolean })[];
  stands: { step: string; title: string; note: string[] } | undefined;
  ending: Ending | undefined;
  causes: Cause[];
  dead: Sign[];
  next: Next | undefined;
  nearly: NearEvidence[];
  playbooks: { id: string; version: string }[];
}

/** What one call gave, as far as reading and listening go. */
export interface Call {
  format: string;
  /** What it is made of. */
  medium: Medium;
  /** What to say of how it was read. */
  remarks: string[];
  speakers: Speaker[];
  measures: Measures;
  heard: Heard;
}

/** A call of fewer words than this says too little. Our measure. */
const FEW_WORDS = 25;

/** Diagnoses a call. */
export function diagnosisOf(library: Library, call: Call, today: Day, told: Told = {}): Diagnosis {
  const { measures, speakers } = call;
  const isReported = call.medium === 'reported';
  const everything = isReported ? asReported(call.heard) : withPushes(call.heard, 'Pushed on');
  const { findings, perhaps, nearly, more } = everything;
  const heard = findings.filter(({ role }) => role !== 'rep');
  const did = findings.filter(({ role }) => role === 'rep');
  const isShort = !isReported && findings.length === 0 && measures.words < FEW_WORDS;
  const little = isShort || !measures.english;
  const outcome = isReported
    ? NOT_THE_CALL
    : outcomeOf({
        heard: everything,
        turns: measures.turns,
        little,
        rolesKnown: speakers.some(({ role }) => role !== 'unknown'),
      });
  const objections = objectionsOf(everything, outcome);
  const moment = momentOf(everything, outcome, told.stage);
  const traced = trace(library, findings, { ...told, stage: told.stage ?? stageOf(library, moment) });
  const now = standing(library, traced.session);
  const result = resultOf(library, traced.session, today);
  const conduct = conductOf(library, findings, traced);
  const view = now.place.playbook === FRONT_DOOR ? undefined : viewOf(library, now);
  const turnOf = (step: string) =>
    traced.marks.find((mark) => mark.step === step || mark.step.startsWith(`${step}.`))?.turn ?? 0;
  const isDecided = (step: string) =>
    traced.marks.some((mark) => mark.decided && (mark.step === step || mark.step.startsWith(`${step}.`)));
  const after = walkAfter(library, outcome, told.blanks ?? {});
  const open = openIn(objections);
  const next = nextAfter(
    outcome,
    nextOf(library, traced, today),
    after && nextOf(library, { ...traced, session: after, said: false }, today),
  );
  return {
    input: {
      format: call.format,
      medium: call.medium,
      remarks: call.remarks,
      turns: measures.turns,
      words: measures.words,
      speakers,
    },
    short: verdictOf({ outcome, open, conduct, measures, little }),
    outcome,
    objections,
    moment,
    ready: STILL_OPEN.includes(outcome.kind) ? readyFor(library, open, outcome, moment, next?.say) : [],
    little,
    heard,
    perhaps: perhaps.filter(({ role }) => role !== 'rep'),
    did,
    more,
    conduct,
    measures,
    path: result.path.map((step) => ({ ...step, turn: turnOf(step.step), decided: isDecided(step.step) })),
    stands: view && {
      step: `${now.place.playbook}/${now.place.step}`,
      title: view.title,
      note: result.ending ? [] : view.note.map(({ text, cite }) => `${text} (${cite})`),
    },
    ending: result.ending,
    causes: causesIn(library, findings),
    // Whoever says yes in the end is not dead, whatever was said before.
    dead: isGood(outcome) ? [] : signsOf(library, findings),
    next,
    nearly,
    playbooks: result.playbooks.map(({ id, version }) => ({
      id,
      version: own(library.playbooks, id)?.version ?? version,
    })),
  };
}

/** The endings of a playbook that go with an outcome. */
const GOES_WITH: Readonly<Record<Outcome['kind'], readonly string[]>> = {
  agreed: [],
  'next-step': ['talk-again'],
  'follow-up': ['follow-up', 'keep-working'],
  'put-off': ['follow-up', 'talk-again'],
  refused: ['follow-up', 'let-go'],
  'leave-alone': ['leave-alone'],
  unclear: ['talk-again', 'follow-up', 'keep-working', 'let-go'],
};

/** Where the call went through a playbook to an ending that fits, that knows best; else what comes after such a call. */
function nextAfter(outcome: Outcome, traced: Next | undefined, after: Next | undefined): Next | undefined {
  const fits = traced?.ends !== undefined && GOES_WITH[outcome.kind].includes(traced.ends);
  return fits ? traced : (after ?? traced);
}

/** The outcomes after which an objection still waits for an answer. */
const STILL_OPEN = ['agreed', 'next-step', 'follow-up', 'unclear'];

/** The option of the front door for a moment that was made out; a first no finds its own way by what was said. */
function stageOf(library: Library, moment: Moment | undefined): string | undefined {
  if (moment === undefined || moment.kind === 'first-no') return undefined;
  const door = frontDoor(library);
  const stage = STAGES[moment.kind];
  return door &&
    kindOf(door)
      .exits(door)
      .some(({ id }) => id === stage)
    ? stage
    : undefined;
}
