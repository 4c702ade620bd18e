import type * as Z from 'zod';
import { stepKind } from './kind.ts';
import { OUTCOMES } from './outcomes.ts';
import type { Parts, Zod } from './parts.ts';

const schema = (z: Zod, { words, citation, step }: Parts) =>
  z.strictObject({
    kind: z.literal('end'),
    ...step,
    end: z.enum(OUTCOMES).describe('What kind of ending this is.'),
    fact: words
      .optional()
      .describe('What it came to, as the note says it: They said yes. Left out, it goes by the kind.'),
    when: z
      .strictObject({
        text: words.describe('When, in words: in two weeks.'),
        weeks: z.int().positive().optional().describe('Weeks from today; gives the weekday and the date.'),
        from: citation,
      })
      .optional()
      .describe('When the next step is due, if a source says.'),
  });

/** An ending: the walk is over. */
export const end = stepKind<Z.infer<ReturnType<typeof schema>>, ReturnType<typeof schema>>({
  key: 'end',
  schema,
  lines: ({ when }) => (when ? [{ line: { text: when.text, from: when.from }, path: ['when'] }] : []),
  words: ({ fact }) => (fact === undefined ? [] : [{ text: fact, path: ['fact'] }]),
  question: () => undefined,
  rows: (step) => [
    { label: 'Ends', text: step.end },
    ...(step.fact === undefined ? [] : [{ label: 'Fact', text: step.fact }]),
    ...(step.when ? [{ label: 'When', text: step.when.text, from: step.when.from }] : []),
  ],
  end: (step) => ({ outcome: step.end, fact: step.fact, when: step.when }),
});
