/** tl;dv: the talk is the data of a meeting. */
import { at } from '../fields.ts';
import { utterancesAt, type Shape } from './shape.ts';

export const tldv: Shape = {
  format: 'tldv',
  read: (root) => (at(root, 'meetingId') === undefined ? undefined : utterancesAt(root, ['data'])),
};
