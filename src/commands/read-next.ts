/** The day of the next step: what `--next` says, or what a rep types. */
import { Fault } from '../world/fault.ts';
import type { Day } from '../walk/dates.ts';
import type { SpokenDay } from '../walk/day-words.entry.ts';

/** No day is wanted. */
export const NONE = 'none';

/** Reads a day; nothing for "none". Throws a fault where no day is named. */
export async function readNext(words: string, today: Day): Promise<SpokenDay | undefined> {
  if (words.trim().toLowerCase() === NONE) return undefined;
  const spoken = await spokenDay(words, today);
  if (spoken !== undefined) return spoken;
  throw new Fault(
    `--next "${words}" names no day to come.`,
    'Say it as: Tuesday, in 3 weeks, 12 May, 2026-12-08, or none.',
  );
}

/** The day that words name, if they name one. */
export async function spokenDay(words: string, today: Day): Promise<SpokenDay | undefined> {
  const { readDayWords } = await import('../walk/day-words.entry.ts');
  return readDayWords(words, today);
}

/** That a day was moved from a weekend, to be told; nothing where it was not. */
export const movedWords = ({ day, moved }: SpokenDay): string | undefined =>
  moved === undefined ? undefined : `That is a ${moved}, so it is Monday, ${day}.`;
