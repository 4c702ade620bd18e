/** Talk with names before it, in plain text or in Markdown. */
import { plainReader } from '../plain.ts';
import { profileOf } from '../profile.ts';
import type { Layout } from './layout.ts';

const named = (format: string, fits: Layout['fits']): Layout => ({
  format,
  fits,
  reader: ({ lines, whole, firstLine }, joiner, people) =>
    plainReader(profileOf(lines, whole, firstLine), joiner, people),
});

export const markdown = named('markdown', (lines) => lines.some((line) => /^#{1,6} |\*\*/.test(line)));
export const plain = named('plain', () => true);
