import { fenceTracker } from './fences.ts';
import { isFact, isPeopleList, isSection, labelKey, sideOf } from '../people/labels.ts';
import { peopleIn, personIn } from '../people/people.ts';
import { rosterPeople } from '../people/roster.ts';
import { decodeEntities } from '../clean.ts';
import { indentOf, isBlank, isClosed, isNotice, isTitle } from './plain-lines.ts';
import { spokenWords } from '../spoken.ts';
import { originOf, tidySeconds, withTimes } from './stamp.ts';
import { bareStampTag, stampTag, tagFinder, withTeam } from './tag.ts';
import type { Joiner } from './join.ts';
import type { LineReader } from './lines.ts';
import type { Profile } from './profile.ts';
import type { Tag } from './tag.ts';
import type { Person } from '../turn.ts';

/** What a line may start with that is a heading, a rule or an aside. */
const MARKED = /^\s*[#*_=~[–—-]/;
const HEADING = /^\s*(#{1,6})\s+(.*)$/;
const RULE = /^\s*(?:[-–—_=~]\s*){3,}$|^\s*(?:\*\s*){3,}$/;
/** `--- End of call ---`, `=== PART 2 ===` */
const TITLED_RULE = /^\s*[-=#~]{3,}\s*(\S.*?)\s*[-=#~]{3,}\s*$/;
const ASIDE = /^\s*(?:\*{0,2}\[[^\]]*\]\*{0,2}|\*[^*]+\*)\s*$/;
const BULLET = /^\s*(?:[-•‣*+]|\d{1,3}[.)])\s+/;
/** A title of its own, such as `Participants`, without mark-up or a colon. */
const ONLY_WORDS = /^\s*[\p{L} ]+$/u;
/** A header names a handful of people; a text with more lists is something else. */
const MOST_PEOPLE = 100;
/** The level of a section that a label opens, below any heading. */
const LABEL_LEVEL = 7;

/** How much of a turn is held before it is handed on, in characters. */
const LONGEST = 1 << 20;

/** The turn being read, its lines not yet joined. */
interface Open {
  tag: Tag;
  line: number;
  indent: number;
  parts: string[];
  /** The length of its parts, in characters. */
  size: number;
}

/**
 * Reads plain text and markdown in their many speaker styles, as the profile says they are used here.
 * Headers, notes, headings and what stands between the talk make no turns.
 * @param profile how this text is laid out
 * @param talk is given each stretch of talk in order, and told where one call or part ends
 * @param people is filled with those whom header lines name
 */
export function plainReader(profile: Profile, talk: Joiner, people: Person[]): LineReader {
  const fence = fenceTracker();
  const tagOf = tagFinder();
  let open: Open | undefined;
  let stamp: Tag | undefined;
  /** The level of the heading that opened a section of notes; 0 amid talk. */
  let shut = 0;
  /** What is taken off all times, in seconds; settled by the first. */
  let origin: number | undefined;
  let started = false;
  let afterBlank = true;
  let listing: 'people' | 'rep' | 'prospect' | 'fact' | undefined;
  /** The lines below a title such as `Participants`. */
  let roster: string[] | undefined;

  function close() {
    if (!open) return;
    const { tag, line, parts } = open;
    open = undefined;
    const from = tag.at === undefined && stamp ? stamp : tag;
    const text = spokenWords(parts.join(' '));
    if (from.at !== undefined) origin ??= originOf(from.at);
    talk.add(withTimes({ speaker: tag.name || undefined, text, line }, since(from.at), since(from.end)));
  }

  /** Seconds since the call began, where the text gives the time of day. */
  function since(time: number | undefined): number | undefined {
    return time === undefined || !origin ? time : Math.max(0, tidySeconds(time - origin));
  }

  function begin(found: Tag, line: number, text: string) {
    close();
    endRoster();
    let tag = profile.composed ? withTeam(found, tagOf(found.rest)) : found;
    if (tag.at === undefined && stamp) tag = { ...tag, at: stamp.at, end: stamp.end };
    stamp = undefined;
    started = true;
    listing = undefined;
    shut = 0;
    open = { tag, line, indent: indentOf(text), parts: [tag.rest], size: tag.rest.length };
  }

  /** What stands on either side of a heading, a rule or a fence is not one turn. */
  function part() {
    close();
    talk.end();
  }

  function heading(title: string, level: number) {
    part();
    listing = undefined;
    if (started && isSection(title)) shut = shut ? Math.min(shut, level) : level;
    else if (level <= shut) shut = 0;
  }

  /** A line such as `Date: today` or `Call Notes:`, which is about the call. */
  function fact(tag: Tag) {
    close();
    const key = labelKey(tag.name);
    const isList = isPeopleList(key);
    if (isList || !started) addPeople(peopleIn(tag.name, tag.rest));
    listing = isList ? 'people' : (sideOf(key) ?? 'fact');
    if (started && tag.rest === '' && isSection(tag.name)) shut ||= LABEL_LEVEL;
  }

  function endRoster() {
    if (roster) addPeople(rosterPeople(roster));
    roster = undefined;
  }

  function addPeople(found: Person[]) {
    if (people.length < MOST_PEOPLE) people.push(...found);
  }

  function untagged(text: string) {
    if (listing) {
      if (listing !== 'fact' && BULLET.test(text)) {
        addPeople(personIn(text, listing === 'people' ? undefined : listing));
      }
    } else if (open) {
      const inQuotes = !profile.quoted || !isClosed(open.parts);
      if (inQuotes) goOn(open, text.trim());
    }
  }

  function goOn(turn: Open, text: string) {
    turn.parts.push(text);
    turn.size += text.length;
    if (turn.size < LONGEST) return;
    close();
    open = { ...turn, tag: { ...turn.tag, at: undefined, end: undefined }, parts: [], size: 0 };
  }

  function named(text: string, number: number) {
    const tag = tagOf(text);
    if (tag && isTalk(tag, number, text)) return begin(tag, number, text);
    const time = stampTag(text);
    if (time?.rest === '') {
      close();
      stamp = time;
      return;
    }
    const wrapped = open !== undefined && !afterBlank && (profile.spaced || indentOf(text) > open.indent + 1);
    const inQuotes = open !== undefined && profile.quoted && !isClosed(open.parts);
    if (tag && !wrapped && !inQuotes && isAbout(tag)) return fact(tag);
    untagged(text);
  }

  function isTalkLine(text: string, number: number): boolean {
    const tag = tagOf(text);
    return tag !== undefined && isTalk(tag, number, text);
  }

  function isTalk(tag: Tag, number: number, text: string): boolean {
    return !(shut && (shut < LABEL_LEVEL || BULLET.test(text))) && profile.isSpeaker(tag, number);
  }

  /** Whether a tag that is no speaker's is about the call; else it is part of what someone says. */
  function isAbout(tag: Tag): boolean {
    return isFact(labelKey(tag.name)) || (!open && sideOf(tag.name) !== undefined);
  }

  function nameless(text: string, number: number) {
    if (shut && shut < LABEL_LEVEL) return;
    const time = (profile.timed ? bareStampTag(text) : undefined) ?? stampTag(text);
    if (time?.rest === '') {
      stamp = time;
      return;
    }
    const tag = time ? undefined : tagOf(text);
    if (tag && isFact(labelKey(tag.name))) return;
    begin(time ?? { name: '', rest: text.replace(BULLET, ''), style: 'stamp', stamped: false }, number, text);
    close();
  }

  return {
    line(raw, number) {
      const { inside, edge, text } = fence(decodeEntities(raw));
      if (edge) {
        part();
        if (profile.fenced) shut = 0;
      }
      const isOutside = profile.fenced && !inside;
      if (isBlank(text)) {
        afterBlank = true;
        if (listing === 'fact') listing = undefined;
        endRoster();
        return;
      }
      if (isNotice(text)) return;
      if (roster && !isFact(labelKey(text)) && !isTalkLine(text, number)) {
        roster.push(text);
        return;
      }
      endRoster();
      if (!started && ONLY_WORDS.test(text) && isPeopleList(labelKey(text))) {
        roster = [];
        return;
      }
      if (MARKED.test(text) && mark(text)) return;
      if (afterBlank && isTitle(text)) heading(text, LABEL_LEVEL);
      else if (isOutside) outside(text);
      else if (profile.named) named(text, number);
      else nameless(text, number);
      afterBlank = false;
    },
    end: close,
  };

  /** Reads a line that is mark-up or an aside; `false` if it is neither. */
  function mark(text: string): boolean {
    const title = HEADING.exec(text);
    const rule = text.length < 200 ? TITLED_RULE.exec(text) : null;
    if (title) heading(title[2] ?? '', (title[1] ?? '').length);
    else if (RULE.test(text)) part();
    else if (rule) heading(rule[1] ?? '', 1);
    else if (ASIDE.test(text) && spokenWords(text) === '') aside(text);
    else return false;
    afterBlank = false;
    return true;
  }

  function outside(text: string) {
    const tag = started ? undefined : tagOf(text);
    if (tag) addPeople(peopleIn(tag.name, tag.rest));
  }

  /** A line that holds only a stage direction; one that ends the call ends the turn. */
  function aside(text: string) {
    const time = stampTag(text);
    if (time?.rest === '') {
      close();
      stamp = time;
    } else if (/\bend/i.test(text)) close();
  }
}
