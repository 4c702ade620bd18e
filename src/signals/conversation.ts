/** Hears a conversation turn by turn: what was said before a turn changes what it says. */
import type { Role } from '../transcript/turn.ts';
import type { Matcher } from './matcher.entry.ts';
import { askedIn, type Asked, type Resisted } from './model/before.ts';
import type { Heard } from './model/signal.ts';

export interface Conversation {
  /** Hears the next turn. */
  listen(text: string, role: Role): Heard;
}

/** A conversation, at its start. */
export function conversation(matcher: Matcher, resists: (signal: string) => boolean): Conversation {
  let asked: Asked = 'start';
  let resisted: Resisted | undefined;
  return {
    listen(text, role) {
      const isRep = role === 'rep';
      const heard = matcher.listen(text, role, isRep ? { ...(resisted && { resisted }) } : { asked });
      if (isRep) asked = askedIn(text);
      if (!isRep && (heard.resists || heard.findings.some(({ signal }) => resists(signal)))) resisted = 'just';
      else if (resisted === 'just') resisted = 'earlier';
      return heard;
    },
  };
}
