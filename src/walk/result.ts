/** What a walk comes to: the outcome, the path, what was kept to, and the one next step. */
import { citing, shortCite, type CitedLine } from '../playbook/model/cite.ts';
import { fill } from '../playbook/model/fill.ts';
import { own } from '../basics/own.ts';
import type { Library } from '../playbook/model/library.ts';
import type { Outcome } from '../playbook/model/schema.ts';
import type { CallEnding } from '../signals/model/judgement.ts';
import { kindOf } from '../playbook/steps/index.ts';
import { inWords, weeksAfter, type Day } from './dates.ts';
import { noteOf, type Note } from './note.ts';
import { pointsOf, type Kept, type Point } from './review.ts';
import { addressOf, standing, type Session, type Standing, type Visit } from './session.ts';

/** One step of the path, in words. */
export interface PathStep {
  /** The step's address: `no-script/accept`. */
  step: string;
  title: string;
  /** The option's id, or what was typed; empty for a step answered item by item. */
  option: string;
  /** The answer in words. */
  answer: string;
  /** The answers to a step's items, in words. */
  items: { id: string; title: string; option: string; answer: string }[];
}

/** How a walk ended. */
export interface Ending {
  step: string;
  outcome: Outcome;
  /** How a call ended that ends so. */
  as: CallEnding;
  title: string;
  /** The same as a fact for the note, where the playbook has its own words. */
  fact?: string;
  say: CitedLine[];
  do: CitedLine[];
  note: CitedLine[];
  /** When the next step is due; with the day and the same in words where the source gives a count. */
  when?: CitedLine & { date?: Day; day?: string };
}

/** A possible cause, as the rep weighed it. */
export interface WeighedCause {
  id: string;
  title: string;
  weight: 'for' | 'against' | 'unknown';
  cite: string;
  settle: CitedLine;
}

/** A walk's result: plain data that renderers turn into a screen, a note or JSON. */
export interface Result {
  /** The playbooks walked through, in order. */
  playbooks: { id: string; title: string; version: string }[];
  today: Day;
  /** Today in words. */
  day: string;
  path: PathStep[];
  /** `undefined` where the walk has not come to an end. */
  ending?: Ending;
  /** What is known of each point of the script; all are open until the rep says. */
  kept: Point[];
  missed: Point[];
  open: Point[];
  causes: WeighedCause[];
  /** Words of theirs that the rep typed on the way. */
  words: { ask: string; text: string }[];
  /** What is known as a fact: what the prospect's numbers come to. */
  facts: string[];
  /** What a CRM is told; nothing where the walk has not come to an end. */
  note?: Note;
}

/** What stands before a day that the rep has set. */
const NEXT = 'Next';

/** What the rep tells beside the walk. */
export interface Beside {
  /** The points of the script the rep kept to; left out, all of them are open. */
  kept?: Kept | undefined;
  /** The day of the next step, where no author gives one. */
  next?: Day | undefined;
  /** Who the call was with. */
  lead?: string | undefined;
}

/** Works out a session's result. */
export function resultOf(library: Library, session: Session, today: Day, { kept, next, lead }: Beside = {}): Result {
  const now = standing(library, session);
  const points = pointsOf(library, now);
  const ids = [...new Set([...now.path.map((visit) => visit.place.playbook), now.place.playbook])];
  const ending = endingOf(library, now, today, next);
  const result: Result = {
    playbooks: ids.flatMap((id) => {
      const playbook = own(library.playbooks, id);
      return playbook ? [{ id, title: playbook.title, version: playbook.version }] : [];
    }),
    today,
    day: inWords(today),
    path: now.path.map((visit) => pathStep(visit, now.blanks)),
    ...(ending && { ending }),
    kept: kept ? points.filter(({ from }) => kept.includes(from)) : [],
    missed: kept ? points.filter(({ from }) => !kept.includes(from)) : [],
    open: kept ? [] : points,
    causes: now.path.flatMap((visit) => causesOf(library, visit)),
    words: wordsOf(session, now),
    facts: now.path.flatMap(({ step, items }) => {
      const fact = kindOf(step).fact(step, items);
      return fact === undefined ? [] : [fill(fact, now.blanks)];
    }),
  };
  const note = noteOf(result, lead);
  return { ...result, ...(note && { note }) };
}

/** What they said, as the rep typed it: beside an answer, or where a step asks for it; each once. */
function wordsOf({ log }: Session, { path }: Standing): Result['words'] {
  const typed = log.flatMap(({ said }) => (said === undefined ? [] : [{ ask: 'What did they say?', text: said }]));
  const written = path.flatMap(({ step, option }) =>
    kindOf(step).keepsWords(step) && option !== ''
      ? [{ ask: kindOf(step).question(step, '')?.ask ?? '', text: option }]
      : [],
  );
  return [...typed.filter(({ text }) => !written.some((other) => other.text === text)), ...written];
}

function endingOf(library: Library, now: Standing, today: Day, next: Day | undefined): Ending | undefined {
  const { step } = now;
  const end = step && kindOf(step).end(step);
  if (step === undefined || end === undefined) return undefined;
  const line = citing(library.sources, now.blanks);
  const { when } = end;
  const date = next ?? (when?.weeks === undefined ? undefined : weeksAfter(today, when.weeks));
  const told = when ?? (next === undefined ? undefined : { text: NEXT, from: 'ours' });
  return {
    step: addressOf(now.place),
    outcome: end.outcome,
    as: end.as,
    title: fill(step.title, now.blanks),
    ...(end.fact !== undefined && { fact: fill(end.fact, now.blanks) }),
    say: (step.say ?? []).map(line),
    do: (step.do ?? []).map(line),
    note: (step.note ?? []).map(line),
    ...(told && { when: { ...line(told), ...(date !== undefined && { date, day: inWords(date) }) } }),
  };
}

function pathStep({ place, step, option, items }: Visit, blanks: Record<string, string>): PathStep {
  const kind = kindOf(step);
  const known = new Map(kind.items(step).map(({ id, title, ask }) => [id, title ?? ask.text]));
  return {
    step: addressOf(place),
    title: fill(step.title, blanks),
    option,
    answer: fill(kind.inWords(step, option), blanks),
    items: Object.entries(items).map(([id, given]) => ({
      id,
      title: known.get(id) ?? id,
      option: given,
      answer: kind.inWords(step, given, id),
    })),
  };
}

function causesOf(library: Library, { step, items }: Visit): WeighedCause[] {
  const line = citing(library.sources, {});
  return kindOf(step)
    .causes(step)
    .filter(({ isWeighed }) => isWeighed)
    .map(({ id, title, from, settle }) => ({
      id,
      title,
      weight: (items[id] ?? 'unknown') as WeighedCause['weight'],
      cite: shortCite(library.sources, from),
      settle: line(settle),
    }));
}
