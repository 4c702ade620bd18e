import { fill } from '../playbook/model/fill.ts';
import { own } from '../basics/own.ts';
import type { Standing } from './session.ts';

/** What a step asks, ready to be put to a rep. */
export type Question =
  | { kind: 'pick'; title?: string; ask: string; from?: string; options: Choice[] }
  | { kind: 'words'; ask: string }
  | { kind: 'number'; ask: string; example: string };

/** One answer to pick from. */
export interface Choice {
  id: string;
  text: string;
  from?: string;
}

/** The question where a walk stands; `undefined` at an ending. */
export function questionOf(now: Standing): Question | undefined {
  const { step, item = '' } = now;
  const words = (text: string) => fill(text, now.blanks);
  switch (step?.kind) {
    case 'choose':
      return {
        kind: 'pick',
        ask: words(step.ask),
        options: Object.entries(step.options).map(([id, { text, from }]) => ({
          id,
          text: words(text),
          ...(from !== undefined && { from }),
        })),
      };
    case 'check': {
      const asks = own(step.check, item);
      return (
        asks && {
          kind: 'pick',
          title: asks.title,
          ask: words(asks.ask),
          from: asks.from,
          options: Object.entries(step.ratings).map(([id, text]) => ({ id, text })),
        }
      );
    }
    case 'weigh': {
      const cause = own(step.weigh, item);
      return (
        cause && {
          kind: 'pick',
          title: cause.title,
          ask: words(cause.ask),
          from: cause.from,
          options: [
            { id: 'for', text: cause.for },
            { id: 'against', text: cause.against },
            { id: 'unknown', text: 'I do not know' },
          ],
        }
      );
    }
    case 'write':
      return { kind: 'words', ask: words(step.write) };
    case 'sum': {
      const number = own(step.sum, item);
      return number && { kind: 'number', ask: words(number.ask), example: number.example.toLocaleString('en-US') };
    }
    default:
      return undefined;
  }
}
