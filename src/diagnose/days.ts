/** The day or time that words name, as they say it. */

const ONES = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${ONES}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:${ONES})|thirtieth|thirty[- ]first)`;
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const PART = '(?: (?:morning|afternoon|evening))?';
const MANY = '(?:an?|one|two|three|four|five|six|eight|ten|twelve|a few|a couple of|couple of|\\d{1,2})';
const SEASON =
  '(?:new (?:financial |tax |school )?year|(?:financial|tax|school) year|christmas|easter|summer|spring|autumn|winter|fall|holidays?|bank holiday|half[- ]term|harvest|q[1-4])';
const WHEN = '(?:after|before|in|until|till|by|around|from|come)';
const STRETCH = `(?:${MONTH}|${SEASON}|(?:next |this )?(?:week|month|quarter|year))`;

/** In words: the 14th of May, mid March, early next month, in three weeks, Tuesday morning, next week, after the summer. */
const NAMED = [
  `(?:${WHEN} )?(?:the )?${ORDINAL}(?: of)? ${MONTH}`,
  `${MONTH} (?:the )?(?:${ORDINAL}|\\d{1,2})\\b`,
  `(?:(?:${WHEN}|towards?) )?(?:the )?(?:early|mid|late|middle of|end of|start of|beginning of|(?:first|second|third|last) week (?:of|in)|back end of)[- ](?:in )?(?:the )?${STRETCH}`,
  `(?:(?:this|next|on|by|first thing|a week on) )?${WEEKDAY}(?:,? (?:the )?${ORDINAL})?${PART}`,
  `tomorrow${PART}|tonight|this (?:afternoon|evening)|later (?:today|this week|this month)`,
  `${WHEN} (?:the )?(?:${MONTH}|${SEASON})\\b`,
  `(?:in|for|within) (?:about |around |maybe )?${MANY} (?:more )?(?:days|weeks?|months?|years?)(?: or (?:two|three|four|so))?(?:'? time)?`,
  `(?:in )?a fortnight(?:'s time)?`,
  `next (?:week|month|quarter|year|spring|summer|autumn|winter|fall)`,
  `(?:(?:in|by) )?q[1-4]`,
].join('|');
const HOUR =
  "(?:(?:half(?: past)? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)(?: o'clock| thirty| fifteen)?|half \\w+|\\d{1,2}(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?)";

let days: RegExp | undefined;

/** The first day that words name, with its hour where one follows; nothing if they name none. */
export function dayIn(words: string): string | undefined {
  days ??= new RegExp(`\\b(?:${NAMED})(?:,? (?:at )?${HOUR}\\b)?`);
  const lower = words.toLowerCase().replaceAll('\u2019', "'");
  const found = days.exec(lower);
  return found === null ? undefined : words.slice(found.index, found.index + found[0].length).trim();
}
