/** Salesforce: the entries of a conversation, by role and time of day. */
import { at, listOf, wordsOf } from '../fields.ts';
import { LINE } from '../parse.ts';
import { fromFirst } from '../moments.ts';
import type { Shape } from './shape.ts';

const ROLES: ReadonlyMap<string, string> = new Map([
  ['agent', 'Agent'],
  ['enduser', 'Customer'],
]);

export const salesforce: Shape = {
  format: 'salesforce',
  read(root) {
    const list = listOf(at(root, 'conversationEntries'))?.filter((entry) => wordsOf(entry['messageText']) !== '');
    if (!list) return undefined;
    const key = list[0]?.['clientTimestamp'] === undefined ? 'serverReceivedTimestamp' : 'clientTimestamp';
    return fromFirst(list, key).map(({ entry, seconds }) => {
      const role = wordsOf(at(entry, 'sender.role'));
      return {
        speaker: ROLES.get(role.toLowerCase().replace(/[^a-z]/g, '')) ?? (role || undefined),
        text: wordsOf(entry['messageText']),
        line: entry[LINE] ?? 1,
        at: seconds,
      };
    });
  },
};
