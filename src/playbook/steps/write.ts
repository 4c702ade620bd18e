import type * as Z from 'zod';
import { stepKind, onward, thenRow } from './kind.ts';
import type { Parts, Zod } from './parts.ts';

const schema = (z: Zod, { id, words, target, step }: Parts) =>
  z.strictObject({
    kind: z.literal('write'),
    ...step,
    write: words.describe('What the rep is asked to type, in one line. They may leave it empty.'),
    private: z
      .boolean()
      .optional()
      .describe("Whether it is the rep's own thought, not the prospect's words: it stays out of the note."),
    fills: id.optional().describe('The blank that their words fill from here on: {{issue}}.'),
    go: target,
  });

/** A free line that the rep types. */
export const write = stepKind<Z.infer<ReturnType<typeof schema>>, ReturnType<typeof schema>>({
  key: 'write',
  schema,
  exits: ({ go }) => onward(go),
  words: (step) => [{ text: step.write, path: ['write'] }],
  question: (step) => ({ kind: 'words', ask: step.write }),
  fills: ({ fills }) => fills,
  filling: (_, option) => (option === '' ? undefined : option),
  keepsWords: ({ private: isPrivate }) => isPrivate !== true,
  // A call does not tell the rep's own words; what follows may be heard all the same.
  heardAs: () => '',
  rows: (step) => [
    { label: 'Write', text: step.write },
    ...(step.fills === undefined ? [] : [{ label: '', text: `fills {{${step.fills}}}` }]),
    thenRow(step.go),
  ],
});
