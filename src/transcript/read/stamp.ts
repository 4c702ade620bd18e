import type { Turn } from '../turn.ts';

/** A time as exports write it: `1:02:03.5`, `02:03,250`, with a date before or AM/PM after it, or `12.5s`. */
export const CLOCK = String.raw`(?:\d{4}-\d\d-\d\d[T ])?(?:\d{1,3}:)?\d{1,3}:\d\d(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\b\.?)?|\d{1,6}(?:\.\d{1,3})?s\b`;

/** What tells the half of a day. */
const HALF = / ?([ap])\.?m\.?$/i;

const [ZERO, COLON, DOT, COMMA] = [48, 58, 46, 44] as const;

/**
 * Reads a time counted from the start of a call. Parts beyond their range (`00:00:75`) are added up.
 * @param text `MM:SS` or `HH:MM:SS`, with or without a fraction after `.` or `,`; or `12.5s`
 * @returns seconds; for `9:05 PM` seconds of the day; `undefined` for anything else, and for a date
 */
export function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d/.test(text)) return undefined;
  if (/^[\d.]+s$/.test(text)) return tidySeconds(Number.parseFloat(text));
  if (!text.includes(':')) return undefined;
  const half = HALF.exec(text);
  if (half) return halfDay(text.slice(0, half.index), half[1] ?? '');
  let total = 0;
  let part = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON && scale === 1) {
      total = (total + part) * 60;
      part = 0;
    } else if ((code === DOT || code === COMMA) && scale === 1) {
      scale = 0.1;
    } else if (code >= ZERO && code <= ZERO + 9) {
      part = scale === 1 ? part * 10 + code - ZERO : part + (code - ZERO) * scale;
      if (scale < 1) scale /= 10;
    } else {
      return undefined;
    }
  }
  return tidySeconds(total + part);
}

/** `9:05` and `p`: seconds since midnight. Hours and minutes, where there are no seconds. */
function halfDay(text: string, half: string): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  const total = ((hours % 12) + (/p/i.test(half) ? 12 : 0)) * 3600 + minutes * 60 + seconds;
  return Number.isNaN(total) ? undefined : total;
}

/** A first time of six hours or more is the time of day, for no call is that long; in seconds. */
const TIME_OF_DAY = 6 * 3600;

/**
 * What is taken off the times of a call, so that they count from its start.
 * @param first the first of them
 */
export function originOf(first: number): number {
  return first >= TIME_OF_DAY ? first : 0;
}

/**
 * Seconds of a time that may be missing, or before the start: that is the start.
 * @param text a time, with or without a minus before it
 */
export function fromStart(text: string | undefined): number | undefined {
  return text?.startsWith('-') ? 0 : secondsOf(text);
}

/** Rounds to milliseconds, which is as fine as any export is. */
export function tidySeconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Gives a turn the times that are known, and leaves out the others. */
export function withTimes(turn: Turn, at: number | undefined, end: number | undefined): Turn {
  if (at !== undefined) turn.at = at;
  if (end !== undefined) turn.end = end;
  return turn;
}
