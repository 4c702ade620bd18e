/** Threads of mail, with a header above each mail or as replies that quote one another. */
import { fieldOf } from '../mail/headers.ts';
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

export const mail: Layout = {
  format: 'mail',
  medium: 'written',
  fits: (lines) => lines.slice(0, TOP).some((_, i) => isHeader(lines, i)),
  reader: (_, joiner) => threadReader(joiner),
};
