/** Deepgram: utterances if asked for, else the words of each channel. */
import { at, listOf, saidIn, speakerIn, wordsOf } from '../fields.ts';
import { wordsToSaid } from '../words.ts';
import { inOrder, type Shape } from './shape.ts';
import type { Json, JsonObject } from '../parse.ts';

export const deepgram: Shape = {
  format: 'deepgram',
  read(root) {
    const tracks = listOf(at(root, 'results.channels'));
    if (!tracks) return undefined;
    const spoken = listOf(at(root, 'results.utterances'));
    const named = (entry: JsonObject, channel: Json | undefined) =>
      tracks.length > 1 ? `channel ${wordsOf(channel)}` : speakerIn(entry);
    if (spoken) return spoken.flatMap((entry) => saidIn(entry, 1, named(entry, entry['channel'])) ?? []);
    const said = tracks.flatMap((track, i) => {
      const list = listOf(at(track, 'alternatives.words')) ?? [];
      return wordsToSaid(
        list.flatMap((word) => saidIn(word, 1, named(word, i)) ?? []),
        tracks.length > 1,
      );
    });
    return inOrder(said);
  },
};
