/**
 * A call traced through the playbooks, on the engine that a rep walks with. A prospect's reply
 * answers a step once the rep has said what the step says; a reply that ends the matter (a flat
 * refusal) answers it at any time.
 */
import { own } from '../basics/own.ts';
import { FRONT_DOOR, type Library } from '../playbook/model/library.ts';
import type { Step } from '../playbook/model/schema.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { answer, asked, begin, optionsOf, standing, type Session, type Standing } from '../walk/session.ts';
import type { Evidence } from './evidence.ts';

/** One answer that a call gave, and the turn it was heard in (0 where somebody else said so). */
export interface TraceMark {
  step: string;
  option: string;
  turn: number;
  /** Set where only the rep can judge the step; it was passed over, because what was heard later fits this answer. */
  decided?: true;
}

export interface Trace {
  session: Session;
  marks: TraceMark[];
  /** The turn at which the call came to the step where the trace stands. */
  arrived: number;
  /** Whether the rep said what that step says. */
  said: boolean;
}

/** What the rep tells beside the call. */
export interface Told {
  /** The front door's option, if the rep knows which moment it was. */
  stage?: string | undefined;
  /** The words for the playbooks' blanks. */
  blanks?: Record<string, string>;
}

/** So many steps of a call are passed over that only the rep can judge. */
const MOST_DECIDED = 4;

/** Traces what was heard from the front door as far as it leads. */
export function trace(library: Library, evidence: readonly Evidence[], { stage, blanks = {} }: Told = {}): Trace {
  return follow(library, evidence, stage, { session: begin(FRONT_DOOR, blanks), arrived: 0, playbook: '', decided: 0 });
}

/** Where a trace goes on from. */
interface From {
  session: Session;
  arrived: number;
  /** The playbook of the step before. */
  playbook: string;
  /** How many steps were passed over to come here. */
  decided: number;
}

function follow(library: Library, evidence: readonly Evidence[], stage: string | undefined, from: From): Trace {
  const marks: TraceMark[] = [];
  let { session, arrived, playbook } = from;
  for (;;) {
    const now = standing(library, session);
    const step = asked(now);
    const given =
      step === undefined
        ? undefined
        : session.log.length === 0 && stage !== undefined
          ? atStage(now, evidence, stage)
          : earlier(
              wentOn(library, now, evidence, arrived),
              replyTo(now, evidence, arrived, playbook !== now.place.playbook),
            );
    if (given === undefined && step !== undefined) {
      const on = passedOver(library, evidence, now, { session, arrived, playbook, decided: from.decided });
      if (on !== undefined) return { ...on, marks: [...marks, ...on.marks] };
    }
    playbook = now.place.playbook;
    // Each answer moves on in the call or in the playbook, but a circle of items could do neither.
    if (given === undefined || step === undefined || marks.length > evidence.length + 50)
      return { session, marks, arrived, said: gate(now.step, evidence, arrived) !== undefined };
    marks.push({ step, ...given });
    session = answer(library, session, given.option);
    arrived = Math.max(arrived, given.turn);
  }
}

/**
 * The trace past a step that only the rep can judge: by the answer after which most of what was said is heard; nothing
 * where none is.
 */
function passedOver(library: Library, evidence: readonly Evidence[], now: Standing, from: From): Trace | undefined {
  const step = asked(now);
  const options = optionsOf(now);
  if (step === undefined || options === undefined || from.decided === MOST_DECIDED || !isForTheRep(now.step))
    return undefined;
  const heardIn = ({ marks }: Trace) => marks.filter(({ turn, decided }) => turn > from.arrived && !decided).length;
  const ways = options.map((option): Trace => {
    const session = answer(library, from.session, option);
    const on = follow(library, evidence, undefined, {
      session,
      arrived: from.arrived,
      playbook: now.place.playbook,
      decided: from.decided + 1,
    });
    return { ...on, marks: [{ step, option, turn: from.arrived, decided: true }, ...on.marks] };
  });
  const [best] = ways.toSorted((one, two) => heardIn(two) - heardIn(one));
  return best !== undefined && heardIn(best) > 0 ? best : undefined;
}

/** Whether a step asks the rep and not the prospect: it listens for nothing, or has one way on and nothing to say. */
function isForTheRep(step: Step | undefined): boolean {
  if (step === undefined) return false;
  const kind = kindOf(step);
  if (kind.listens(step).length === 0) return true;
  return step.say === undefined && kind.exits(step).filter(({ go }) => !go.includes('/')).length === 1;
}

type Reply = Pick<TraceMark, 'option' | 'turn'>;

/** The stage a rep names, from the turn on in which one of its signals was first heard. */
function atStage(now: Standing, evidence: readonly Evidence[], stage: string): Reply {
  const hears = now.step
    ? kindOf(now.step)
        .listens(now.step)
        .filter(({ name }) => name === stage)
    : [];
  return {
    option: stage,
    turn: evidence.find((heard) => hears.some(({ signal }) => signal === heard.signal))?.turn ?? 0,
  };
}

function replyTo(
  now: Standing,
  evidence: readonly Evidence[],
  arrived: number,
  handedOver: boolean,
): Reply | undefined {
  const { step } = now;
  if (step === undefined) return undefined;
  const kind = kindOf(step);
  const asksOnce = kind.items(step).length === 0;
  if (asksOnce && kind.question(step, '')?.kind === 'pick') return choose(step, evidence, arrived, handedOver);
  if (asksOnce && gate(step, evidence, arrived) === undefined) return undefined;
  const isHeard = (signal: string) => evidence.some((heard) => heard.signal === signal);
  const option = kind.heardAs(step, now.item ?? '', isHeard);
  return option === undefined ? undefined : { option, turn: arrived };
}

/**
 * The earliest reply that is one of the options; of those in one turn, the one that ends the matter,
 * then the first as the playbook has them.
 * A turn that brought the call to a step does not answer it too, unless it hands the call over:
 * then what was said there counts in the next playbook as well.
 */
function choose(step: Step, evidence: readonly Evidence[], arrived: number, handedOver: boolean): Reply | undefined {
  const said = gate(step, evidence, arrived);
  const isOpen = said !== undefined;
  const kind = kindOf(step);
  const listens = kind.listens(step);
  const replies = kind.exits(step).flatMap(({ id: option, go }, nth) => {
    const hears = listens.flatMap(({ name, signal }) => (name === option ? [signal] : []));
    const leaves = go.includes('/');
    const from = leaves || (handedOver && said === arrived) ? arrived : (said ?? arrived) + 1;
    const heard =
      isOpen || leaves
        ? evidence.find(({ signal, role, turn }) => hears.includes(signal) && role !== 'rep' && turn >= from)
        : undefined;
    return heard ? [{ option, turn: heard.turn, nth, leaves }] : [];
  });
  const [first] = replies.toSorted(
    (one, two) => one.turn - two.turn || Number(two.leaves) - Number(one.leaves) || one.nth - two.nth,
  );
  return first && { option: first.option, turn: first.turn };
}

/** The answer that no words of the prospect's show, where the rep went on with what is said after it. */
function wentOn({ playbooks }: Library, { place, step }: Standing, evidence: readonly Evidence[], arrived: number) {
  if (step?.kind !== 'choose') return undefined;
  const heard = new Set(
    kindOf(step)
      .listens(step)
      .map(({ name }) => name),
  );
  const steps = own(playbooks, place.playbook)?.steps;
  const said = signalsSaid(step);
  const from = said.length === 0 ? arrived : (gate(step, evidence, arrived) ?? arrived) + 1;
  for (const { id: option, go } of kindOf(step).exits(step)) {
    const next = own(steps, go);
    if (heard.has(option) || next === undefined || kindOf(next).end(next) !== undefined) continue;
    const signals = signalsSaid(next).filter((signal) => !said.includes(signal));
    const turn = evidence.find(({ signal, turn: at }) => signals.includes(signal) && at >= from)?.turn;
    if (turn !== undefined) return { option, turn };
  }
  return undefined;
}

const earlier = (one: Reply | undefined, two: Reply | undefined) =>
  one !== undefined && (two === undefined || one.turn < two.turn) ? one : two;

const signalsSaid = (step: Step | undefined) => (step?.say ?? []).flatMap(({ signal }) => signal ?? []);

/** The turn from which on replies count: where the rep said the step's line, or at once if it has none. */
function gate(step: Step | undefined, evidence: readonly Evidence[], arrived: number): number | undefined {
  const signals = signalsSaid(step);
  if (signals.length === 0) return arrived;
  return evidence.find(({ signal, turn }) => signals.includes(signal) && turn >= arrived)?.turn;
}
