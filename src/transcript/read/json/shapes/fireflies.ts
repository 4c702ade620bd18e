/** Fireflies: sentences with names, from its API or as downloaded. */
import { at, listOf } from '../fields.ts';
import { utterances, type Shape } from './shape.ts';
import type { Json } from '../parse.ts';

const PATHS = ['data.transcript.sentences', 'transcript.sentences', 'sentences'];

export const fireflies: Shape = {
  format: 'fireflies',
  read(root) {
    const list = listed(root) ?? PATHS.map((path) => listOf(at(root, path))).find((found) => found);
    const first = list?.[0];
    return list && first && 'speaker_name' in first && ('raw_text' in first || 'sentence' in first || 'index' in first)
      ? utterances(list)
      : undefined;
  },
};

const listed = (root: Json) => (Array.isArray(root) ? listOf(root) : undefined);
