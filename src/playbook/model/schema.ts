/**
 * The only description of what a trainer may write. Types, validation, the JSON Schemas for
 * editors and their hover texts all come from here. Checks that look from one place of a file
 * to another (does this step exist?) live in `references.ts`, because they do not survive
 * into JSON Schema.
 */
import * as z from 'zod';
import { STEP_KINDS } from '../steps/index.ts';
import { partsOf } from '../steps/parts.ts';

/** In the place of a step's or an answer's lines, in a file that changes another: it is taken out. */
export const OUT = 'out';

const parts = partsOf(z);
const { id, words, citation, target, named } = parts;

type StepSchema = ReturnType<(typeof STEP_KINDS)[keyof typeof STEP_KINDS]['schema']>;
const stepSchemas = Object.values(STEP_KINDS).map((kind) => kind.schema(z, parts)) as [StepSchema, ...StepSchema[]];
const keys = Object.values(STEP_KINDS).map(({ key }) => key);

const reply = z.strictObject({
  they: words.describe('What they say, as they would say it: "There\'s no budget."'),
  step: target,
});

export const playbookSchema = z
  .strictObject({
    id,
    title: words.describe('What this playbook does for the rep.'),
    for: words.describe('The moment it is for, in one line.'),
    source: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe('The source it mainly follows, or ours.'),
    blanks: named(
      z.strictObject({
        ask: words.describe('The question that fills this blank.'),
        example: words.describe('An example that shows what to type.'),
        from: citation.optional(),
      }),
    )
      .optional()
      .describe('Words that differ from rep to rep. {{topic}} in a line is filled with the blank named topic.'),
    start: id.describe('The first step.'),
    card: z
      .strictObject({
        opens: id.optional().describe('The step whose line opens the call.'),
        replies: z
          .array(reply)
          .max(5)
          .describe('The five replies that matter most. Beside each stands the line of the step that answers it.'),
        stops: z.array(reply).max(3).optional().describe('What tells a rep to stop, and the ending that goes with it.'),
      })
      .optional()
      .describe('What stands on the card, which is one screen. Left out, it is the first step and its answers.'),
    steps: named(z.discriminatedUnion('kind', stepSchemas)).describe(
      `The steps, by an id that never changes. What a step does is told by one key: ${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}.`,
    ),
    tests: z
      .array(
        z.strictObject({
          name: words,
          answers: words.describe('The answers in order, as after --answers: accept=issue, offer=doubt'),
          ends: target.describe('The step it must end on, or playbook/step.'),
        }),
      )
      .optional()
      .describe('Walks that must end where you say.'),
  })
  .describe('A playbook: a named set of steps for one moment in the life of a lead.');

const TAGS = [
  'line',
  'ask',
  "don't",
  'rule',
  'cause',
  'sign',
  'branch',
  'fix',
  'why',
  'story',
  'number',
  'note',
] as const;

export const sourceSchema = z
  .strictObject({
    id,
    author: words.optional().describe('Leave it out where the article names nobody.'),
    short: words.describe('The name shown beside a line.'),
    title: words.describe('The title of the article.'),
    date: words.optional().describe('The day it was published, if it is known.'),
    holes: z.array(words).optional().describe('What is missing in the article. Shown as missing, never filled.'),
    statements: z
      .record(
        z.string().regex(/^[1-9][0-9]*$/, 'number the statements 1, 2, 3, …'),
        z.strictObject({
          tags: z.array(z.enum(TAGS)).min(1),
          says: words.describe('The statement in our own words; what stands in double quotes is exact.'),
        }),
      )
      .describe('The statements of the article, numbered from 1. Playbooks cite them as id.number.'),
  })
  .describe('A source: an article that playbooks cite, statement by statement.');

const phrase = words.describe('Words to hear. ... = a few words between, a|b = either word, word* = any ending.');

export const signalsSchema = named(
  z
    .strictObject({
      title: words.describe('Its name on the screen.'),
      'heard-from': z.enum(['prospect', 'rep']).describe('Whose mouth it counts in.'),
      objection: z.boolean().optional().describe('Whether it is an objection: resistance to what the rep wants.'),
      any: z.array(phrase).min(1).describe('One of these makes the signal.'),
      unless: z.array(phrase).optional().describe('One of these in the same sentence stops it.'),
      examples: z
        .strictObject({ counts: z.array(words).optional(), 'not-counts': z.array(words).optional() })
        .optional()
        .describe('Tests of the phrases, and lessons: what counts here is heard from then on, in other words too.'),
      means: words.describe('What it usually means, in one sentence.'),
      from: citation,
    })
    .describe('A signal: something that can be heard in a call.'),
);

export type Playbook = z.infer<typeof playbookSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type SignalFile = z.infer<typeof signalsSchema>;
export type { Option } from '../steps/choose.ts';
export type { Step, StepOf } from '../steps/index.ts';
export type { Avoid, Deed, Line } from '../steps/parts.ts';
export { OUTCOMES, type Outcome } from '../steps/outcomes.ts';
