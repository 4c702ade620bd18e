import { secondsOf, tidySeconds } from '../stamp.ts';
import { LINE } from './parse.ts';
import type { Json, JsonObject } from './parse.ts';

/** Something said, as an export holds it: a sentence, an utterance or one word. */
export interface Said {
  speaker: string | undefined;
  text: string;
  line: number;
  /** Seconds from the start of the call. */
  at?: number | undefined;
  end?: number | undefined;
}

/** The names that exports use for the same thing, in lower case and letters only. */
const TEXT = keys(
  'punctuatedword text transcript content utterance sentence body value word term message display caption dialogue rawtext messagetext line',
);
const SPEAKER = keys(
  'speakername speaker speakerlabel speakerid speakertag participantname participant participantrole speakerrole displayname role name from author user sender person who channel channellabel channeltag',
);
const START = keys(
  'start starttime startms starttimemillis startmillis begin begintime ts startts starttimestamp offset beginoffsetmillis startoffset offsetmilliseconds timemillis startseconds startsec timestamp time at',
);
const END = keys(
  'end endtime endms endtimemillis endmillis endts endtimestamp endoffset endoffsetmillis endseconds endsec stop',
);
const DURATION = keys('dur duration durationms durationmilliseconds');
const NAME = keys('name displayname speakername fullname username email label id');

const spellings = new Map<string, string>();

function keys(text: string): string[] {
  return text.split(' ');
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list that is not empty and starts with an object, else `undefined`. */
export function listOf(value: Json | undefined): JsonObject[] | undefined {
  return Array.isArray(value) && isObject(value[0]) ? value.filter(isObject) : undefined;
}

/**
 * The value at a path of keys, such as `results.utterances`; a list on the way stands for its first item.
 * @returns `undefined` where the path leads nowhere
 */
export function at(root: Json | undefined, path: string): Json | undefined {
  let value = root;
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = value[0];
    if (!isObject(value)) return undefined;
    value = value[key];
  }
  return value;
}

/** The first of several keys that an object has, whatever their spelling (`start_time`, `startTime`). */
function pick(object: JsonObject, wanted: string[], accepts: (value: Json) => boolean): Json | undefined {
  let best: Json | undefined;
  let rank = wanted.length;
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === undefined || value === null || !accepts(value)) continue;
    const position = wanted.indexOf(spellingOf(key));
    if (position >= 0 && position < rank) {
      rank = position;
      best = value;
    }
  }
  return best;
}

function spellingOf(key: string): string {
  let spelling = spellings.get(key);
  if (spelling === undefined) {
    spelling = key.toLowerCase().replace(/[^a-z]/g, '');
    if (spellings.size < 1000) spellings.set(key, spelling);
  }
  return spelling;
}

/** What is said in an object, or `undefined` if it holds no words. */
export function textIn(object: JsonObject): string | undefined {
  return pick(object, TEXT, (value) => typeof value === 'string') as string | undefined;
}

/** Who speaks in an object, by name, number or as an object with a name of its own. */
export function speakerIn(object: JsonObject): string | undefined {
  const value = pick(object, SPEAKER, (found) => typeof found !== 'boolean' && found !== '' && !Array.isArray(found));
  return isObject(value) ? nameIn(value) : wordsOf(value) || undefined;
}

/** The object that describes who speaks, where the export gives one. */
export function speakerObject(object: JsonObject): JsonObject | undefined {
  return pick(object, SPEAKER, isObject) as JsonObject | undefined;
}

/** The name of a person, or failing that what stands for it. */
export function nameIn(object: JsonObject): string | undefined {
  return wordsOf(pick(object, NAME, (value) => typeof value === 'string' || typeof value === 'number')) || undefined;
}

/** A value as words: a text or a number as it stands, nothing for anything else. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * When an object begins and ends.
 * @param unit how many of the export's units make a second
 * @returns seconds
 */
export function timesIn(object: JsonObject, unit = 1): { at: number | undefined; end: number | undefined } {
  const begin = timeOf(pick(object, START, isTime), unit);
  const end = timeOf(pick(object, END, isTime), unit);
  const length = begin === undefined || end !== undefined ? undefined : timeOf(pick(object, DURATION, isTime), unit);
  return { at: begin, end: length === undefined ? end : tidySeconds((begin ?? 0) + length) };
}

function isTime(value: Json): boolean {
  return timeOf(value, 1) !== undefined;
}

function timeOf(value: Json | undefined, unit: number): number | undefined {
  if (isObject(value)) return timeInParts(value, unit);
  if (typeof value === 'number') return Math.max(0, tidySeconds(value / unit));
  if (typeof value !== 'string') return undefined;
  const number = /^-?\d+(?:\.\d+)?(s?)$/.exec(value);
  return number ? Math.max(0, tidySeconds(Number.parseFloat(value) / (number[1] ? 1 : unit))) : secondsOf(value);
}

/** A time that is an object: what it is relative to the start, or seconds and billionths of them. */
function timeInParts({ relative, seconds, nanos }: JsonObject, unit: number): number | undefined {
  if (relative !== undefined || typeof nanos !== 'number') return timeOf(relative ?? seconds, unit);
  return tidySeconds((timeOf(seconds, 1) ?? 0) + nanos / 1e9);
}

/** One object as something said, or `undefined` if it holds no words. */
export function saidIn(object: JsonObject, unit: number, speaker?: string, line?: number): Said | undefined {
  const text = textIn(object);
  if (text === undefined) return undefined;
  return { speaker: speaker ?? speakerIn(object), text, line: object[LINE] ?? line ?? 1, ...timesIn(object, unit) };
}
