import { assignRoles, roleFinder } from '../../../src/transcript/people/roles.ts';
import type { Medium, Transcript } from '../../../src/transcript/turn.ts';

/** An export of our own making, and what it must be read into. */
export interface Row {
  name: string;
  format: string;
  /** What it is made of; talk, if it does not say. */
  medium?: Medium;
  text: string;
  /** A line a turn, as `told` writes them. */
  turns: string[];
  /** What is said of how it was read. */
  remarks?: string[];
}

/** The call that most of them hold: who, from when to when in seconds, and what. */
export const TALK: readonly (readonly ['Ann Lee' | 'Bo Roy', number, number, string])[] = [
  ['Ann Lee', 1, 3, 'Hi Bo, this is Ann from Birch.'],
  ['Bo Roy', 4, 5, 'Who is this?'],
  ['Ann Lee', 6, 8, 'I can send you our prices.'],
  ['Bo Roy', 9, 10, 'No, we are not interested.'],
];

/** What that call is read into, with what an export has of names and times. */
export function heard({ ann = 'Ann Lee', bo = 'Bo Roy', starts = true, ends = true, from = 0 } = {}): string[] {
  return TALK.map(([who, at, end, text]) => {
    const begins = starts ? `${at - from}` : '';
    const time = ends && starts ? `${begins}-${end - from} ` : starts ? `${begins} ` : '';
    return `${time}${who === 'Ann Lee' ? `${ann} (rep)` : `${bo} (prospect)`}: ${text}`;
  });
}

/** A transcript as lines: `1-3 Ann Lee (rep): Hello.`, without what is not known. */
export function told(transcript: Transcript): string[] {
  const roleOf = roleFinder(assignRoles(transcript));
  return transcript.turns.map((turn) => {
    const time = turn.at === undefined ? '' : turn.end === undefined ? `${turn.at} ` : `${turn.at}-${turn.end} `;
    const role = roleOf(turn);
    const who = turn.speaker === undefined ? '?' : `${turn.speaker}${role === 'unknown' ? '' : ` (${role})`}`;
    return `${time}${who}: ${turn.text}`;
  });
}

/** A time as exports write it: `0:04`. */
export const clock = (seconds: number): string => `0:${String(seconds).padStart(2, '0')}`;
/** The same in full: `00:00:04`. */
export const long = (seconds: number): string => `00:00:${String(seconds).padStart(2, '0')}`;

/** The call as text, each turn written by a function. */
export const written = (each: (who: string, at: number, text: string, end: number) => string, between = '\n'): string =>
  TALK.map(([who, at, end, text]) => each(who, at, text, end)).join(between);
