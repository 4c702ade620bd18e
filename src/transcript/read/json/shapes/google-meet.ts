/** Google Meet API: entries by the time of day, whose speakers are paths to participants. */
import { at, listOf, nameIn, saidIn, wordsOf } from '../fields.ts';
import { instantOf, since } from '../moments.ts';
import type { Shape } from './shape.ts';
import type { Json } from '../parse.ts';

const PARTICIPANT = /^conferenceRecords\/[^/]+\/participants\/([^/]+)$/;

export const googleMeet: Shape = {
  format: 'google-meet',
  read(root) {
    const list = listOf(at(root, 'transcriptEntries')) ?? (Array.isArray(root) ? listOf(root) : undefined);
    if (!list || !PARTICIPANT.test(wordsOf(list[0]?.['participant']))) return undefined;
    const names = namesIn(root);
    const first = instantOf(list[0]?.['startTime']) ?? 0;
    return list.flatMap((entry) => {
      const path = wordsOf(entry['participant']);
      const said = saidIn(entry, 1, names.get(path) ?? `participant ${PARTICIPANT.exec(path)?.[1] ?? ''}`);
      const times = {
        at: since(instantOf(entry['startTime']), first),
        end: since(instantOf(entry['endTime']), first),
      };
      return said ? [{ ...said, ...times }] : [];
    });
  },
};

/** The names of the participants, where the file lists them too. */
function namesIn(root: Json): Map<string, string> {
  const names = new Map<string, string>();
  for (const person of listOf(at(root, 'participants')) ?? []) {
    const user = listOf([person['signedinUser'] ?? person['anonymousUser'] ?? person['phoneUser'] ?? null])?.[0];
    const name = user && nameIn(user);
    if (name) names.set(wordsOf(person['name']), name);
  }
  return names;
}
