/**
 * Text from outside made safe to print: no control characters, no terminal escape sequences,
 * nothing invisible that could reorder or hide words.
 */

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);

/** ECMA-48 sequences: CSI … final byte; OSC, DCS, SOS, PM, APC … terminator; two-byte escapes. */
const ESCAPES = new RegExp(
  [`${ESC}\\[[0-?]*[ -/]*[@-~]`, `${ESC}[\\]PX^_][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)`, `${ESC}[ -/]*[0-~]`].join('|'),
  'g',
);

/** Control characters other than white space, bidirectional controls, and zero-width fillers, as code points. */
const HIDDEN_RANGES: [number, number][] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
];
const HIDDEN = `[${HIDDEN_RANGES.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join('')}]`;
const ANY_HIDDEN = new RegExp(HIDDEN);
const ALL_HIDDEN = new RegExp(HIDDEN, 'g');

/** Takes terminal escape sequences out of a text. */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPES, '');
}

/**
 * Takes escape sequences and invisible characters out of a text.
 * @param text any text
 * @returns the same text without them; white space is left as it is, but for Unicode's own line breaks, which become spaces
 */
export function clean(text: string): string {
  return ANY_HIDDEN.test(text)
    ? withoutEscapes(text)
        .replace(/[\u2028\u2029]/g, ' ')
        .replace(ALL_HIDDEN, '')
    : text;
}

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
  return fold(clean(name.slice(0, LONGEST_NAME * 4))).slice(0, LONGEST_NAME) || undefined;
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
  return clean(
    text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,6}));/g, (whole, decimal, hex, name) => {
      if (name) return NAMED.get(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }),
  );
}
