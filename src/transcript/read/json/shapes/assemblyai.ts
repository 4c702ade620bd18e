/** AssemblyAI: utterances in milliseconds; without speaker labels only words. */
import { isObject, listOf } from '../fields.ts';
import { wordsToSaid } from '../words.ts';
import { MILLISECONDS, utterances, utterancesAt, type Shape } from './shape.ts';

export const assemblyAi: Shape = {
  format: 'assemblyai',
  read(root) {
    if (!isObject(root) || !('audio_url' in root || ('id' in root && 'status' in root))) return undefined;
    return (
      utterancesAt(root, ['utterances'], MILLISECONDS) ??
      wordsToSaid(utterances(listOf(root['words']) ?? [], MILLISECONDS))
    );
  },
};
