/** Dialpad: lines by the time of day; those that are no talk mark a moment. */
import { at, listOf, saidIn } from '../fields.ts';
import { fromFirst } from '../moments.ts';
import type { Shape } from './shape.ts';

export const dialpad: Shape = {
  format: 'dialpad',
  read(root) {
    const lines = listOf(at(root, 'lines'));
    if (!lines?.some((line) => line['type'] === 'transcript')) return undefined;
    const talk = lines.filter((line) => line['type'] === 'transcript');
    return fromFirst(talk, 'time').flatMap(({ entry, seconds }) => {
      const said = saidIn(entry, 1);
      return said ? [{ ...said, at: seconds }] : [];
    });
  },
};
