import { Fault } from '../world/fault.ts';
import type { Io } from '../world/io.ts';
import { dayOf, isDay, type Day } from '../walk/dates.ts';

/** The day to count from: what `--today` says, or the clock's. */
export function readDay(text: string | undefined, io: Io): Day {
  if (text === undefined) return dayOf(io.now());
  if (isDay(text)) return text;
  throw new Fault(`--today "${text as string}" is not a day.`, 'Write it as year-month-day, such as 2026-11-22.');
}
