/** Azure: phrases in ticks of 100 nanoseconds with guesses, the best first; fast transcription has milliseconds. */
import { at, listOf, saidIn, timesIn, wordsOf } from '../fields.ts';
import { LINE } from '../parse.ts';
import { inOrder, MILLISECONDS, type Shape } from './shape.ts';
import type { JsonObject } from '../parse.ts';

const TICKS = 10_000_000;

export const azure: Shape = {
  format: 'azure',
  read(root) {
    const phrases = listOf(at(root, 'recognizedPhrases'));
    if (phrases && listOf(phrases[0]?.['nBest'])) {
      const nameOf = namer(phrases);
      return inOrder(
        phrases.map((phrase) => ({
          speaker: nameOf(phrase),
          text: wordsOf(at(phrase, 'nBest.display')),
          line: phrase[LINE] ?? 1,
          ...timesIn({ start: phrase['offsetInTicks'] ?? null, duration: phrase['durationInTicks'] ?? null }, TICKS),
        })),
      );
    }
    const fast = listOf(at(root, 'combinedPhrases')) && listOf(at(root, 'phrases'));
    if (!fast) return undefined;
    const nameOf = namer(fast);
    return inOrder(fast.flatMap((phrase) => saidIn(phrase, MILLISECONDS, nameOf(phrase)) ?? []));
  },
};

/** Speakers are numbered in each channel anew; where there are several, a channel is a person. */
function namer(phrases: readonly JsonObject[]): (phrase: JsonObject) => string | undefined {
  const channels = new Set(phrases.map((phrase) => phrase['channel']));
  return ({ speaker, channel }) => (channels.size > 1 ? `channel ${wordsOf(channel)}` : wordsOf(speaker) || undefined);
}
