/** Google Speech-to-Text: words with the number of their speaker; version 1 gives them all again at the end. */
import { at, listOf, saidIn } from '../fields.ts';
import { wordsToSaid } from '../words.ts';
import { utterances, type Shape } from './shape.ts';

export const google: Shape = {
  format: 'google',
  read(root) {
    const results = listOf(at(root, 'results')) ?? listOf(at(root, 'response.results'));
    const best = results?.flatMap((result) => listOf(result['alternatives'])?.slice(0, 1) ?? []);
    if (!results || !best?.some((guess) => 'transcript' in guess || 'words' in guess)) return undefined;
    const words = best.flatMap((guess) => utterances(listOf(guess['words']) ?? []));
    if (words.length === 0) {
      return results.flatMap((result) => {
        const guess = listOf(result['alternatives'])?.[0];
        return (guess && saidIn({ ...guess, channelTag: result['channelTag'] ?? null }, 1)) ?? [];
      });
    }
    const named = words.filter(({ speaker }) => speaker !== undefined && speaker !== '0');
    return wordsToSaid(named.length > 0 ? named : words.map((word) => ({ ...word, speaker: undefined })));
  },
};
