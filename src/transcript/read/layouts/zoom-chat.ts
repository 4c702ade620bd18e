/** The chat of a Zoom meeting: `10:02:15 From Ann Lee to Everyone:`, with the words beside it or below. */
import { timeOfDay } from '../dates.ts';
import { messageTaker } from '../messages.ts';
import type { Layout } from './layout.ts';

const BEGINS =
  /^\s*(\d{1,2}:\d\d:\d\d)\s+From\s+(.+?)(?:\s+to\s+(.+?))?(?:\s*\((?:direct message|privately)\))?\s*:(?:\s+(.*))?$/i;
/** A reply quotes what it replies to; a reaction says nothing. */
const NO_MESSAGE = /^\s*(?:Replying to ".*|Reacted to ".*|Removed a .* reaction from ".*)$/;

const ENOUGH = 2;

export const zoomChat: Layout = {
  format: 'zoom-chat',
  medium: 'written',
  fits: (lines) => lines.filter((line) => BEGINS.test(line)).length >= ENOUGH,
  reader(_, joiner) {
    const messages = messageTaker(joiner, (text) => !NO_MESSAGE.test(text));
    return {
      line(text, number) {
        const [, time = '', name, , words = ''] = BEGINS.exec(text) ?? [];
        if (name === undefined) messages.goOn(text);
        else messages.begin(name.trim(), timeOfDay(time), words, number);
      },
      end: messages.end,
    };
  },
};
