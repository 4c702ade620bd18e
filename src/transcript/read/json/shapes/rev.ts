/** Rev: monologues of single words and marks. */
import { at, listOf } from '../fields.ts';
import { nested, type Shape } from './shape.ts';

export const rev: Shape = { format: 'rev', read: (root) => nested(listOf(at(root, 'monologues'))) };
