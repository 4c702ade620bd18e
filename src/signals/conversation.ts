/** Hears a conversation turn by turn: what was said before a turn changes what it says. */
import type { Role } from '../transcript/turn.ts';
import type { Matcher } from './matcher.entry.ts';
import { soFar } from './model/before.ts';
import type { Heard } from './model/signal.ts';

export interface Conversation {
  /** Hears the next turn. */
  listen(text: string, role: Role): Heard;
}

/** A conversation, at its start. */
export function conversation(matcher: Matcher, resists: (signal: string) => boolean): Conversation {
  const talk = soFar();
  return {
    listen(text, role) {
      const heard = matcher.listen(text, role, talk.before(role));
      talk.said(role, text, heard.resists || heard.findings.some(({ signal }) => resists(signal)));
      return heard;
    },
  };
}
