/** Gong API v2, `/v2/calls/transcript`: monologues of sentences, in milliseconds. */
import { at, isObject, listOf } from '../fields.ts';
import { MILLISECONDS, nested, type Shape } from './shape.ts';

export const gong: Shape = {
  format: 'gong',
  read(root) {
    const alone = isObject(root) && listOf(at(root, 'transcript.sentences')) ? [root] : undefined;
    const calls = listOf(at(root, 'callTranscripts')) ?? alone;
    return calls?.flatMap((call) => nested(listOf(call['transcript']), MILLISECONDS) ?? []);
  },
};
