/** Twilio: sentences by channel; who is on a channel is told where the transcript itself is in the file. */
import { at, listOf, nameIn, saidIn, wordsOf } from '../fields.ts';
import { inOrder, type Shape } from './shape.ts';
import type { Json } from '../parse.ts';

export const twilio: Shape = {
  format: 'twilio',
  read(root) {
    const list = listOf(at(root, 'sentences'));
    if (!list || !('media_channel' in (list[0] ?? {}))) return undefined;
    const names = namesIn(root);
    return inOrder(
      list.flatMap((entry) => {
        const channel = wordsOf(entry['media_channel']);
        return saidIn(entry, 1, names.get(channel) ?? `channel ${channel}`) ?? [];
      }),
    );
  },
};

function namesIn(root: Json): Map<string, string> {
  const people = listOf(at(root, 'channel.participants')) ?? [];
  return new Map(
    people.flatMap((person) => {
      const name = wordsOf(person['full_name']) || wordsOf(person['role']) || nameIn(person);
      return name ? [[wordsOf(person['channel_participant']), name] as const] : [];
    }),
  );
}
