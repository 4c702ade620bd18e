/** Gladia: utterances in the result of a job. */
import { utterancesAt, type Shape } from './shape.ts';

const PATHS = ['result.transcription.utterances', 'result.utterances', 'transcription.utterances'];

export const gladia: Shape = { format: 'gladia', read: (root) => utterancesAt(root, PATHS) };
