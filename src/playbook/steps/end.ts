import type * as Z from 'zod';
import { stepKind } from './kind.ts';
import { ENDINGS } from '../../signals/model/judgement.ts';
import { ENDS_AS, OUTCOMES } from './outcomes.ts';
import type { Parts, Zod } from './parts.ts';

const schema = (z: Zod, { words, citation, step }: Parts) =>
  z.strictObject({
    kind: z.literal('end'),
    ...step,
    end: z.enum(OUTCOMES).describe('What kind of ending this is.'),
    fact: words
      .optional()
      .describe('What it came to, as the note says it: They said yes. Left out, it goes by the kind.'),
    as: z
      .enum(ENDINGS)
      .optional()
      .describe('How the diary of a lead keeps it, where that is not told by its kind: put-off.'),
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
    ...(step.as === undefined ? [] : [{ label: 'As', text: step.as }]),
    ...(step.fact === undefined ? [] : [{ label: 'Fact', text: step.fact }]),
    ...(step.when ? [{ label: 'When', text: step.when.text, from: step.when.from }] : []),
  ],
  end: (step) => ({ outcome: step.end, as: step.as ?? ENDS_AS[step.end], fact: step.fact, when: step.when }),
});
