/** Aircall: utterances by the inner and the outer side of a call, without names. */
import { at, listOf, saidIn, wordsOf } from '../fields.ts';
import type { Shape } from './shape.ts';

const SIDES: ReadonlyMap<string, string> = new Map([
  ['internal', 'Agent'],
  ['external', 'Customer'],
]);

export const aircall: Shape = {
  format: 'aircall',
  read(root) {
    const list = listOf(at(root, 'transcription.content.utterances') ?? at(root, 'content.utterances'));
    return list?.flatMap((entry) => saidIn(entry, 1, SIDES.get(wordsOf(entry['participant_type']))) ?? []);
  },
};
