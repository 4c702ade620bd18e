/** Pushes after the no, complete; and nothing else said of a turn that is one. */
import type { Evidence, Heard } from './evidence.ts';

/** A push after the no: what every author warns of first. */
export const PUSHED = 'rep-pushed';
/** What a turn that pushes is not, however it sounds: "I hear you, but" accepts nothing. */
const NOT_WHERE_PUSHED = [
  'rep-accepted-no',
  'rep-next-step',
  'rep-vague-next-step',
  'rep-thanked-and-left',
  'rep-offered-suggestions',
  'rep-showed-client',
];
/** A flat no: after it, a pitch or a date is a push too, whatever its words. */
const FLAT = ['hostile', 'remove-me', 'adamant', 'not-interested'];
const PITCHES = ['rep-next-step', 'rep-talked-products', 'rep-solved-on-spot', 'rep-showed-client'];
/** A no that is not about the offer, or about its price alone: who talks on then pushes sooner than who answers a doubt. */
const BRUSH_OFF = [...FLAT, 'no-time', 'no-need', 'later', 'no-budget'];
/** But not where the rep asks about them, or lets go. */
const ASKS = ['rep-issues-question', 'rep-how-come', 'rep-thanked-and-left'];

/** A question to them is none, whatever else its words are like. */
const ASKS_THEM = [
  'rep-issues-question',
  'rep-how-come',
  'rep-asked-more',
  'rep-asked-importance',
  'rep-asked-need-to-see',
  'rep-asked-decision-maker',
];
/** What a rep may do after a no that was pushed on already. */
const LETS_GO = ['rep-accepted-no', ...ASKS];
/** A push follows the no within so many turns; what comes later is another matter. Our measure. */
const SOON = 4;
/** Fewer words than this are no pitch. */
const FEW_WORDS = 5;

/**
 * What was heard, with the pushes set right: those that were heard soon after an objection, be it only perhaps one;
 * where a push is not sure, at once after a brush-off; a pitch or a date after a flat no; and whatever goes on after a no that was pushed on already.
 * @param title what a push is called
 */
export function withPushes(heard: Heard, title: string): Heard {
  const { findings, perhaps, replies } = heard;
  const raised = ({ role, objection }: Evidence) => role !== 'rep' && objection;
  const objections = findings.filter(raised);
  const maybe = perhaps.filter(raised);
  const sure = findings.filter(isPush);
  const unsure = perhaps.filter((item) => isPush(item) && !item.text.trimEnd().endsWith('?'));
  const isSoon = (at: number) =>
    objections.some(({ turn }) => turn < at && turn >= at - SOON) || maybe.some(({ turn }) => turn === at - 1);
  const isHeard = (signals: readonly string[], at: number) =>
    findings.some(({ signal, turn }) => turn === at && signals.includes(signal));
  const pushes = new Map<number, Evidence>();
  const add = (items: readonly Evidence[]) => items.forEach((item) => pushes.set(item.turn, item));
  add(
    replies
      .filter(({ to, turn }) => isHeard(FLAT, to) && !isHeard(ASKS, turn))
      .flatMap(({ turn }) => findings.find((item) => item.turn === turn && PITCHES.includes(item.signal)) ?? [])
      .map((item): Evidence => ({ ...item, signal: PUSHED, title })),
  );
  add(unsure.filter(({ turn }) => replies.some((reply) => reply.turn === turn && isHeard(BRUSH_OFF, reply.to))));
  // Words that only sound like a push are none where the rep takes the no.
  const isTold = ({ because, turn }: Evidence) => 'phrase' in because || !isHeard(['rep-accepted-no'], turn);
  add(sure.filter((item) => isSoon(item.turn) && !isHeard(ASKS_THEM, item.turn) && isTold(item)));
  for (const { to, turn, at } of replies) {
    const wasPushed = [...pushes.keys()].some((push) => push < to && push >= to - 2);
    if (!wasPushed || pushes.has(turn) || !isHeard(BRUSH_OFF, to) || isHeard(LETS_GO, turn)) continue;
    if (wordsIn(at.text) >= FEW_WORDS) pushes.set(turn, goingOn(turn, at, title));
  }
  const rest = findings.filter(
    ({ signal, turn }) => signal !== PUSHED && !(pushes.has(turn) && NOT_WHERE_PUSHED.includes(signal)),
  );
  return {
    ...heard,
    findings: [...rest, ...pushes.values()].toSorted((one, two) => one.turn - two.turn),
    perhaps: perhaps.filter(({ signal }) => signal !== PUSHED),
  };
}

/** A push by its words: by a phrase, or by more than one word. */
const isPush = ({ signal, because, text }: Evidence): boolean =>
  signal === PUSHED && ('phrase' in because || (because.words.length !== 1 && wordsIn(text) >= FEW_WORDS));

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** A push by its place alone: they said no again, and the rep went on. */
const goingOn = (turn: number, at: Pick<Evidence, 'line' | 'speaker' | 'text'>, title: string): Evidence => ({
  ...at,
  signal: PUSHED,
  title,
  objection: false,
  turn,
  role: 'rep',
  quote: at.text,
  because: { words: [] },
  means: '',
  from: 'ours',
  cite: 'ours',
});
