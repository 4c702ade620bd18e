import { at, listOf, saidIn, speakerIn, textIn } from '../fields.ts';
import { joinWords } from '../words.ts';
import { LINE } from '../parse.ts';
import type { Said } from '../fields.ts';
import type { Json, JsonObject } from '../parse.ts';

/** One shape of exports as JSON. To add one: a file in this folder, and a line in `index.ts`. */
export interface Shape {
  /** Its name in reports, such as `gong`. */
  format: string;
  /**
   * Reads what was said, in order.
   * @param root the parsed JSON, an object or a list of them
   * @returns `undefined` if it is not of this shape
   */
  read(root: Json): Said[] | undefined;
}

/** How many units make a second, where an export counts in milliseconds. */
export const MILLISECONDS = 1000;

/**
 * The list of utterances at the first of several paths that holds words, as what was said.
 * @param unit how many of the export's units make a second
 */
export function utterancesAt(root: Json, paths: readonly string[], unit = 1): Said[] | undefined {
  for (const path of paths) {
    const list = listOf(at(root, path));
    if (list && textIn(list[0] ?? {}) !== undefined) return utterances(list, unit);
  }
  return undefined;
}

/** Each entry of a list that holds words, as something said. */
export function utterances(list: readonly JsonObject[], unit = 1): Said[] {
  return list.flatMap((entry) => saidIn(entry, unit) ?? []);
}

const PARTS = ['sentences', 'elements', 'words', 'terms', 'items', 'segments'];

/**
 * A list whose entries hold the speaker, and the words in lists of their own.
 * @param unit how many of the export's units make a second
 * @param speaker who speaks, where an entry does not say
 */
export function nested(list: JsonObject[] | undefined, unit = 1, speaker?: string): Said[] | undefined {
  return list?.flatMap((entry): Said[] => {
    const parts = PARTS.map((key) => listOf(entry[key])).find((found) => found && textIn(found[0] ?? {}) !== undefined);
    if (!parts) return [];
    const name = speaker ?? speakerIn(entry);
    const said = parts.flatMap((part) => saidIn(part, unit, name, entry[LINE]) ?? []);
    const isSentences = said.some((part) => part.text.trim().includes(' '));
    return isSentences ? said : joinWords(said);
  });
}

/** What was said, by the time at which it begins: for channels that are listed one after the other. */
export function inOrder(said: Said[]): Said[] {
  return said.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
