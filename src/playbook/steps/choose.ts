import type * as Z from 'zod';
import { own } from '../../basics/own.ts';
import { listened, listensRows, stepKind } from './kind.ts';
import type { Parts, Zod } from './parts.ts';

const schema = (z: Zod, { id, words, citation, target, named, step }: Parts) => {
  const option = z
    .strictObject({
      text: words.describe('The answer, as the rep would put it.'),
      from: citation.optional().describe('The statement that describes this branch.'),
      hears: z.array(id).optional().describe('Signals that mean this answer when they are heard in a call.'),
      go: target,
    })
    .describe('One answer to a step.');
  return z.strictObject({
    kind: z.literal('choose'),
    ...step,
    ask: words.describe('The question to the rep. They pick one option.'),
    options: named(option).describe('The answers, by an id that never changes.'),
  });
};

type Choose = Z.infer<ReturnType<typeof schema>>;
export type Option = Choose['options'][string];

/** A question with answers to pick from; each leads on. */
export const choose = stepKind<Choose, ReturnType<typeof schema>>({
  key: 'options',
  schema,
  exits: ({ options }) =>
    Object.entries(options).map(([id, { text, go }]) => ({ id, text, go, path: ['options', id, 'go'] })),
  lines: ({ options }) =>
    Object.entries(options).map(([id, { text, from = 'ours' }]) => ({ line: { text, from }, path: ['options', id] })),
  words: ({ ask }) => [{ text: ask, path: ['ask'] }],
  listens: ({ options }) =>
    Object.entries(options).flatMap(([id, { hears }]) =>
      listened(hears, id, ['options', id, 'hears']).map((one) => ({ ...one, from: 'prospect' as const })),
    ),
  emptyPart: ({ options }) => (Object.keys(options).length === 0 ? 'options' : undefined),
  question: ({ ask, options }) => ({
    kind: 'pick',
    ask,
    options: Object.entries(options).map(([id, { text, from }]) => ({ id, text, ...(from !== undefined && { from }) })),
  }),
  leads: (_, option) => option,
  inWords: ({ options }, option) => own(options, option)?.text ?? option,
  rows: ({ ask, options }) => [
    { label: 'Ask', text: ask },
    ...Object.entries(options).flatMap(([id, { text, from, hears, go }]) => [
      { label: id, text: `${text} → ${go}`, ...(from !== undefined && { from }) },
      ...listensRows('hears', hears),
    ]),
  ],
});
