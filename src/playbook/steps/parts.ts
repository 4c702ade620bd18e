/** What the schemas of all steps are made of. zod is handed in, so that a walk or a card can do without loading it. */
import type * as Z from 'zod';

export type Zod = typeof Z;

/** Makes the parts. */
export function partsOf(z: Zod) {
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
  const named = <T extends Z.ZodType>(value: T) => z.record(id, value);
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
  /** What every kind of step may have. */
  const step = {
    title: words.describe('What this step is about, in a few words. Stands at the top of its screen and on the card.'),
    say: z.array(deed).optional().describe('Words to say. With a citation they are exact; {{topic}} is filled in.'),
    do: z.array(deed).optional().describe('What to do.'),
    avoid: z.array(avoid).optional().describe('What not to say or do, and what instead.'),
    note: z.array(line).optional().describe('Worth knowing here: a hole in a source, or where two authors differ.'),
    why: z.array(citation).optional().describe('Further statements behind this step, shown when the rep asks why.'),
  };
  return { id, words, citation, target, named, line, deed, avoid, step };
}

export type Parts = ReturnType<typeof partsOf>;
export type Line = Z.infer<Parts['line']>;
export type Deed = Z.infer<Parts['deed']>;
export type Avoid = Z.infer<Parts['avoid']>;

/** What every step has, whatever its kind. */
export interface AnyStep {
  kind: string;
  title: string;
  say?: Deed[] | undefined;
  do?: Deed[] | undefined;
  avoid?: Avoid[] | undefined;
  note?: Line[] | undefined;
  why?: string[] | undefined;
}
