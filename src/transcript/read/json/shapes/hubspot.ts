/** HubSpot: utterances of a call in milliseconds, each with its speaker as an object. */
import { MILLISECONDS, utterancesAt, type Shape } from './shape.ts';

const PATHS = ['transcriptUtterances', 'transcriptCreateUtterances'];

export const hubspot: Shape = { format: 'hubspot', read: (root) => utterancesAt(root, PATHS, MILLISECONDS) };
