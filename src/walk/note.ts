/** What a CRM is told of a call: facts in the third person, no advice, nothing that the rep only thinks. */
import type { Outcome } from '../playbook/model/schema.ts';
import type { Day } from './dates.ts';

export interface Note {
  date: Day;
  /** The same in words. */
  day: string;
  lead?: string;
  /** What the prospect said, in their words as far as the rep kept them. */
  said: string[];
  /** What is known in numbers, with how it was reckoned. */
  numbers: string[];
  /** What it came to, in a sentence. */
  agreed: string;
  outcome: Outcome;
  /** The next step's day; nothing where it ended, or where no day is set. */
  next?: { text: string; date?: Day; day?: string };
  playbook: string;
}

/** What of a walk goes into its note. */
interface Told {
  playbooks: readonly { id: string }[];
  today: Day;
  day: string;
  words: readonly { text: string }[];
  facts: readonly string[];
  ending?: { outcome: Outcome; fact?: string; when?: { text: string; date?: Day; day?: string } };
}

/** What an ending comes to, where the playbook does not say it in its own words. */
const FACTS: Readonly<Record<Outcome, string>> = {
  'talk-again': 'They agreed to talk again.',
  'follow-up': 'Nothing is agreed. They stay on the follow-up list.',
  'keep-working': 'Nothing is agreed yet.',
  'let-go': 'It ended here, on good terms.',
  'leave-alone': 'They want to be left alone. Do not contact them.',
};

/** The note of a walk that came to an end; nothing of one that did not. */
export function noteOf({ ending, today, day, words, facts, playbooks }: Told, lead?: string): Note | undefined {
  if (ending === undefined) return undefined;
  const { outcome, when } = ending;
  return {
    date: today,
    day,
    ...(lead !== undefined && { lead }),
    // An answer that was picked is how the rep saw it, even where it stands in quotes.
    said: [...new Set(words.map(({ text }) => text))],
    numbers: [...facts],
    agreed: ending.fact ?? FACTS[outcome],
    outcome,
    ...(when && {
      next: {
        text: when.text,
        ...(when.date !== undefined && { date: when.date }),
        ...(when.day !== undefined && { day: when.day }),
      },
    }),
    playbook: playbooks.at(-1)?.id ?? '',
  };
}
