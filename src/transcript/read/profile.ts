import { decodeEntities } from '../clean.ts';
import { fenceTracker } from './fences.ts';
import { isFact, isNameLike, labelKey, sideOf } from '../people/labels.ts';
import { bareStampTag, speakerTag } from './tag.ts';
import type { Tag } from './tag.ts';

/** How a plain text is laid out, learnt from its first pages. */
export interface Profile {
  /** Whether lines name their speakers at all. */
  named: boolean;
  /** Whether what is said stands in quotation marks. */
  quoted: boolean;
  /** Whether a blank line stands before each speaker, so that a line without one belongs to the line above. */
  spaced: boolean;
  /** Whether the talk stands in fences, and all around them is about it. */
  fenced: boolean;
  /** Whether every line starts with a time, brackets or not. */
  timed: boolean;
  /** Whether speakers stand after their team: `Birch: Ann Lee: Morning.` */
  composed: boolean;
  /** Whether a tag names a speaker; `line` is where it stands, counted from 1, if that matters. */
  isSpeaker(tag: Tag, line?: number): boolean;
}

/** A tag found in the sample. */
interface Entry {
  tag: Tag;
  key: string;
  line: number;
  inside: boolean;
  /** Belongs to a block of facts about the call, such as `Date: …`. */
  header: boolean;
}

/** A call has a handful of speakers; a text with more labels than this is not naming people. */
const MOST_SPEAKERS = 200;
/** How many tags show a habit. */
const ENOUGH = 10;
/** How long a fact in a header may be, in characters. */
const LONGEST_VALUE = 200;
/** The share of lines that shows how all are written. */
const TIMED = 0.8;
const QUOTE = /^["“”«'‘]/;

/**
 * Learns from the first lines of a text which labels are speakers: those that come back, in the way
 * of writing that most of them share, and that are no facts about the call.
 * @param lines the first lines of the text
 * @param whole whether these lines are all of it
 * @param firstLine the number of the first of them
 */
export function profileOf(lines: string[], whole: boolean, firstLine = 1): Profile {
  const all = entriesOf(lines, firstLine);
  const inside = all.filter((entry) => entry.inside);
  const fenced = recurring(inside) > 0 && recurring(inside) * 2 >= recurring(all.filter((entry) => !entry.inside));
  const entries = fenced ? inside : all;
  const styles = stylesOf(entries);
  const tagged = entries.filter((entry) => !entry.header && styles.has(entry.tag.style));
  const quoted =
    share(
      tagged.filter((entry) => entry.tag.rest !== ''),
      (entry) => QUOTE.test(entry.tag.rest),
    ) >= 0.6;
  const core = coreOf(
    tagged.filter((entry) => !quoted || QUOTE.test(entry.tag.rest)),
    lines,
  );

  const spoken = entries.filter((entry) => core.has(entry.key));
  const first = spoken[0]?.line ?? Infinity;
  const last = whole ? (spoken.at(-1)?.line ?? 0) : Infinity;
  const lastFactBefore = entries.findLast((entry) => entry.header && entry.line < first)?.line ?? 0;
  const stamped = spoken.length >= ENOUGH && share(spoken, (entry) => entry.tag.stamped) >= 0.9;
  const others = new Set(entries.filter((entry) => entry.line > last && mayBe(entry.tag)).map((entry) => entry.key));
  const headers = new Set(entries.filter((entry) => entry.header && !core.has(entry.key)).map((entry) => entry.key));
  const admitted = new Set(core);
  const keys = keyCache();

  function mayBe(tag: Tag): boolean {
    return (
      styles.has(tag.style) &&
      isNameLike(tag.name) &&
      !isFact(labelKey(tag.name)) &&
      (!quoted || QUOTE.test(tag.rest)) &&
      (!stamped || tag.stamped)
    );
  }

  return {
    named: core.size > 0,
    quoted,
    spaced: spoken.length > 1 && share(spoken.slice(1), ({ line }) => isBlank(lines[line - firstLine - 1])) >= 0.9,
    fenced,
    timed:
      share(
        lines.filter((line) => !isBlank(line)),
        (line) => bareStampTag(line) !== undefined,
      ) >= TIMED,
    composed: spoken.length > 1 && share(spoken, ({ tag }) => startsWithName(tag.rest)) >= TIMED,
    isSpeaker(tag, line) {
      if (!styles.has(tag.style) || (quoted && tag.rest === '')) return false;
      const key = keys(tag.name);
      if (core.has(key)) return true;
      // Someone who speaks once: only amid the talk, for what follows it is usually a list of notes.
      const isApart = line !== undefined && (line <= lastFactBefore || (line > last && others.size > 1));
      if (isApart || headers.has(key) || !mayBe(tag)) return false;
      if (core.size === 0 || (!admitted.has(key) && admitted.size >= MOST_SPEAKERS)) return false;
      admitted.add(key);
      return true;
    },
  };
}

function startsWithName(text: string): boolean {
  const tag = speakerTag(text);
  return tag?.style === 'plain' && isNameLike(tag.name) && !isFact(labelKey(tag.name));
}

function entriesOf(lines: string[], firstLine: number): Entry[] {
  const fence = fenceTracker();
  const entries: Entry[] = [];
  for (const [i, whole] of lines.entries()) {
    const line = firstLine + i;
    const { inside, text } = fence(decodeEntities(whole));
    const tag = speakerTag(text);
    if (!tag) continue;
    const key = labelKey(tag.name);
    const above = entries.at(-1);
    const inHeader = above?.header && above.line === line - 1 && isValue(tag.rest) && !tag.stamped;
    entries.push({ tag, key, line, inside, header: isFact(key) || Boolean(inHeader) });
    // A value right above a fact, before anyone has spoken: `Customer: Acme Ltd` on top of `Date: …`.
    if (isFact(key)) {
      let below = line;
      for (const entry of entries.slice(0, -1).toReversed()) {
        if (entry.line !== below - 1 || !isValue(entry.tag.rest) || entry.tag.stamped) break;
        entry.header = true;
        below = entry.line;
      }
    }
  }
  // `Rep: Ann Lee` on top of a talk in which Ann is a speaker.
  const keys = new Set(entries.map(({ key }) => key));
  for (const [key, group] of byKey(entries)) {
    const [entry] = group;
    if (entry && group.length === 1 && sideOf(key) && isValue(entry.tag.rest) && keys.has(firstWord(entry.tag.rest)))
      entry.header = true;
  }
  const headerShare = new Map<string, number>();
  for (const [key, group] of byKey(entries))
    headerShare.set(
      key,
      share(group, (entry) => entry.header),
    );
  for (const entry of entries) entry.header = (headerShare.get(entry.key) ?? 0) >= 0.5;
  return entries;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function firstWord(text: string): string {
  return (text.split(' ')[0] ?? '').toLowerCase();
}

/** Whether text after a label reads as a fact (`Acme Ltd (HC-1000)`), not as something said. */
function isValue(text: string): boolean {
  if (text.length > LONGEST_VALUE) return false;
  const parts = text
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .split(/\s+/);
  const capitals = parts.filter((part) => /^[^\p{Ll}]/u.test(part)).length;
  return text !== '' && parts.length <= 12 && !/[.?!…]["”]?$/.test(text) && capitals * 3 >= parts.length * 2;
}

/** How often the labels that come back are used. */
function recurring(entries: Entry[]): number {
  let total = 0;
  for (const group of byKey(entries.filter((entry) => !entry.header)).values()) {
    if (group.length > 1) total += group.length;
  }
  return total;
}

/** The ways of writing a tag that most speakers share; one that a few analysis lines use is left out. */
function stylesOf(entries: Entry[]): Set<string> {
  const spoken = entries.filter((entry) => !entry.header);
  const styles = groupBy(spoken, (entry) => entry.tag.style);
  const weights = new Map([...styles].map(([style, group]) => [style, recurring(group)]));
  const usesRecurring = Math.max(0, ...weights.values()) > 0;
  if (!usesRecurring)
    for (const [style, group] of styles) weights.set(style, group.filter((entry) => isNameLike(entry.tag.name)).length);
  const most = Math.max(0, ...weights.values());
  return new Set([...weights].filter(([, weight]) => weight > 0 && weight * 4 >= most).map(([style]) => style));
}

/** The labels that are speakers beyond doubt: they come back, or in a short text they are most of it. */
function coreOf(tagged: Entry[], lines: string[]): Set<string> {
  const core = new Set<string>();
  const full = lines.filter((line) => !isBlank(line)).length;
  const isMost = tagged.length * 2 >= full;
  for (const [key, group] of byKey(tagged)) {
    // Names in lower case (`ann: hi`) look like any words; they must come back often or fill the text.
    const isPlausible =
      isNameLike(group[0]?.tag.name ?? '') || ((group.length > 2 || isMost) && key.split(' ').length <= 2);
    if (group.length > 1 && isPlausible) core.add(key);
  }
  if (core.size > 0) return core;
  const once = tagged.filter((entry) => isNameLike(entry.tag.name));
  const names = new Set(once.map((entry) => entry.key));
  const isTalk = names.size > 1 || lines.find((line) => !isBlank(line))?.includes(':');
  return isTalk && once.length * 5 >= full ? names : core;
}

function byKey(entries: Entry[]): Map<string, Entry[]> {
  return groupBy(entries, (entry) => entry.key);
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function share<T>(items: T[], is: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}

/** `labelKey`, remembered for the names met so far. */
function keyCache(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      if (known.size > MOST_SPEAKERS * 10) known.clear();
      key = labelKey(name);
      known.set(name, key);
    }
    return key;
  };
}
