import { endingOf } from './vocabulary.ts';

/** What is a letter, what joins letters to one word, and what parts words and sentences. */

/** ASCII letters and digits to lower case, everything else to 0. */
export const FOLD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** The same outside ASCII, roughly: accents and other scripts are letters, signs and surrogates are not. */
export function foldWide(code: number): number {
  const letter =
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7 && code !== 0x2bc) ||
    (code > 0x3040 && code < 0xd800) ||
    (code >= 0xf900 && code < 0xfe00);
  return letter ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0;
}

/** The letter at a place in lower case, or 0. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (FOLD[code] as number) : code >= 128 ? foldWide(code) : 0;
}

/** Straight, curly, or whatever a keyboard offers in its place. */
export const isApostrophe = (code: number): boolean =>
  code === 39 || (code > 95 && APOSTROPHES.includes(String.fromCharCode(code)));
const APOSTROPHES = '`\u00b4\u02bc\u2018\u2019\u201b\u2032\uff07';
const ALL_APOSTROPHES = new RegExp(`[${APOSTROPHES}]`, 'g');

/** A word as written with straight apostrophes. */
export const straight = (written: string): string => written.replace(ALL_APOSTROPHES, "'");

/** How many letters after an apostrophe are an ending such as 're; -1 if the word goes on, as in "don't". */
export function endingAt(text: string, at: number): number {
  let end = at;
  while (end - at < 4 && letterAt(text, end) !== 0) end++;
  return end === at || endingOf(text.slice(at, end).toLowerCase()) !== undefined ? end - at : -1;
}

const digitAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** Marks that do not end a word that began at `start`: "e-mail", "4,000", "2.5". */
export function joins(text: string, code: number, start: number, at: number): boolean {
  if (code === 45 || code === 0x2011)
    return at === start + 1 && (text.charCodeAt(start) | 32) === 101 && letterAt(text, at + 1) === 109;
  return (code === 44 || code === 46) && digitAt(text, at - 1) && digitAt(text, at + 1);
}

/** What a character between two words does. */
export const Mark = { none: 0, pause: 1, stop: 2, line: 3, hyphen: 4 } as const;

const MARKS = new Uint8Array(128);
for (const mark of ',;:()[]"') MARKS[mark.charCodeAt(0)] = Mark.pause;
for (const mark of '.!?') MARKS[mark.charCodeAt(0)] = Mark.stop;
for (const mark of '\r\n') MARKS[mark.charCodeAt(0)] = Mark.line;
MARKS[45] = Mark.hyphen;
const WIDE_MARKS: ReadonlyMap<number, number> = new Map(
  Array.from('“”«»–—')
    .map((mark): [number, number] => [mark.charCodeAt(0), Mark.pause])
    .concat([
      [0x2026, Mark.stop],
      [0x2028, Mark.line],
      [0x2029, Mark.line],
    ]),
);

/** Which of them this one is. */
export const markOf = (code: number): number =>
  code < 128 ? (MARKS[code] as number) : (WIDE_MARKS.get(code) ?? Mark.none);

/** Marks that may stand after the stop and still belong to the sentence. */
export const closes = (code: number): boolean =>
  code === 34 || code === 39 || code === 8221 || code === 8217 || code === 41 || code === 93;

/** Whether a character is a space to the eye; so is the end of a text. */
export const isBlank = (code: number): boolean =>
  code <= 32 || code === 160 || code === 0x2028 || code === 0x2029 || Number.isNaN(code);
