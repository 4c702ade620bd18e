/**
 * The only description of what a trainer may write. Types, validation, the JSON Schemas for
 * editors and their hover texts all come from here. Checks that look from one place of a file
 * to another (does this step exist?) live in `references.ts`, because they do not survive
 * into JSON Schema.
 */
import * as z from 'zod';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'use small letters, digits and hyphens, starting with a letter')
  .describe('A short name that never changes, in small letters, digits and hyphens: call-back.');

const words = z.string().trim().min(1, 'write some words here');

const citation = z
  .string()
  .regex(/^(ours|[a-z][a-z0-9-]*\.[1-9][0-9]*)$/, 'write a source and a number, such as manfer.18, or ours')
  .describe('Who says so: a source and its statement number, such as manfer.18, or ours for a line of our own.');

const target = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, 'write a step, or playbook/step (playbook/start for its first)')
  .describe(
    'Where this leads: a step of this playbook, or playbook/step for another one. playbook/start is its first step.',
  );

/** A record of our own ids, in the order in which the trainer wrote them. */
const named = <T extends z.ZodType>(value: T) => z.record(id, value);

const line = z
  .strictObject({
    text: words.describe('What the rep reads. Words in double quotes are exact and are compared with the source.'),
    from: citation,
  })
  .describe('One line that a rep is shown, and who says so.');

const deed = line.extend({
  signal: id.optional().describe('The signal that tells, in a transcript, that it was said or done.'),
});

const avoid = deed
  .extend({ instead: line.optional().describe('What to say or do in its place.') })
  .describe('Something not to say or do.');

const step = {
  title: words.describe('What this step is about, in a few words. Stands at the top of its screen and on the card.'),
  say: z.array(deed).optional().describe('Words to say. With a citation they are exact; {{topic}} is filled in.'),
  do: z.array(deed).optional().describe('What to do.'),
  avoid: z.array(avoid).optional().describe('What not to say or do, and what instead.'),
  note: z.array(line).optional().describe('Worth knowing here: a hole in a source, or where two authors differ.'),
  why: z.array(citation).optional().describe('Further statements behind this step, shown when the rep asks why.'),
};

const option = z
  .strictObject({
    text: words.describe('The answer, as the rep would put it.'),
    from: citation.optional().describe('The statement that describes this branch.'),
    hears: z.array(id).optional().describe('Signals that mean this answer when they are heard in a call.'),
    go: target,
  })
  .describe('One answer to a step.');

const choose = z.strictObject({
  kind: z.literal('choose'),
  ...step,
  ask: words.describe('The question to the rep. They pick one option.'),
  options: named(option).describe('The answers, by an id that never changes.'),
});

const check = z.strictObject({
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

const weigh = z.strictObject({
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

const write = z.strictObject({
  kind: z.literal('write'),
  ...step,
  write: words.describe('What the rep is asked to type, in one line. They may leave it empty.'),
  fills: id.optional().describe('The blank that their words fill from here on: {{issue}}.'),
  go: target,
});

const sum = z.strictObject({
  kind: z.literal('sum'),
  ...step,
  sum: named(z.strictObject({ ask: words, example: z.number().positive() })).describe(
    'Numbers the rep fills in; they are multiplied.',
  ),
  fills: id.describe('The blank that the result fills from here on.'),
  go: target,
});

/** The ways a walk can end. Each is a full ending, stopping included. */
export const OUTCOMES = ['talk-again', 'follow-up', 'keep-working', 'let-go', 'leave-alone'] as const;

const end = z.strictObject({
  kind: z.literal('end'),
  ...step,
  end: z.enum(OUTCOMES).describe('What kind of ending this is.'),
  when: z
    .strictObject({
      text: words.describe('When, in words: in two weeks.'),
      weeks: z.int().positive().optional().describe('Weeks from today; gives the weekday and the date.'),
      from: citation,
    })
    .optional()
    .describe('When the next step is due, if a source says.'),
});

/** Each kind of step and the key that tells it apart, so that a trainer need not name the kind. */
export const STEP_KEYS = {
  options: 'choose',
  check: 'check',
  weigh: 'weigh',
  write: 'write',
  sum: 'sum',
  end: 'end',
} as const;

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
    steps: named(z.discriminatedUnion('kind', [choose, check, weigh, write, sum, end])).describe(
      'The steps, by an id that never changes. What a step does is told by one key: options, check, weigh, write, sum or end.',
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
export type Step = Playbook['steps'][string];
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;
export type Option = z.infer<typeof option>;
export type Line = z.infer<typeof line>;
export type Deed = z.infer<typeof deed>;
export type Avoid = z.infer<typeof avoid>;
export type Source = z.infer<typeof sourceSchema>;
export type SignalFile = z.infer<typeof signalsSchema>;
export type Outcome = (typeof OUTCOMES)[number];
