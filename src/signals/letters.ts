import { isEnding } from './vocabulary.ts';

/** What is a letter, and what joins letters to one word: the scanner and `words` must agree on it. */

/** ASCII letters and digits to lower case, everything else to 0. */
export const FOLD = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));

/** The same outside ASCII, roughly: accents and other scripts are letters, signs and surrogates are not. */
export function foldWide(code: number): number {
  const letter = (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7 && code !== 0x2bc) || (code > 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
  return letter ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0;
}

/** The letter at a place in lower case, or 0. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (FOLD[code] as number) : code >= 128 ? foldWide(code) : 0;
}

/** Straight, curly, or whatever a keyboard offers in its place. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 8217 || code === 8216 || code === 700 || code === 96;

/** How many letters after an apostrophe are an ending such as 're; -1 if the word goes on, as in "don't". */
export function endingAt(text: string, at: number): number {
  let end = at;
  while (end - at < 4 && letterAt(text, end) !== 0) end++;
  return end === at || isEnding(text.slice(at, end).toLowerCase()) ? end - at : -1;
}

const digitAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** Marks that do not end a word that began at `start`: "e-mail", "4,000", "2.5". */
export function joins(text: string, code: number, start: number, at: number): boolean {
  if (code === 45) return at === start + 1 && (text.charCodeAt(start) | 32) === 101 && letterAt(text, at + 1) === 109;
  return (code === 44 || code === 46) && digitAt(text, at - 1) && digitAt(text, at + 1);
}
