/**
 * Fingerprints of the articles that playbooks cite. The articles are their authors' own: we quote
 * lines and name who wrote them, but do not hand out copies. A fingerprint tells whether a quote is
 * exact, to the letter and in its order, without the text. It hides nothing from somebody who sets
 * out to guess words; it only is no copy to read.
 *
 * What is compared: every word with its case, and every mark as a word of its own, so that a quote
 * may end before the comma that follows it in the article. Double quotes are left out, because
 * a quote may begin or end inside of them; curly quotes and white space are evened, as `plain` does.
 */
import { createHash } from 'node:crypto';
import { plain } from '../../src/playbook/model/cite.ts';

export interface Fingerprint {
  /** Each two words that follow each other, in the order of the article, hashed. */
  windows: string[];
  /** Each word once, hashed and sorted: a quote may be of one word. */
  words: string[];
}

/** Makes an article's fingerprint. */
export function fingerprintOf(article: string): Fingerprint {
  const words = wordsOf(article);
  return { windows: windowsOf(words), words: [...new Set(words.map(hash))].toSorted() };
}

/** Whether an article has these very words, one after the other. */
export function holds({ windows, words }: Fingerprint, quote: string): boolean {
  const quoted = wordsOf(quote);
  const [only] = quoted;
  if (only === undefined) return false;
  if (quoted.length === 1) return words.includes(hash(only));
  const wanted = windowsOf(quoted);
  return windows.some((_, from) => wanted.every((window, at) => windows[from + at] === window));
}

/** A fingerprint as the text of a file: its windows, an empty line, its words. */
export const writeFingerprint = ({ windows, words }: Fingerprint): string =>
  `${inLines(windows)}\n\n${inLines(words)}\n`;

export function readFingerprint(text: string): Fingerprint {
  const [windows = [], words = []] = text.split(/\r?\n\r?\n/).map((part) => part.trim().split(/\s+/));
  return { windows, words };
}

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}']+|[^\s"]/gu) ?? [];

const windowsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => hash(`${words[at]} ${word}`));

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const inLines = (hashes: readonly string[]): string =>
  (hashes.join(' ').match(/(?:\w{8} ?){1,12}/g) ?? []).map((line) => line.trimEnd()).join('\n');
