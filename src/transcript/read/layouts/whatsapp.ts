/** WhatsApp, exported from an iPhone (`[12/03/2026, 09:14:02] Kay: …`) or from Android (`12/03/2026, 09:14 - Kay: …`). */
import { dayOf, figuresOf, isDayFirst, timeOfDay, type Figures } from '../dates.ts';
import { messageTaker } from '../messages.ts';
import type { Layout } from './layout.ts';

const DATE = String.raw`(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?`;
const TIME = String.raw`(\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?\s?[Mm]\.?)?)`;
const BEGINS = new RegExp(`^\\s*(?:\\[${DATE}\\s+${TIME}\\]\\s*|${DATE}\\s+${TIME}\\s+[-–]\\s+)(.*)$`);
const NAMED = /^~?\s*([^:]{1,80}):(?:\s+(.*))?$/s;

/** What stands in place of a message: a picture, a deletion, a call. */
const NO_MESSAGE =
  /^(?:<(?:media|attached|anexo)[^>]*>|(?:image|video|audio|sticker|gif|document|contact card) omitted|.{0,80}\(file attached\)|(?:this message was|you) deleted(?: this message)?\.?|null|waiting for this message.*|missed (?:voice|video|group).*call.*|(?:voice|video) call.{0,40}|messages and calls are end-to-end encrypted.*)$/i;
const EDITED = /\s*<this message was edited>$/i;

/** So many lines that begin a message make a chat; a shorter one is nothing but such lines. */
const ENOUGH = 2;

interface Begun {
  date: Figures;
  time: number;
  isHalved: boolean;
  rest: string;
}

function begun(line: string): Begun | undefined {
  const found = /^\s*\[?\d/.test(line) ? BEGINS.exec(line) : null;
  const date = found && figuresOf(found[1] ?? found[3] ?? '');
  if (!found || !date) return undefined;
  const time = found[2] ?? found[4] ?? '';
  return { date, time: timeOfDay(time) ?? 0, isHalved: /m\.?$/i.test(time), rest: found[5] ?? '' };
}

export const whatsapp: Layout = {
  format: 'whatsapp',
  medium: 'written',
  fits(lines) {
    const first = lines.findIndex((line) => line.trim() !== '');
    return (
      begun(lines[first] ?? '') !== undefined &&
      lines.filter((line) => NAMED.test(begun(line)?.rest ?? '')).length >= ENOUGH
    );
  },
  reader({ lines }, joiner) {
    const sample = lines.flatMap((line) => begun(line) ?? []);
    // Whoever writes AM and PM mostly writes the month first.
    const dayFirst = isDayFirst(
      sample.map(({ date }) => date),
      !sample.some(({ isHalved }) => isHalved),
    );
    const messages = messageTaker(joiner, (text) => !NO_MESSAGE.test(text.trim()));
    return {
      line(text, number) {
        const start = begun(text);
        if (!start) return messages.goOn(text.replace(EDITED, ''));
        const [, name, words = ''] = NAMED.exec(start.rest) ?? [];
        // Without a name it is a note: who joined, and that all is encrypted.
        if (name === undefined) return messages.end();
        const seconds = dayOf(start.date, dayFirst) / 1000 + start.time;
        messages.begin(name, seconds, words.replace(EDITED, ''), number);
      },
      end: messages.end,
    };
  },
};
