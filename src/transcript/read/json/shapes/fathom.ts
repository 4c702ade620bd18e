/** Fathom: each entry has its speaker as an object. */
import { at } from '../fields.ts';
import { utterancesAt, type Shape } from './shape.ts';

export const fathom: Shape = {
  format: 'fathom',
  read: (root) =>
    at(root, 'transcript.speaker.display_name') === undefined ? undefined : utterancesAt(root, ['transcript']),
};
