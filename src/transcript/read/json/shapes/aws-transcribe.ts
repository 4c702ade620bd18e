/**
 * AWS Transcribe. New exports name the speaker in each item; old ones only in segments, which the
 * items are laid against by time. Call analytics writes a list of turns.
 */
import { at, listOf, speakerIn, timesIn, wordsOf } from '../fields.ts';
import { wordsToSaid } from '../words.ts';
import { LINE } from '../parse.ts';
import { inOrder, MILLISECONDS, utterances, type Shape } from './shape.ts';
import type { Said } from '../fields.ts';
import type { JsonObject } from '../parse.ts';

export const awsTranscribe: Shape = {
  format: 'aws-transcribe',
  read(root) {
    const turns = listOf(at(root, 'Transcript'));
    if (turns && 'Content' in (turns[0] ?? {})) return utterances(turns, MILLISECONDS);
    const items = listOf(at(root, 'results.items'));
    if (!items || !listOf(items[0]?.['alternatives'])) return undefined;
    const tracks = listOf(at(root, 'results.channel_labels.channels'));
    if (tracks) return inOrder(tracks.flatMap(track));
    const segments = listOf(at(root, 'results.speaker_labels.segments')) ?? [];
    let current = 0;
    return wordsToSaid(
      items.map((item) => {
        const begin = timesIn(item).at ?? 0;
        for (; current + 1 < segments.length; current++)
          if (begin < (timesIn(segments[current + 1] ?? {}).at ?? 0)) break;
        const segment = segments[current];
        return word(item, speakerIn(item) ?? (segment && speakerIn(segment)));
      }),
    );
  },
};

function track(channel: JsonObject): Said[] {
  const label = wordsOf(channel['channel_label']);
  return wordsToSaid(
    (listOf(channel['items']) ?? []).map((item) => word(item, label)),
    true,
  );
}

function word(item: JsonObject, speaker: string | undefined): Said {
  return { speaker, text: wordsOf(at(item, 'alternatives.content')), line: item[LINE] ?? 1, ...timesIn(item) };
}
