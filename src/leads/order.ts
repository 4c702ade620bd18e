/**
 * Which leads come first: those most likely to close (Usherpa 26), and of these the ideal ones, whose three marks are
 * asked as the author of the buyer's journey has them (journey.17). Reasons, never a score.
 */

export interface Quality {
  id: string;
  /** The question over all leads at once. */
  ask: string;
  /** The same as a reason beside one lead. */
  reason: string;
  from: string;
}

/** In the order in which they count: a lead that has an earlier one comes before those that do not. */
export const QUALITIES: readonly Quality[] = [
  { id: 'close', ask: 'Which are most likely to close?', reason: 'likely to close', from: 'usherpa.26' },
  { id: 'pays', ask: 'With which will you make money?', reason: 'you will make money', from: 'journey.17' },
  { id: 'enjoy', ask: 'Whose problems do you enjoy solving?', reason: 'you enjoy it', from: 'journey.17' },
  { id: 'trust', ask: 'Who would think that you are good at it?', reason: 'you are good at it', from: 'journey.17' },
];

/** A lead in its place, with the qualities that it has. */
export interface Ordered {
  name: string;
  has: Quality[];
}

/**
 * Puts leads in order; those that are alike stay as they stood.
 * @param ticked for each quality, the names that have it
 */
export function ordered(names: readonly string[], ticked: Readonly<Record<string, readonly string[]>>): Ordered[] {
  const has = (name: string, { id }: Quality) => ticked[id]?.includes(name) === true;
  return names
    .toSorted((one, two) => {
      const first = QUALITIES.find((quality) => has(one, quality) !== has(two, quality));
      return first === undefined ? 0 : has(one, first) ? -1 : 1;
    })
    .map((name) => ({ name, has: QUALITIES.filter((quality) => has(name, quality)) }));
}
