/** A chat of Salesforce: `( 1m 2s ) Ann Lee: …`, below lines that tell when it began. */
import { messageTaker } from '../messages.ts';
import type { Layout } from './layout.ts';

const BEGINS = /^\s*\(\s*(?:(\d+)h\s*)?(?:(\d+)m\s*)?(\d+)s\s*\)\s*([^:]{1,80}):\s*(.*)$/;
const ENOUGH = 2;

export const salesforceChat: Layout = {
  format: 'salesforce-chat',
  medium: 'written',
  fits: (lines) => lines.filter((line) => BEGINS.test(line)).length >= ENOUGH,
  reader(_, joiner) {
    const messages = messageTaker(joiner, () => true, 0);
    return {
      line(text, number) {
        const [, hours, minutes, seconds, name, words = ''] = BEGINS.exec(text) ?? [];
        if (name === undefined) messages.goOn(text);
        else
          messages.begin(name, Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds), words, number);
      },
      end: messages.end,
    };
  },
};
