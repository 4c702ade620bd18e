/** Clarify: a channel for each participant, whose talk is interleaved by time. */
import { at, listOf, wordsOf } from '../fields.ts';
import { inOrder, nested, type Shape } from './shape.ts';

export const clarify: Shape = {
  format: 'clarify',
  read(root) {
    if (!listOf(at(root, 'participants.transcript.segments'))) return undefined;
    return inOrder(
      (listOf(at(root, 'participants')) ?? []).flatMap((person) => {
        const segments = listOf(at(person, 'transcript.segments')) ?? [];
        return nested(segments, 1, wordsOf(person['name'])) ?? [];
      }),
    );
  },
};
