/** When a line comes again: after 3, then 10, then 21 days, as long as it went well. No score, and none of a person. */
import { daysAfter, isDay, type Day } from '../walk/dates.ts';
import type { DrillItem } from './items.ts';

/** How a rep says that it went. */
export type Grade = 'again' | 'hard' | 'good';

/** What is kept of a line: how often it went well in a row, and the day on which it comes again. */
export interface Practised {
  well: number;
  due: Day;
}

/** What is kept of all lines, by their names. */
export type Schedule = Readonly<Record<string, Practised>>;

/** The days until a line comes again, by how often it went well; after the last one they stay. */
const DAYS = [3, 10, 21] as const;
/** So many lines are asked at a time: five minutes or so. */
export const SESSION = 6;

/** The schedule after a line was practised. What went badly comes again tomorrow. */
export function graded(schedule: Schedule, id: string, grade: Grade, today: Day): Schedule {
  const well = grade === 'good' ? (schedule[id]?.well ?? 0) + 1 : 0;
  const days = well === 0 ? 1 : (DAYS[Math.min(well, DAYS.length) - 1] ?? 1);
  return { ...schedule, [id]: { well, due: daysAfter(today, days) } };
}

/** Lines that are due, the longest first. */
export const dueItems = (items: readonly DrillItem[], schedule: Schedule, today: Day): DrillItem[] =>
  items
    .filter(({ id }) => Object.hasOwn(schedule, id) && (schedule[id]?.due ?? today) <= today)
    .toSorted((one, two) => ((schedule[one.id]?.due ?? '') < (schedule[two.id]?.due ?? '') ? -1 : 1));

/** What a session asks: what is due, then what was never asked, as the playbooks have it. */
export const sessionOf = (items: readonly DrillItem[], schedule: Schedule, today: Day): DrillItem[] =>
  [...dueItems(items, schedule, today), ...items.filter(({ id }) => !Object.hasOwn(schedule, id))].slice(0, SESSION);

/** Reads what was kept; nothing where it is not such a file. */
export function scheduleIn(text: string): Schedule | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const kept = Object.entries(data as Record<string, unknown>).flatMap(([id, value]) => {
    const { well, due } = (value ?? {}) as Partial<Record<string, unknown>>;
    const isWhole = typeof well === 'number' && Number.isInteger(well) && typeof due === 'string' && isDay(due);
    return isWhole ? [[id, { well, due }] as const] : [];
  });
  return Object.fromEntries(kept);
}
