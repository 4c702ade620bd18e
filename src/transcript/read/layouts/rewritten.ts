/** Layouts that are plain text once their lines are cut or joined. */
import { plainReader } from '../plain.ts';
import { profileOf } from '../profile.ts';
import type { LineReader } from '../lines.ts';
import type { Layout } from './layout.ts';

/** Makes other lines out of lines, and hands each on with the number of the one it came from. */
export type Rewriter = (hand: (line: string, number: number) => void) => LineReader;

/**
 * A reader of lines that are rewritten before they are read as plain text.
 * @param rewriterOf makes the rewriter, once the first lines are known
 */
export function rewritten(rewriterOf: (lines: readonly string[]) => Rewriter): Layout['reader'] {
  return ({ lines, whole, firstLine }, joiner, people) => {
    const rewriter = rewriterOf(lines);
    const sample: string[] = [];
    const sampler = rewriter((line) => sample.push(line));
    for (const [i, line] of lines.entries()) sampler.line(line, firstLine + i);
    sampler.end();
    const profile = profileOf(sample, whole);
    // Places in the sample are not those of the text, so that only the name tells who speaks.
    const reader = plainReader({ ...profile, isSpeaker: (tag) => profile.isSpeaker(tag) }, joiner, people);
    const feed = rewriter((line, number) => reader.line(line, number));
    return {
      line: (line, number) => feed.line(line, number),
      end() {
        feed.end();
        reader.end();
      },
    };
  };
}
