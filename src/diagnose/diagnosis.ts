/** A call diagnosed: what was said, what the rep did, how far it got, why it may be stuck, what next. Pure data. */
import { own } from '../basics/own.ts';
import { FRONT_DOOR, type Library } from '../playbook/model/library.ts';
import { kindOf } from '../playbook/steps/index.ts';
import type { Speaker } from '../transcript/people/roles.ts';
import type { Day } from '../walk/dates.ts';
import { resultOf, type Ending, type PathStep } from '../walk/result.ts';
import { standing } from '../walk/session.ts';
import { viewOf } from '../walk/view.ts';
import { causesIn, signsOf, type Cause, type Sign } from './causes.ts';
import { conductOf, pushesIn, type Conduct } from './conduct.ts';
import type { Evidence, Heard, NearEvidence } from './evidence.ts';
import type { Measures } from './measure.ts';
import { nextOf, type Next } from './next.ts';
import { trace, type Told } from './trace.ts';

export interface Diagnosis {
  input: { format: string; turns: number; words: number; speakers: Speaker[] };
  /** One sentence. */
  short: string;
  /** Whether there is too little to say anything by. */
  little: boolean;
  heard: Evidence[];
  did: Evidence[];
  /** Findings that were counted but not kept. */
  more: number;
  conduct: Conduct;
  measures: Measures;
  /** The steps the call went through, with the turns in which they were answered, and where it stands. */
  path: (PathStep & { turn: number })[];
  stands: { step: string; title: string; note: string[] } | undefined;
  ending: Ending | undefined;
  causes: Cause[];
  dead: Sign[];
  next: Next | undefined;
  /** What was agreed after the last no, in the order of the call: it counts for more than a no before it. */
  agreed: Evidence[];
  nearly: NearEvidence[];
  playbooks: { id: string; version: string }[];
}

/** What one call gave, as far as reading and listening go. */
export interface Call {
  format: string;
  speakers: Speaker[];
  measures: Measures;
  heard: Heard;
}

/** A call of fewer words than this says too little. Our measure. */
const FEW_WORDS = 25;

/** Diagnoses a call. */
export function diagnosisOf(library: Library, call: Call, today: Day, told: Told = {}): Diagnosis {
  const { findings, nearly, more } = call.heard;
  const heard = findings.filter(({ role }) => role !== 'rep');
  const did = findings.filter(({ role }) => role === 'rep');
  const traced = trace(library, findings, told);
  const now = standing(library, traced.session);
  const result = resultOf(library, traced.session, today);
  const conduct = conductOf(library, findings, traced);
  const view = now.place.playbook === FRONT_DOOR ? undefined : viewOf(library, now);
  const turnOf = (step: string) =>
    traced.marks.find((mark) => mark.step === step || mark.step.startsWith(`${step}.`))?.turn ?? 0;
  const little = findings.length === 0 && call.measures.words < FEW_WORDS;
  return {
    input: { format: call.format, turns: call.measures.turns, words: call.measures.words, speakers: call.speakers },
    short: inShort(library, call, heard, conduct, view?.title, little),
    little,
    heard,
    did,
    more,
    conduct,
    measures: call.measures,
    path: result.path.map((step) => ({ ...step, turn: turnOf(step.step) })),
    stands: view && {
      step: `${now.place.playbook}/${now.place.step}`,
      title: view.title,
      note: result.ending ? [] : view.note.map(({ text, cite }) => `${text} (${cite})`),
    },
    ending: result.ending,
    causes: causesIn(library, findings),
    dead: signsOf(library, findings),
    next: nextOf(library, traced, today),
    agreed: result.ending ? [] : agreedIn(library, findings),
    nearly,
    playbooks: result.playbooks.map(({ id, version }) => ({
      id,
      version: own(library.playbooks, id)?.version ?? version,
    })),
  };
}

function inShort(
  library: Library,
  { measures, speakers }: Call,
  heard: readonly Evidence[],
  conduct: Conduct,
  stands: string | undefined,
  little: boolean,
): string {
  if (!measures.english)
    return `This does not read as English, and I hear English only: ${count(measures.words, 'word')} in ${count(measures.turns, 'turn')}.`;
  if (little) return `Too little to say: ${count(measures.words, 'word')} in ${count(measures.turns, 'turn')}.`;
  const resistance = new Set(resistanceIn(library));
  const kindsOf = (items: readonly Evidence[]) => [...new Set(items.map(({ title }) => amid(title)))];
  const against = kindsOf(heard.filter(({ signal }) => resistance.has(signal)));
  const beside = kindsOf(heard.filter(({ signal }) => !resistance.has(signal)));
  const pushes = pushesIn(conduct);
  const parts = [
    against.length === 0
      ? `I heard nothing against it in ${count(measures.turns, 'turn')}`
      : `In the way: ${listed(against)}`,
    ...(beside.length > 0 ? [`beside that: ${listed(beside)}`] : []),
    ...(pushes > 0 ? [`you pushed on ${pushes === 1 ? 'once' : `${pushes} times`} after the no`] : []),
    ...(stands === undefined ? [] : [`the call stands at "${stands}"`]),
    ...(speakers.length === 0 ? ['nobody is named, so I cannot tell who said what'] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** The signals of an agreement, the prospect's and the rep's; one of the prospect's is needed. */
const AGREES = 'agrees-to-talk';
const DATED = 'rep-next-step';

function agreedIn(library: Library, findings: readonly Evidence[]): Evidence[] {
  const resistance = new Set(resistanceIn(library));
  const lastNo = findings.reduce(
    (last, { signal, turn, role }) => (role !== 'rep' && resistance.has(signal) ? Math.max(last, turn) : last),
    0,
  );
  const after = findings.filter(({ signal, turn }) => turn > lastNo && (signal === AGREES || signal === DATED));
  return after.some(({ signal }) => signal === AGREES) ? after.toSorted((one, two) => one.turn - two.turn) : [];
}

/** A title as it stands amid a sentence. */
const amid = (title: string) => (/^I\b/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1));

/** What the front door listens for: every way of saying no. */
function resistanceIn(library: Library): string[] {
  const steps = Object.values(own(library.playbooks, FRONT_DOOR)?.steps ?? {});
  return steps.flatMap((step) =>
    kindOf(step)
      .listens(step)
      .map(({ signal }) => signal),
  );
}

const listed = (words: readonly string[]) =>
  `${words.slice(0, 4).join(', ')}${words.length > 4 ? ` and ${words.length - 4} more` : ''}`;

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
