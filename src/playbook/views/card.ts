/** A playbook's call card: one screen with the line to open with, the replies that matter, what not to say, when to stop. */
import { own } from '../../basics/own.ts';
import { citing, type CitedLine } from '../model/cite.ts';
import { fill } from '../model/fill.ts';
import { placeOf, stepAt, type Library, type LoadedPlaybook } from '../model/library.ts';
import type { Avoid, Outcome, Step } from '../model/schema.ts';
import { kindOf } from '../steps/index.ts';

/** A call card. */
export interface Card {
  id: string;
  title: string;
  for: string;
  version: string;
  /** The article: who wrote it and what it is called. */
  by?: { short: string; author?: string; title: string };
  blanks: { name: string; ask: string; example: string; text?: string }[];
  opens: Answer | undefined;
  replies: (Answer & { they: string })[];
  /** What not to say, and what to say instead. */
  avoid: (CitedLine & { instead?: CitedLine })[];
  stops: (Answer & { they: string })[];
}

/** What the rep says or does there. */
export interface Answer {
  /** The step's address: `no-script/excuse`. */
  step: string;
  you: CitedLine;
  /** Whether it is to be said, and not done. */
  isSaid: boolean;
}

/** So many replies fit on a screen, and so many things not to say. */
const MOST_REPLIES = 5;
const MOST_AVOIDED = 2;
const STOPS: ReadonlySet<Outcome> = new Set(['let-go', 'leave-alone']);

/** Makes the card of a playbook, its blanks filled as far as they are known: by its `card`, else by its first step's answers. */
export function cardOf(library: Library, playbook: LoadedPlaybook, blanks: Record<string, string>): Card {
  const cite = citing(library.sources, blanks);
  const source = own(library.sources, playbook.source);
  const { card = cardBySteps(library, playbook) } = playbook;
  const answer = (to: string): Answer | undefined => {
    const place = placeOf(library, playbook.id, to);
    const step = stepAt(library, place);
    const line = step?.say?.[0] ?? step?.do?.[0];
    if (step === undefined) return undefined;
    return {
      step: `${place.playbook}/${place.step}`,
      you: line ? cite(line) : { text: fill(step.title, blanks), from: 'ours', cite: 'ours' },
      isSaid: line !== undefined && line === step.say?.[0],
    };
  };
  const replies = (rows: readonly Reply[] = []) =>
    rows.flatMap(({ they, step }) => {
      const answered = answer(step);
      return answered ? [{ they: fill(they, blanks), ...answered }] : [];
    });
  return {
    id: playbook.id,
    title: playbook.title,
    for: playbook.for,
    version: playbook.version,
    ...(source && {
      by: {
        short: source.short,
        title: source.title,
        ...(source.author !== undefined && { author: source.author }),
      },
    }),
    blanks: Object.entries(playbook.blanks ?? {}).map(([name, { ask, example }]) => {
      const text = own(blanks, name);
      return { name, ask, example, ...(text !== undefined && { text }) };
    }),
    opens: card.opens === undefined ? undefined : answer(card.opens),
    replies: replies(card.replies),
    avoid: avoidedIn(Object.values(playbook.steps)).map(({ instead, ...item }) => ({
      ...cite(item),
      ...(instead && { instead: cite(instead) }),
    })),
    stops: replies(card.stops),
  };
}

interface Reply {
  they: string;
  step: string;
}

/** The card of a playbook that says nothing about its card: its first step, and what may be answered to it. */
function cardBySteps(library: Library, playbook: LoadedPlaybook): NonNullable<LoadedPlaybook['card']> {
  const first = own(playbook.steps, playbook.start);
  const exits = first ? kindOf(first).exits(first) : [];
  const rows = exits.map(({ text, onCard = text, go }) => ({ they: onCard, step: go }));
  const isStop = ({ step }: Reply) => {
    const there = stepAt(library, placeOf(library, playbook.id, step));
    const end = there && kindOf(there).end(there);
    return end !== undefined && STOPS.has(end.outcome);
  };
  return {
    opens: playbook.start,
    replies: rows.filter((row) => !isStop(row)).slice(0, MOST_REPLIES),
    stops: rows.filter(isStop).slice(0, MOST_AVOIDED),
  };
}

/** The first things not to say, each once: first what an author says, with what to say instead. */
function avoidedIn(steps: readonly Step[]) {
  const all = steps.flatMap(({ avoid = [] }) => avoid).toSorted((one, two) => rank(one) - rank(two));
  return [...new Map(all.map((item) => [item.text, item])).values()].slice(0, MOST_AVOIDED);
}

const rank = ({ from, instead }: Avoid): number => (from === 'ours' ? 2 : 0) + (instead === undefined ? 1 : 0);
