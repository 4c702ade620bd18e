/** Whisper and WhisperX: segments, and a language or the words of each. */
import { isObject } from '../fields.ts';
import { utterancesAt, type Shape } from './shape.ts';

export const whisperX: Shape = {
  format: 'whisperx',
  read: (root) =>
    isObject(root) && ('language' in root || 'word_segments' in root) ? utterancesAt(root, ['segments']) : undefined,
};
