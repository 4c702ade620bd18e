import { heard, TALK, type Row } from './row.ts';

/** Writes one thing said, as an export has it. */
type Say = (said: {
  who: string;
  at: number;
  end: number;
  text: string;
  number: number;
  is: 'rep' | 'prospect';
}) => unknown;

/** The call as a list, each turn written by a function. */
export const each = (say: Say) =>
  TALK.map(([who, at, end, text]) =>
    say({ who, at, end, text, number: who === 'Ann Lee' ? 1 : 2, is: who === 'Ann Lee' ? 'rep' : 'prospect' }),
  );
/** The words of each turn, with times that begin and end with it. */
export const eachWord = (say: Say) =>
  TALK.flatMap(([who, at, end, text]) =>
    text.split(' ').map((word, i, all) => {
      const isLast = i === all.length - 1;
      return say({
        who,
        at: at + i / 10,
        end: isLast ? end : at + (i + 1) / 10,
        text: word,
        number: who === 'Ann Lee' ? 1 : 2,
        is: 'rep',
      });
    }),
  );
/** A row whose text is a value as JSON. */
export const row = (name: string, format: string, value: unknown, turns = heard()): Row => ({
  name,
  format,
  text: JSON.stringify(value, undefined, 1),
  turns,
});
