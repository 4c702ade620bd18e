import { CLOCK, secondsOf } from './stamp.ts';

/**
 * The start of a line that names a speaker, a time, or both.
 * `style` is how it is written: `plain` (`Name: …`), `bold` (`**Name:** …`), either in a list,
 * `header` (a line of its own, `Name  0:12`), `stamp` (a time and no name).
 */
export interface Tag {
  name: string;
  rest: string;
  style: 'plain' | 'bold' | 'listed plain' | 'listed bold' | 'header' | 'stamp';
  stamped: boolean;
  at?: number | undefined;
  end?: number | undefined;
}

const SPAN = String.raw`[[(<@]? ?(${CLOCK})(?: ?(?:-->|->|[-–—]|to) ?(${CLOCK}))? ?[\])>]?`;
const EMOJI = String.raw`(?:\p{Extended_Pictographic}[\ufe0f\u200d]*[ \t]*)*`;
const LEAD = String.raw`^[ \t]*(?:>[ \t]?)*((?:[-•‣*+]|\d{1,3}[.)])[ \t]+)?${EMOJI}`;
const EMPHASIS = String.raw`(?:\*\*|\*)`;
const NAME = String.raw`${EMOJI}([\p{L}\p{N}@_+][^:：*"“\[\]<>|]{0,60}?)`;

/** The commonest form, `Ann (rep): …`: a pattern of all that a name may be takes milliseconds to make ready. */
const SIMPLE = /^[ \t]*([A-Za-z][A-Za-z .'()&/-]{0,60}):(?:[ \t]+(.*))?$/;

const SAYS = new RegExp(
  `${LEAD}(${EMPHASIS})?(?:${SPAN}[ \\t]*[-–—|:]?[ \\t]*)?(${EMPHASIS})?(?:\\[(?=[^\\]]*\\]))?${NAME}\\]?` +
    `(?:${EMPHASIS}[ \\t]*(\\([^)*]{0,60}\\)))?(?:${EMPHASIS}?[ \\t]*${SPAN})?[ \\t]*${EMPHASIS}?[ \\t]*[:：]${EMPHASIS}?(?:[ \\t]+|(?=["“'*_[\\p{L}])|$)(.*)$`,
  'u',
);
const HEADER = new RegExp(
  `${LEAD}(${EMPHASIS})?\\[?${NAME}\\]?${EMPHASIS}?[ \\t]*(?:[-–—|·•,(][ \\t]*|[ \\t]+)${SPAN}[ \\t]*${EMPHASIS}?$`,
  'u',
);
const HEADER_AFTER_TIME = new RegExp(`${LEAD}(${EMPHASIS})?${SPAN}[ \\t]*[-–—|][ \\t]*${NAME}${EMPHASIS}?$`, 'u');
const STAMP = new RegExp(`${LEAD}${EMPHASIS}?${SPAN}[ \\t]*${EMPHASIS}?$`, 'u');
const STAMPED = new RegExp(`^[ \\t]*(?=[[(<]|\\d+:\\d+:)${SPAN}[ \\t]*(?:[-–—|:][ \\t]+)?(.+)$`, 'u');

/** A time in brackets before anything else on a line. */
const LEADING_TIME = new RegExp(`^(?=[[(<\\d])${SPAN}[ \\t]*[-–—|]?[ \\t]*`, 'u');
/** Emphasis that closes after the colon, and the space before what is said. */
const AFTER_COLON = /^(?:\*\*|\*)?[ \t]+/;

/** How far into a line a tag may reach, in characters. */
const REACH = 140;

/**
 * Finds the speaker tag a line starts with, if it has the form of one. Whether it is one is for the
 * whole text to say: a header such as `Date: today` has the same form.
 * @param line one line of text
 */
export function speakerTag(line: string): Tag | undefined {
  return hasColon(line) ? (saysTag(line) ?? (line.length <= REACH ? headerTag(line) : undefined)) : undefined;
}

/** How many beginnings of lines to remember; a call has a few speakers. */
const REMEMBERED = 100;

/**
 * `speakerTag` for many lines of one text. Most of them start like one before (`Ann Lee: …`), which
 * need not be taken apart again.
 */
export function tagFinder(): (line: string) => Tag | undefined {
  const known = new Map<string, Tag>();
  return (line) => {
    const time = LEADING_TIME.exec(line);
    const body = time ? line.slice(time[0].length) : line;
    const colon = body.indexOf(':');
    if (colon < 0 || colon > REACH) return speakerTag(line);
    const start = body.slice(0, colon + 1);
    const tag = known.get(start);
    const gap = tag && AFTER_COLON.exec(body.slice(colon + 1, colon + 6));
    if (tag && gap) {
      const rest = body.slice(colon + 1 + gap[0].length).trim();
      return time ? { ...tag, rest, stamped: true, at: secondsOf(time[1]), end: secondsOf(time[2]) } : { ...tag, rest };
    }
    const found = speakerTag(line);
    if (found && found.stamped === (time !== null) && known.size < REMEMBERED && !/\d/.test(start)) {
      known.set(start, { ...found, stamped: false, at: undefined, end: undefined });
    }
    return found;
  };
}

/**
 * Finds the time a line starts with, whatever follows it.
 * @param line one line of text
 */
export function stampTag(line: string): Tag | undefined {
  if (!hasColon(line)) return undefined;
  const found = STAMP.exec(line);
  if (found) return stamp(found[2], found[3], '');
  const spoken = STAMPED.exec(line);
  return spoken ? stamp(spoken[1], spoken[2], spoken[3] ?? '') : undefined;
}

/** A time without brackets, with what is said beside it. */
const BARE = new RegExp(`^[ \\t]*${SPAN}[ \\t]+(?:[-–—|][ \\t]+)?(\\S.*)$`, 'u');

/**
 * Finds the time a line of a text starts with whose lines all start so: `0:12 Good morning`.
 * @param line one line of text
 */
export function bareStampTag(line: string): Tag | undefined {
  const spoken = hasColon(line) ? BARE.exec(line) : null;
  return spoken ? stamp(spoken[1], spoken[2], spoken[3] ?? '') : undefined;
}

/** `Birch: Ann Lee: Morning.` is said by Ann Lee of Birch. */
export function withTeam(team: Tag, person: Tag | undefined): Tag {
  return person ? { ...team, name: `${person.name} (${team.name})`, rest: person.rest } : team;
}

function hasColon(line: string): boolean {
  const colon = line.indexOf(':');
  const wide = line.indexOf('：');
  return (colon >= 0 && colon <= REACH) || (wide >= 0 && wide <= REACH);
}

function saysTag(line: string): Tag | undefined {
  const simple = SIMPLE.exec(line);
  if (simple)
    return {
      name: simple[1] ?? '',
      rest: (simple[2] ?? '').trim(),
      style: 'plain',
      stamped: false,
      at: undefined,
      end: undefined,
    };
  const found = SAYS.exec(line);
  if (!found) return undefined;
  const [, listed, outer, at, end, inner, name = '', about = '', laterAt, laterEnd, rest = ''] = found;
  const bold = outer !== undefined || inner !== undefined || /^[^:：]*\*\*[ \t]*[:：]/.test(line);
  return {
    name: `${name.trim()} ${about}`.trim(),
    rest: rest.trim(),
    style: `${listed ? 'listed ' : ''}${bold ? 'bold' : 'plain'}`,
    stamped: (at ?? laterAt) !== undefined,
    at: secondsOf(at ?? laterAt),
    end: secondsOf(end ?? laterEnd),
  };
}

function headerTag(line: string): Tag | undefined {
  const after = HEADER.exec(line);
  const before = after ? null : HEADER_AFTER_TIME.exec(line);
  const parts = after ? after.slice(3) : before ? [before[5], before[3], before[4]] : undefined;
  if (parts === undefined) return undefined;
  const [name = '', at, end] = parts;
  return { name: name.trim(), rest: '', style: 'header', stamped: true, at: secondsOf(at), end: secondsOf(end) };
}

function stamp(at: string | undefined, end: string | undefined, rest: string): Tag {
  return { name: '', rest: rest.trim(), style: 'stamp', stamped: true, at: secondsOf(at), end: secondsOf(end) };
}
