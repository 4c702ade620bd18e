/** What a result says in words, on a screen and in Markdown. */
import type { Ending, Result } from '../walk/result.ts';
import type { Point } from '../walk/review.ts';
import { amid } from '../basics/words.ts';
import { spoken } from './layout.ts';

/** A point of the script in words: kept to, missed, or nobody knows yet. */
export function pointWords(
  { kind, text }: Pick<Point, 'kind' | 'text'>,
  how: 'kept' | 'missed' | 'open' = 'kept',
): string {
  if (kind === 'say') return `${{ kept: 'Said', missed: 'Not said', open: 'Say' }[how]}: ${spoken(text)}`;
  // Words that are not to be said, or a deed that is not to be done.
  if (text.startsWith('"')) return `${{ kept: 'Not said', missed: 'You said', open: 'Do not say' }[how]}: ${text}`;
  const deed = /^[A-Z][a-z]*ing\b/.test(text) ? amid(text) : text;
  return `${{ kept: 'Avoided', missed: 'It happened', open: 'Avoid' }[how]}: ${deed}`;
}

/** When, with the weekday and the date where the source gives a count. */
export function whenWords({ text, day }: NonNullable<Ending['when']>): string {
  return day === undefined ? text : `${text}: ${day}`;
}

/** Which playbooks, in which versions. */
export function versionsOf({ playbooks }: Pick<Result, 'playbooks'>): string {
  return playbooks.map(({ id, version }) => `${id} ${version}`).join(', ');
}
