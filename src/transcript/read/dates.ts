/** Dates as people and tools write them, in milliseconds since 1970; without a zone they count as UTC. */

/** `12/03/2026`, `3.12.26` or `2026-03-12`. */
const NUMERIC = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/;
const DAY_FIRST_ABOVE = 12;
const CENTURY = 2000;

/** The three parts of a date in figures, as they stand. */
export type Figures = [number, number, number];

/** The figures of a date such as `12/03/2026`; nothing if it is none. */
export function figuresOf(date: string): Figures | undefined {
  const parts = NUMERIC.exec(date);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined;
}

/**
 * Whether the day stands before the month: where a figure above 12 shows it, or where only that order goes on in time.
 * @param dates those of one text, in its order
 * @param otherwise what to take where neither shows it
 */
export function isDayFirst(dates: readonly Figures[], otherwise: boolean): boolean {
  if (dates.some(([first]) => first > DAY_FIRST_ABOVE)) return true;
  if (dates.some(([, second]) => second > DAY_FIRST_ABOVE)) return false;
  const [days, months] = [true, false].map((dayFirst) => {
    const instants = dates.map((date) => dayOf(date, dayFirst));
    return instants.every((instant, i) => i === 0 || instant >= (instants[i - 1] as number));
  });
  return days === months ? otherwise : days === true;
}

/** The midnight at which a date begins. */
export function dayOf([one, two, three]: Figures, dayFirst: boolean): number {
  const isYearFirst = one > 31;
  const year = isYearFirst ? one : three;
  const [day, month] = isYearFirst ? [three, two] : dayFirst ? [one, two] : [two, one];
  return Date.UTC(year < 100 ? CENTURY + year : year, month - 1, day);
}

/** `9:14`, `09:14:02`, `1:05 PM`: seconds since midnight. */
export function timeOfDay(text: string): number | undefined {
  const parts = /^(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*(?:([ap])\.?\s?m\.?)?$/i.exec(text.trim());
  if (!parts) return undefined;
  const [, hours, minutes, seconds, half] = parts;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  return hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
}

/** A date in words, such as `Tue, Nov 10, 2026 at 4:40 PM` or `10 November 2026 16:40`. */
export function instantIn(text: string): number | undefined {
  const figures = /(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?\s+(?:at\s+)?(\d[\d:.]+(?:\s*[ap]\.?m\.?)?)/i.exec(text);
  const date = figures && figuresOf(figures[1] ?? '');
  if (date) return dayOf(date, date[1] <= DAY_FIRST_ABOVE) + (timeOfDay(figures[2] ?? '') ?? 0) * 1000;
  const plain = text
    .replace(/\s+(?:at|um)\s+|,\s*/g, ' ')
    .replace(/(\d)\s*([ap])\.?m\.?\b/gi, '$1 $2m')
    .replace(/\s+/g, ' ')
    .trim();
  const isZoned = /(?:[+-]\d{4}|\b(?:GMT|UTC|[ECMP][SD]T|Z))\b/.test(plain);
  const instant = Date.parse(isZoned ? plain : `${plain} UTC`);
  return Number.isNaN(instant) ? undefined : instant;
}
