/** Each objection of a call: where it was raised, what the rep did about it, and where it stands at the end. */
import type { Evidence, Heard } from './evidence.ts';
import { isGood, type Outcome } from './outcome.ts';

export interface Objection {
  signal: string;
  title: string;
  /** Where it stands: open; answered, as the call went on to a yes or a next step after it; or open, and raised again and again. */
  state: 'open' | 'answered' | 'repeated';
  /** The turn in which it was first raised, and last. */
  raised: number;
  last: number;
  /** Their words, a whole sentence: those of the last time. */
  quote: string;
  cite: string;
  /** What the rep did in the next turn: asked, said something, pushed on; nothing where no turn of the rep's came after it. */
  answered: 'asked' | 'told' | 'pushed' | 'passed-over';
}

/** What they say when they come round. To talk again is no yes yet. */
const COMES_ROUND = ['commits', 'interest'];

/** The objections of a call, the one raised first first. */
export function objectionsOf(
  { findings, replies }: Pick<Heard, 'findings' | 'replies'>,
  outcome: Outcome,
): Objection[] {
  const theirs = findings.filter(({ role }) => role !== 'rep');
  const bySignal = new Map<string, Evidence[]>();
  for (const item of theirs) {
    if (!item.objection) continue;
    const known = bySignal.get(item.signal);
    if (known) known.push(item);
    else bySignal.set(item.signal, [item]);
  }
  const yes = theirs.filter(({ signal }) => COMES_ROUND.includes(signal)).map(({ turn }) => turn);
  const settledAt = Math.max(
    0,
    ...yes,
    ...(outcome.kind === 'agreed' && outcome.turn !== undefined ? [outcome.turn] : []),
  );
  return [...bySignal.values()].map((items): Objection => {
    const first = items[0] as Evidence;
    const last = items.at(-1) as Evidence;
    const reply = replies.find(({ to }) => to === last.turn);
    const pushed = reply && findings.some(({ signal, turn }) => signal === 'rep-pushed' && turn === reply.turn);
    const times = new Set(items.map(({ turn }) => turn)).size;
    const isAnswered = isGood(outcome) && last.turn < settledAt;
    return {
      signal: first.signal,
      title: first.title,
      state: isAnswered ? 'answered' : times > 1 ? 'repeated' : 'open',
      raised: first.turn,
      last: last.turn,
      quote: last.text,
      cite: last.cite,
      answered: reply === undefined ? 'passed-over' : pushed ? 'pushed' : reply.asked ? 'asked' : 'told',
    };
  });
}

/** The objections that are not settled, the last one raised last. */
export const openIn = (objections: readonly Objection[]): Objection[] =>
  objections.filter(({ state }) => state !== 'answered').toSorted((one, two) => one.last - two.last);
