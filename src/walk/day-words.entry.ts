/** A day as people say it: "Tuesday", "in 3 weeks", "12 May", "the 12th", 2026-12-08. */
import { casual } from 'chrono-node/en';
import { dayOf, isDay, type Day } from './dates.ts';

/** A day that was read, and the weekend day that it was moved from, if it fell on one. */
export interface SpokenDay {
  day: Day;
  moved?: 'Saturday' | 'Sunday';
}

const VAGUE = /\b(?:few|couple|some|several)\b/i;
const NTH = /^\D*?\bthe (\d{1,2})(?:st|nd|rd|th)\b/i;
const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

/**
 * The day that words name, counted from today; nothing where they name none, or only "a few months". A day on a weekend
 * is moved to the Monday after it.
 */
export function readDayWords(words: string, today: Day): SpokenDay | undefined {
  const text = numbered(words.trim());
  if (isDay(text)) return weekday(text);
  const noon = new Date(`${today}T12:00:00`);
  const [found] = casual.parse(text, noon, { forwardDate: true });
  const nth = NTH.exec(text);
  if (found === undefined || (nth && !found.start.isCertain('month')))
    return nth ? nextNth(Number(nth[1]), noon) : undefined;
  if (VAGUE.test(found.text)) return undefined;
  const day = dayOf(found.start.date());
  // "Friday", said on a Friday, is the next one.
  if (day === today && found.start.isCertain('weekday') && !/\btoday\b/i.test(found.text))
    return weekday(dayOf(new Date(noon.getTime() + 7 * MS)));
  return day < today ? undefined : weekday(day);
}

const MS = 86_400_000;

/** The next day of that number in a month. */
function nextNth(nth: number, from: Date): SpokenDay | undefined {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const day = new Date(from.getFullYear(), from.getMonth() + ahead, nth, 12);
    if (day.getDate() === nth && day > from) return weekday(dayOf(day));
  }
  return undefined;
}

/** "the eleventh" as "the 11th". */
const numbered = (words: string): string =>
  words.replace(/\bthe ([a-z]+)\b/gi, (whole, word: string) => {
    const at = ORDINALS.indexOf(word.toLowerCase());
    return at < 0 ? whole : `the ${at + 1}th`;
  });

function weekday(day: Day): SpokenDay {
  const date = new Date(`${day}T12:00:00`);
  const ahead = { 6: 2, 0: 1 }[date.getDay()];
  if (ahead === undefined) return { day };
  return { day: dayOf(new Date(date.getTime() + ahead * MS)), moved: ahead === 2 ? 'Saturday' : 'Sunday' };
}
