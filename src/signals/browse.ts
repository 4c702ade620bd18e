import type { SignalIndex } from './compile.ts';
import { UNSCANNED } from './vocabulary.ts';
import type { Word } from './words.ts';

/** How many words that are no noise may stand between the two of an anchor: those of "you know". */
const BETWEEN = 2;
const SHORTEST_STEM = 3;

/**
 * The phrases whose anchors stand in a sentence, by looking every word up. Needs nothing made
 * beforehand, so it suits a few sentences; a scanner suits many. It may name more than a scan does.
 */
export function browse(anchors: SignalIndex['anchors'], sentence: readonly Word[]): number[] {
  const found = new Set<number>();
  const look = (key: string): void => {
    if (Object.hasOwn(anchors, key)) for (const phrase of anchors[key] as number[]) found.add(phrase);
  };
  const before: string[] = [];
  for (const { text } of sentence) {
    look(text);
    for (let length = SHORTEST_STEM; length <= text.length; length++) look(`${text.slice(0, length)}*`);
    if (UNSCANNED.has(text)) continue;
    for (const first of before) look(`${first} ${text}`);
    before.push(text);
    if (before.length > BETWEEN + 1) before.shift();
  }
  return [...found].toSorted((a, b) => a - b);
}
