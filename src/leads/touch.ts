/** A touch: one call with a lead, as the diary keeps it. A line of JSON each, which anybody can read. */
import { ENDINGS, type CallEnding } from '../signals/model/judgement.ts';
import { oneLine, withoutHidden } from '../basics/hidden-characters.ts';
import { isDay, type Day } from '../walk/dates.ts';

export interface Touch {
  lead: string;
  day: Day;
  /** Whether the rep walked it, or a transcript was read. */
  from: 'walk' | 'call';
  playbook: string;
  /** How it ended, in the words of a diagnosis. */
  ended: CallEnding;
  /** What it came to, in a sentence. */
  what: string;
  /** What they said, in their words. */
  said: string[];
  /** The day of the next step; nothing where there is none. */
  next?: Day;
}

/** A lead that the rep has renamed, so that two names are one. */
export interface Renaming {
  rename: string;
  to: string;
}

export type Entry = Touch | Renaming;

/** An entry as a line of the diary. */
export const lineOf = (entry: Entry): string => `${JSON.stringify(entry)}\n`;

/**
 * The entries of a diary, in the order in which they were written. A line that cannot be read, such as one that was
 * torn when coach was killed, is left out and counted.
 */
export function entriesIn(text: string): { entries: Entry[]; torn: number } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.flatMap((line) => readEntry(line) ?? []);
  return { entries, torn: lines.length - entries.length };
}

function readEntry(line: string): Entry | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  // Anybody may have written in the file: what is shown of it steers no terminal.
  const entry = data as Partial<Record<string, unknown>>;
  const [rename, to] = [textOf(entry['rename']), textOf(entry['to'])];
  if (rename !== undefined && to !== undefined) return { rename, to };
  const [lead, playbook, what] = [textOf(entry['lead']), textOf(entry['playbook']), textOf(entry['what'])];
  const { day, from, ended, said, next } = entry;
  if (lead === undefined || playbook === undefined || what === undefined || !isDayText(day)) return undefined;
  if (!(ENDINGS as readonly unknown[]).includes(ended)) return undefined;
  return {
    lead,
    day,
    from: from === 'call' ? 'call' : 'walk',
    playbook,
    ended: ended as CallEnding,
    what,
    said: Array.isArray(said) ? said.flatMap((words) => textOf(words) ?? []) : [],
    ...(isDayText(next) && { next }),
  };
}

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? oneLine(withoutHidden(value)).trim() : '';
  return text === '' ? undefined : text;
};
const isDayText = (value: unknown): value is Day => typeof value === 'string' && isDay(value);
