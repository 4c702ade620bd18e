/** Threads of mail, with a header above each mail or as replies that quote one another. */
import { attributionOf, fieldOf } from '../mail/headers.ts';
import { threadReader } from '../mail/thread.ts';
import type { Layout } from './layout.ts';

/** The header of the first mail stands within so many lines. */
const TOP = 30;
/** How many lines a header has at least. */
const FEWEST = 3;

/** Whether a header begins at a line: `From:` and, right below, whom it is to, when, or what about. */
function isHeader(lines: readonly string[], first: number): boolean {
  const block = lines.slice(first, first + FEWEST).map(fieldOf);
  return block[0]?.field === 'from' && block[0].value !== '' && block.every((field) => field !== undefined);
}

const hasHeader = (lines: readonly string[]) => lines.slice(0, TOP).some((_, i) => isHeader(lines, i));

/** Whether a mail without a header stands above the first that has one: words, and not only a title. */
function hasTop(lines: readonly string[]): boolean {
  const first = lines.findIndex((_, i) => isHeader(lines, i));
  return first < 0 || lines.slice(0, first).some((line) => /[.?!]\s*$/.test(line));
}

/** Whether a quoted reply begins at a line: `On … wrote:`, and what is quoted right below. */
function isReply(lines: readonly string[], first: number): boolean {
  if (!lines[first]?.startsWith('On ')) return false;
  // The name may stand on a line of its own.
  const length = [1, 2].find((count) => attributionOf(lines.slice(first, first + count).join(' ')) !== undefined);
  const below = length && lines.slice(first + length).find((line) => line.trim() !== '');
  return typeof below === 'string' && below.startsWith('>');
}

export const mail: Layout = {
  format: 'mail',
  medium: 'written',
  fits: (lines) => hasHeader(lines) || lines.some((_, i) => isReply(lines, i)),
  reader: ({ lines }, joiner) => threadReader(joiner, hasTop(lines)),
};
