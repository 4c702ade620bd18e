/** Avoma: entries with the number of their speaker, and a time for each word. */
import { at, listOf, saidIn } from '../fields.ts';
import type { Shape } from './shape.ts';

export const avoma: Shape = {
  format: 'avoma',
  read(root) {
    if (!Array.isArray(at(root, 'transcript.timestamps'))) return undefined;
    return listOf(at(root, 'transcript'))?.flatMap((entry) => {
      const said = saidIn(entry, 1);
      const times = entry['timestamps'];
      const seconds = Array.isArray(times) ? times.filter((time) => typeof time === 'number') : [];
      return said ? [{ ...said, at: seconds[0], end: seconds.at(-1) }] : [];
    });
  },
};
