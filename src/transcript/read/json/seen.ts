/** What to say of JSON: what was seen in it, and what was mended. */
import { cleanName } from '../../clean.ts';
import { isObject } from './fields.ts';
import type { Json } from './parse.ts';

/** So many keys, or lines, are named. */
const FEW = 5;

/** What a value is, in a few words, so that whoever gave it sees which file it was. */
export function seenIn(value: Json): string {
  if (Array.isArray(value)) {
    const [first] = value;
    return first !== undefined && isObject(first) ? `a list whose first entry has ${keysOf(first)}` : 'a list';
  }
  return isObject(value) ? `an object with ${keysOf(value)}` : 'a single value';
}

function keysOf(value: object): string {
  const keys = Object.keys(value).map((key) => `"${cleanName(key) ?? ''}"`);
  const more = keys.length - FEW;
  return keys.length === 0 ? 'no keys' : `${keys.slice(0, FEW).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * What to say of commas that were left out.
 * @param lines where they stood
 */
export function commaWords(lines: readonly number[]): string {
  const more = lines.length - FEW;
  const where = `${lines.slice(0, FEW).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return lines.length === 1
    ? `The JSON had a comma too many, in line ${where}; I left it out.`
    : `The JSON had commas too many, in lines ${where}; I left them out.`;
}
