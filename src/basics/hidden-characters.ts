/**
 * Characters that cannot be seen: they could steer the terminal on which a line is shown, turn its writing round, or
 * hide in a word. This is the one list of them; checks refuse them, and what is shown has none.
 */

/** Control characters other than tab and line ends, direction marks, zero widths, fillers, by their code units. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
];

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
const CLASS = RANGES.map(([from, to]) => `${unit(from)}-${unit(to)}`).join('');
/** Joiners belong between letters of other scripts and between parts of an emoji; in Latin text they hide. */
const JOINER = '(?<![\\u0600-\\uffff])[\\u200c\\u200d]';
/** Tags (U+E0000 to U+E007F) spell words that nobody sees. */
const TAG = '\\udb40[\\udc00-\\udc7f]';
const HIDDEN = `[${CLASS}]|${JOINER}|${TAG}`;
const FIRST = new RegExp(HIDDEN);
const ALL = new RegExp(HIDDEN, 'g');
const ALL_AND_BREAKS = new RegExp(`[\\t\\n\\r]|${HIDDEN}`, 'g');

const ESC = '\\u001b';
const BEL = '\\u0007';
/** ECMA-48 sequences: CSI … final byte; OSC, DCS, SOS, PM, APC … terminator; two-byte escapes. */
const ESCAPES = new RegExp(
  [`${ESC}\\[[0-?]*[ -/]*[@-~]`, `${ESC}[\\]PX^_][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)`, `${ESC}[ -/]*[0-~]`].join('|'),
  'g',
);

const nameOf = (hidden: string): string =>
  `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The name of the first hidden character in a text, such as `U+200B`; nothing where there is none. */
export function hiddenIn(text: string): string | undefined {
  const hidden = FIRST.exec(text)?.[0];
  return hidden && nameOf(hidden);
}

/** A text with something to be seen in place of each hidden character, which is given by its name. */
export function hiddenShown(text: string, shown: (name: string) => string): string {
  return text.replace(ALL, (hidden) => shown(nameOf(hidden)));
}

/** Takes terminal escape sequences out of a text. */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPES, '');
}

/**
 * Takes escape sequences and hidden characters out of a text. White space is left as it is, but for Unicode's own
 * line breaks, which become spaces.
 */
export function withoutHidden(text: string): string {
  return FIRST.test(text)
    ? withoutEscapes(text)
        .replace(/[\u2028\u2029]/g, ' ')
        .replace(ALL, '')
    : text;
}

/** Words from outside as one line that steers nothing: hidden characters, tabs and line ends become spaces. Keeps the length. */
export function oneLine(words: string): string {
  return words.replace(ALL_AND_BREAKS, (hidden) => ' '.repeat(hidden.length));
}

/** Words without the sequences that colour them in a terminal, which are copied along with them. */
export function withoutColours(words: string): string {
  return words.replace(/\u001B\[[\d;]*m/g, '');
}
