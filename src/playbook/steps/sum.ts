import type * as Z from 'zod';
import { own } from '../../basics/own.ts';
import { onward, stepKind, thenRow, type Items } from './kind.ts';
import type { Parts, Zod } from './parts.ts';

const schema = (z: Zod, { id, words, target, named, step }: Parts) =>
  z.strictObject({
    kind: z.literal('sum'),
    ...step,
    sum: named(z.strictObject({ ask: words, example: z.number().positive() })).describe(
      'Numbers the rep fills in; they are multiplied.',
    ),
    fills: id.describe('The blank that the result fills from here on.'),
    fact: words
      .optional()
      .describe('What the result is, as the note says it, with the blank: It costs {{cost}} a month.'),
    go: target,
  });

type Sum = Z.infer<ReturnType<typeof schema>>;

const shown = (number: number) => number.toLocaleString('en-US');

/** A number as people type it: 5000, 5,000, $5,000, 5k; `undefined` if it is none, or not above zero. */
export function readNumber(text: string): number | undefined {
  const match =
    /^[\p{L}\p{Sc}]{0,3}\s*(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,6})?\s*(k)?(?:\s?(?:EUR|USD|GBP|CHF|€|£|\$))?$/iu.exec(
      text.trim(),
    );
  if (!match?.[1]) return undefined;
  const value = Number(match[1].replaceAll(',', '') + (match[2] ?? '')) * (match[3] ? 1000 : 1);
  return value > 0 ? value : undefined;
}

/** The numbers multiplied; nothing where one is missing. */
function product({ sum: numbers }: Sum, items: Items): string | undefined {
  const total = Object.keys(numbers).reduce((so, id) => so * (readNumber(items[id] ?? '') ?? Number.NaN), 1);
  return Number.isNaN(total) ? undefined : shown(total);
}

/** Numbers that the rep fills in; they are multiplied. */
export const sum = stepKind<Sum, ReturnType<typeof schema>>({
  key: 'sum',
  schema,
  exits: ({ go }) => onward(go),
  items: (step) =>
    Object.entries(step.sum).map(([id, { ask, example }]) => ({
      id,
      ask: { text: ask, from: 'ours' },
      answers: [`such as ${shown(example)}`],
      onCard: { text: ask, from: 'ours' },
    })),
  words: (step) => [
    ...Object.entries(step.sum).map(([id, { ask }]) => ({ text: ask, path: ['sum', id, 'ask'] })),
    ...(step.fact === undefined ? [] : [{ text: step.fact, path: ['fact'] }]),
  ],
  emptyPart: (step) => (Object.keys(step.sum).length === 0 ? 'sum' : undefined),
  question(step, id) {
    const number = own(step.sum, id);
    return number && { kind: 'number', ask: number.ask, example: shown(number.example) };
  },
  fills: ({ fills }) => fills,
  filling: (step, _, items) => product(step, items),
  fact(step, items) {
    if (step.fact === undefined || product(step, items) === undefined) return undefined;
    const reckoned = Object.keys(step.sum).map((id) => shown(readNumber(items[id] ?? '') ?? 0));
    return `${step.fact.replace(/\.$/, '')} (${reckoned.join(' × ')}).`;
  },
  refusal(step, typed, item) {
    if (typed === '' || readNumber(typed) !== undefined) return undefined;
    const example = shown(own(step.sum, item)?.example ?? 1);
    return {
      asks: 'asks for a number',
      hint: 'Write it in digits, such as 5000.',
      again: `A number, please, such as ${example}; or leave it empty.`,
    };
  },
  rows: (step) => [
    ...Object.entries(step.sum).map(([id, { ask, example }]) => ({ label: id, text: `${ask} (such as ${example})` })),
    { label: '', text: `multiplied, they fill {{${step.fills}}}` },
    thenRow(step.go),
  ],
});
