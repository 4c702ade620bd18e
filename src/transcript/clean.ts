/** White space, names and entities of exports made plain. */
import { withoutHidden } from '../basics/hidden-characters.ts';

/** White space other than a plain space. */
const ODD_SPACE = /[^\S ]/;

/**
 * Folds every run of white space into one space and trims the ends.
 * @param text any text
 * @returns one line
 */
export function fold(text: string): string {
  const isFolded = !text.includes('  ') && !ODD_SPACE.test(text);
  return (isFolded ? text : text.replace(/\s{2,}|[^\S ]/g, ' ')).trim();
}

/** Longest name of a person, in characters; what is longer is no name, and is cut. */
const LONGEST_NAME = 100;

/**
 * A name from an export as one clean line.
 * @returns `undefined` if nothing is left of it
 */
export function cleanName(name: string): string | undefined {
  return fold(withoutHidden(name.slice(0, LONGEST_NAME * 4))).slice(0, LONGEST_NAME) || undefined;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lrm', ''],
  ['rlm', ''],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

/**
 * Decodes character references such as `&amp;` and `&#39;`, once, and cleans what comes out.
 * @param text any text; a reference it does not know stays as it is
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return withoutHidden(
    text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,6}));/g, (whole, decimal, hex, name) => {
      if (name) return NAMED.get(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }),
  );
}
