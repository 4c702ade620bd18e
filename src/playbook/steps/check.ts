import type * as Z from 'zod';
import { own } from '../../basics/own.ts';
import { listened, listensRows, stepKind, type Items } from './kind.ts';
import type { Parts, Zod } from './parts.ts';

const schema = (z: Zod, { id, words, citation, target, named, step }: Parts) =>
  z.strictObject({
    kind: z.literal('check'),
    ...step,
    ratings: named(words).describe('The answers, from the weakest to the strongest.'),
    check: named(
      z.strictObject({
        title: words,
        ask: words,
        from: citation,
        hears: z.array(id).optional().describe('Signals that speak against this item when heard in a call.'),
        go: target,
      }),
    ).describe('A list the rep rates item by item. It leads to the weakest; the first of equals.'),
    clear: target.describe('Where it leads when every item has the strongest rating.'),
  });

export type Check = Z.infer<ReturnType<typeof schema>>;

/** The way out where every item has the strongest rating. */
const CLEAR = 'clear';

/** The item with the weakest rating, the first of equals; nothing where all have the strongest. */
function weakest({ ratings, check: items }: Check, given: Items): string | undefined {
  const order = Object.keys(ratings);
  const rank = (id: string) => order.indexOf(given[id] ?? '');
  const lowest = Object.keys(items).reduce<string | undefined>(
    (low, id) => (low === undefined || rank(id) < rank(low) ? id : low),
    undefined,
  );
  return lowest === undefined || rank(lowest) === order.length - 1 ? undefined : lowest;
}

const strongest = ({ ratings }: Check) => Object.values(ratings).at(-1);

/** A list rated item by item; it leads to the weakest. */
export const check = stepKind<Check, ReturnType<typeof schema>>({
  key: 'check',
  schema,
  exits: (step) => [
    ...Object.entries(step.check).map(([id, { title, go }]) => ({
      id,
      text: `Weakest: ${title}`,
      go,
      path: ['check', id, 'go'],
    })),
    {
      id: CLEAR,
      text: `All: ${strongest(step) ?? CLEAR}`,
      onCard: strongest(step) ?? '',
      go: step.clear,
      path: ['clear'],
    },
  ],
  items: (step) =>
    Object.entries(step.check).map(([id, { title, ask, from }]) => ({
      id,
      title,
      ask: { text: ask, from },
      answers: Object.values(step.ratings),
      onCard: { text: ask, from },
    })),
  lines: (step) =>
    Object.entries(step.check).map(([id, { ask, from }]) => ({ line: { text: ask, from }, path: ['check', id] })),
  listens: (step) =>
    Object.entries(step.check).flatMap(([id, { hears }]) => listened(hears, id, ['check', id, 'hears'])),
  causes: (step) =>
    Object.entries(step.check).flatMap(([id, { title, ask, from, hears }]) =>
      hears ? [{ id, title, from, settle: { text: ask, from }, for: [], against: hears, isWeighed: false }] : [],
    ),
  // The weakest rating where something speaks against the item, else unknown if that is one; nothing where the call is silent on all.
  heardAs(step, item, isHeard) {
    const speaks = (id: string) => own(step.check, id)?.hears?.some(isHeard) ?? false;
    if (!Object.keys(step.check).some(speaks)) return undefined;
    const ratings = Object.keys(step.ratings);
    return speaks(item) ? ratings[0] : ratings.find((id) => id === 'unknown');
  },
  emptyPart: (step) =>
    Object.keys(step.check).length === 0 ? 'check' : Object.keys(step.ratings).length === 0 ? 'ratings' : undefined,
  question(step, id) {
    const item = own(step.check, id);
    const options = Object.entries(step.ratings).map(([rating, text]) => ({ id: rating, text }));
    return item && { kind: 'pick', title: item.title, ask: item.ask, from: item.from, options };
  },
  leads: (step, _, items) => weakest(step, items) ?? CLEAR,
  inWords: ({ ratings }, option, item) => (item === undefined ? option : (own(ratings, option) ?? option)),
  rows: (step) => [
    { label: 'Rate', text: Object.values(step.ratings).join(' / ') },
    ...Object.entries(step.check).flatMap(([id, { title, ask, from, hears, go }]) => [
      { label: id, text: `${title}: ${ask} → ${go}`, from },
      ...listensRows('against it, hears', hears),
    ]),
    { label: CLEAR, text: `→ ${step.clear}` },
  ],
});
