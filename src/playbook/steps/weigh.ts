import type * as Z from 'zod';
import { own } from '../../basics/own.ts';
import { listened, listensRows, stepKind, onward, thenRow } from './kind.ts';
import type { Parts, Zod } from './parts.ts';

const schema = (z: Zod, { id, words, citation, target, named, line, step }: Parts) =>
  z.strictObject({
    kind: z.literal('weigh'),
    ...step,
    weigh: named(
      z.strictObject({
        title: words,
        ask: words.describe('The question to the rep about this cause.'),
        from: citation,
        for: words.describe('The answer that speaks for this cause.'),
        against: words.describe('The answer that speaks against it.'),
        settle: line.describe('The question that would settle it.'),
        hears: z.array(id).optional().describe('Signals that speak for this cause when heard in a call.'),
        'hears-against': z.array(id).optional().describe('Signals that speak against it.'),
      }),
    ).describe('Possible causes, each for, against or unknown. Never a score.'),
    go: target,
  });

export type Weigh = Z.infer<ReturnType<typeof schema>>;

const UNKNOWN = { id: 'unknown', text: 'I do not know' };

/** Possible causes, each weighed: for, against or unknown. */
export const weigh = stepKind<Weigh, ReturnType<typeof schema>>({
  key: 'weigh',
  schema,
  exits: ({ go }) => onward(go),
  items: (step) =>
    Object.entries(step.weigh).map(([id, { title, ask, from, for: speaksFor, against, settle }]) => ({
      id,
      title,
      ask: { text: ask, from },
      answers: [speaksFor, against],
      onCard: { text: `${title}? ${settle.text}`, from: settle.from },
    })),
  lines: (step) =>
    Object.entries(step.weigh).flatMap(([id, { ask, from, settle }]) => [
      { line: { text: ask, from }, path: ['weigh', id] },
      { line: settle, path: ['weigh', id, 'settle'] },
    ]),
  listens: (step) =>
    Object.entries(step.weigh).flatMap(([id, cause]) => [
      ...listened(cause.hears, id, ['weigh', id, 'hears']),
      ...listened(cause['hears-against'], id, ['weigh', id, 'hears-against']),
    ]),
  causes: (step) =>
    Object.entries(step.weigh).map(([id, { title, from, settle, hears = [], 'hears-against': against = [] }]) => ({
      id,
      title,
      from,
      settle,
      for: hears,
      against,
      isWeighed: true,
    })),
  // For or against if only one is heard, else unknown; nothing where the call is silent on all.
  heardAs(step, item, isHeard) {
    const sides = ({ hears = [], 'hears-against': against = [] }: Weigh['weigh'][string]) =>
      [hears.some(isHeard), against.some(isHeard)] as const;
    const cause = own(step.weigh, item);
    if (cause === undefined || !Object.values(step.weigh).some((one) => sides(one).includes(true))) return undefined;
    const [speaksFor, speaksAgainst] = sides(cause);
    return speaksFor === speaksAgainst ? UNKNOWN.id : speaksFor ? 'for' : 'against';
  },
  emptyPart: (step) => (Object.keys(step.weigh).length === 0 ? 'weigh' : undefined),
  question(step, id) {
    const cause = own(step.weigh, id);
    return (
      cause && {
        kind: 'pick',
        title: cause.title,
        ask: cause.ask,
        from: cause.from,
        options: [{ id: 'for', text: cause.for }, { id: 'against', text: cause.against }, UNKNOWN],
      }
    );
  },
  inWords(step, option, item) {
    const cause = item === undefined ? undefined : own(step.weigh, item);
    if (option === UNKNOWN.id) return UNKNOWN.text;
    return (option === 'for' ? cause?.for : cause?.against) ?? option;
  },
  rows: (step) => [
    ...Object.entries(step.weigh).flatMap(([id, cause]) => [
      { label: id, text: `${cause.title}: ${cause.ask}`, from: cause.from },
      { label: '', text: `for: ${cause.for}` },
      { label: '', text: `against: ${cause.against}` },
      { label: '', text: `to settle it: ${cause.settle.text}`, from: cause.settle.from },
      ...listensRows('for it, hears', cause.hears),
      ...listensRows('against it, hears', cause['hears-against']),
    ]),
    thenRow(step.go),
  ],
});
