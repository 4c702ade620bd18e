import { isObject, listOf, saidIn, speakerIn, textIn, timesIn } from './fields.ts';
import { wordsToSaid } from './words.ts';
import { sideOf } from '../../people/labels.ts';
import { LINE } from './parse.ts';
import { nested } from './shapes/shape.ts';
import type { Said } from './fields.ts';
import type { Json, JsonObject } from './parse.ts';

/** How deep and how wide to look for a transcript; real exports keep it near the top. */
const DEEPEST = 8;
const MOST_NODES = 20_000;

/**
 * Finds the talk in JSON of no known shape: the list of objects that holds the most words, before all
 * one that names speakers.
 * @param root the parsed JSON
 * @returns what was said in order; `undefined` if no list holds any
 */
export function readAnyList(root: Json): Said[] | undefined {
  let best: { said: Said[]; weight: number } | undefined;
  for (const value of walk(root)) {
    const list = listOf(value);
    const said = list && (saidInList(list) ?? saidByKey(list));
    if (!said || said.length === 0) continue;
    const words = said.reduce((total, { text }) => total + text.length, 0);
    const weight = said.some(({ speaker }) => speaker !== undefined) ? words * 1000 : words;
    if (!best || weight > best.weight) best = { said, weight };
  }
  return best?.said;
}

/**
 * The longest text in JSON that holds no list of utterances, such as `{"transcript": "Ann: Hello\n…"}`,
 * or a list of lines.
 */
export function longestText(root: Json): string | undefined {
  let best = '';
  for (const value of walk(root)) {
    const lines = Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
    const texts = isObject(value)
      ? Object.values(value).filter((entry) => typeof entry === 'string')
      : [lines.join('\n')];
    for (const text of texts) if (text.length > best.length) best = text;
  }
  return /\s/.test(best.trim()) ? best : undefined;
}

/** Every list and object, nearest to the top first. */
export function* walk(root: Json): Generator<Json> {
  let level: Json[] = [root];
  let seen = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: Json[] = [];
    for (const value of level) {
      if (seen++ > MOST_NODES) return;
      yield value;
      const inner = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
      for (const entry of inner.slice(0, MOST_NODES)) if (typeof entry === 'object' && entry !== null) next.push(entry);
    }
    level = next;
  }
}

function saidInList(list: JsonObject[]): Said[] | undefined {
  const texts = list.filter((entry) => textIn(entry) !== undefined);
  if (texts.length * 2 < list.length) {
    const found = list.some((entry) => speakerIn(entry) !== undefined) ? nested(list) : undefined;
    return found?.length ? found : undefined;
  }
  const unit = unitOf(texts);
  const said = texts.flatMap((entry) => saidIn(entry, unit) ?? []);
  const isWords = said.every(({ text }) => !text.trim().includes(' '));
  return isWords && said.length > 3 ? wordsToSaid(said) : said;
}

/** Talk whose keys are the speakers: `[{"agent": "Hello"}, {"customer": "Yes?"}]`. */
function saidByKey(list: JsonObject[]): Said[] | undefined {
  const said = list.flatMap((entry) =>
    Object.entries(entry).flatMap(([key, text]): Said[] =>
      typeof text === 'string' && sideOf(key) ? [{ speaker: key, text, line: entry[LINE] ?? 1 }] : [],
    ),
  );
  return said.length * 2 >= list.length ? said : undefined;
}

/** Slower talk than this, in units a word, can only be counted in milliseconds. */
const SLOWEST = 20;

/** Whether times are in seconds (1) or milliseconds (1000), judged by how long the words would take. */
function unitOf(list: JsonObject[]): number {
  const begin = timesIn(list[0] ?? {}).at ?? 0;
  const last = timesIn(list.at(-1) ?? {});
  const words = list.reduce((total, entry) => total + (textIn(entry) ?? '').split(/\s+/).length, 0);
  return ((last.end ?? last.at ?? 0) - begin) / words > SLOWEST ? 1000 : 1;
}
