/** Pushes after the no, complete; and nothing else said of a turn that is one. */
import type { Evidence, Heard } from './evidence.ts';

/** A push after the no: what every author warns of first. */
export const PUSHED = 'rep-pushed';
/** What a turn that pushes is not, however it sounds: "I hear you, but" accepts nothing. */
const NOT_WHERE_PUSHED = ['rep-accepted-no', 'rep-next-step', 'rep-vague-next-step', 'rep-thanked-and-left'];
/** A flat no: after it, a pitch or a date is a push too, whatever its words. */
const FLAT = ['hostile', 'remove-me', 'adamant', 'not-interested'];
const PITCHES = ['rep-next-step', 'rep-talked-products', 'rep-solved-on-spot', 'rep-showed-client'];
/** But not where the rep asks about them, or lets go. */
const ASKS = ['rep-issues-question', 'rep-how-come', 'rep-thanked-and-left'];

/**
 * What was heard, with the pushes set right. One that is not sure counts where it follows an objection at once; one
 * that is heard before any objection is no push after the no.
 * @param title what a push is called
 */
export function withPushes(heard: Heard, title: string): Heard {
  const { findings, perhaps, replies } = heard;
  const firstNo = [...findings, ...perhaps].reduce(
    (first, { objection, role, turn }) => (role !== 'rep' && objection ? Math.min(first, turn) : first),
    Number.POSITIVE_INFINITY,
  );
  const isHeard = (signals: readonly string[], at: number) =>
    findings.some(({ signal, turn }) => turn === at && signals.includes(signal));
  const sure = findings.filter(({ signal, turn }) => signal === PUSHED && turn > firstNo);
  const inReply = perhaps.filter(({ signal, turn }) => signal === PUSHED && replies.some((reply) => reply.turn === turn));
  const afterFlat = replies
    .filter(({ to, turn }) => isHeard(FLAT, to) && !isHeard(ASKS, turn))
    .flatMap(({ turn }) => findings.find((item) => item.turn === turn && PITCHES.includes(item.signal)) ?? [])
    .map((item): Evidence => ({ ...item, signal: PUSHED, title }));
  const pushes = new Map([...afterFlat, ...inReply, ...sure].map((item) => [item.turn, item]));
  const rest = findings.filter(
    ({ signal, turn }) => signal !== PUSHED && !(pushes.has(turn) && NOT_WHERE_PUSHED.includes(signal)),
  );
  return {
    ...heard,
    findings: [...rest, ...pushes.values()].toSorted((one, two) => one.turn - two.turn),
    perhaps: perhaps.filter(({ signal }) => signal !== PUSHED),
  };
}
