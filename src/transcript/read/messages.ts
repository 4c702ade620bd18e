import { tidySeconds, withTimes } from './stamp.ts';
import { cleanName } from '../clean.ts';
import { spokenWords } from '../spoken.ts';
import type { Joiner } from './join.ts';

/** Messages by one person within so many seconds are one turn; a later one is a new turn. */
const TOGETHER = 3600;
/** How much of a message is held, in characters. */
const LONGEST = 1 << 20;

/** Takes the messages of a chat line by line. */
export interface Messages {
  /**
   * Begins a message.
   * @param seconds when it was sent, from any fixed moment
   */
  begin(name: string, seconds: number | undefined, text: string, line: number): void;
  /** Goes on with it on a new line. */
  goOn(text: string): void;
  /** Ends it; what comes next belongs to no message. */
  end(): void;
}

/**
 * Makes turns of the messages of a chat, with times counted from the first.
 * @param isSaid whether a message is something written, and no note such as `<Media omitted>`
 * @param start when the chat begins; else it begins with the first message
 */
export function messageTaker(talk: Joiner, isSaid: (text: string) => boolean, start?: number): Messages {
  let open: { name: string; seconds: number | undefined; parts: string[]; line: number; size: number } | undefined;
  /** The first and the latest time. */
  let first = start;
  let last: number | undefined;

  function end() {
    if (!open) return;
    const { name, seconds, parts, line } = open;
    open = undefined;
    const text = spokenWords(parts.filter(isSaid).join(' '));
    if (text === '') return;
    if (seconds !== undefined) first ??= seconds;
    if (seconds !== undefined && last !== undefined && seconds - last > TOGETHER) talk.end();
    last = seconds ?? last;
    const at = seconds === undefined || first === undefined ? undefined : Math.max(0, tidySeconds(seconds - first));
    talk.add(withTimes({ speaker: cleanName(name), text, line }, at, undefined));
  }

  return {
    begin(name, seconds, text, line) {
      end();
      open = { name, seconds, parts: [text], line, size: text.length };
    },
    goOn(text) {
      if (!open || open.size > LONGEST) return;
      open.parts.push(text);
      open.size += text.length;
    },
    end,
  };
}
