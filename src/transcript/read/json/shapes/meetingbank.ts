/** MeetingBank: a list of utterances with the number of a meeting. */
import { isObject } from '../fields.ts';
import { utterancesAt, type Shape } from './shape.ts';

export const meetingBank: Shape = {
  format: 'meetingbank',
  read: (root) => (isObject(root) && 'meeting_id' in root ? utterancesAt(root, ['transcription']) : undefined),
};
