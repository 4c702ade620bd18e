/** RingCentral and RingSense: utterances beside insights of other kinds. */
import { utterancesAt, type Shape } from './shape.ts';

const PATHS = ['response.utteranceInsights', 'utteranceInsights', 'insights.Transcript', 'response.utterances'];

export const ringCentral: Shape = { format: 'ringcentral', read: (root) => utterancesAt(root, PATHS) };
