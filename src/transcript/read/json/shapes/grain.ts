/** Grain: a list of segments in milliseconds, each with the number of its participant. */
import { at, listOf } from '../fields.ts';
import { MILLISECONDS, utterances, type Shape } from './shape.ts';

export const grain: Shape = {
  format: 'grain',
  read(root) {
    const list = Array.isArray(root)
      ? listOf(root)
      : (listOf(at(root, 'transcript_json')) ?? listOf(at(root, 'results')));
    const first = list?.[0];
    return list && first && 'participant_id' in first && 'speaker' in first && typeof first['start'] === 'number'
      ? utterances(list, MILLISECONDS)
      : undefined;
  },
};
