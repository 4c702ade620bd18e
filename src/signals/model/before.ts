import type { Role } from '../../transcript/turn.ts';

/** What was said before a turn, as far as it changes what the turn says. A key that is not there is not known. */
export interface Before {
  /** Before a prospect's turn: what the rep's last turn asked for. */
  asked?: Asked;
  /** Before a rep's turn: the prospect resisted, in the turn before it or in an earlier one; it is not there where no resistance was heard, for some is not. */
  resisted?: Resisted;
}

export type Resisted = 'just' | 'earlier';

/** What a rep's turn asks for: whether there is anything else, a decision, a meeting, a moment, a fact; or it proposes; or it asks for nothing. */
export type Asked = 'anything-else' | 'decision' | 'meeting' | 'moment' | 'proposal' | 'fact' | 'nothing' | 'start';

const KINDS: readonly (readonly [Asked, RegExp])[] = [
  ['anything-else', /\b(?:any(?:thing)? (?:other )?(?:questions?|else|concerns?)|does that make sense|make sense)\b/],
  [
    'moment',
    /\b(?:(?:good|bad) time|(?:got|have|spare) (?:a|two|five|thirty|ten|one|\d+) ?(?:quick )?(?:min|sec|moment)\w*|(?:catch|caught) you)\b/,
  ],
  [
    'meeting',
    /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|calendar|invite|o'clock|schedule|book (?:you|a|in)|meet(?:ing)?|demo|sit down|come (?:by|round|over|out)|swing by|call you (?:back )?(?:on|at)|jump on|hop on)\b/,
  ],
  [
    'decision',
    /\b(?:go ahead|move forward|sign|signed up|get started|start (?:you|with)|order|ready to|interested|would you (?:like|be open|want|consider)|do you want|shall (?:i|we)|pull the trigger|worth (?:a|it))\b/,
  ],
];

/** What a rep's turn asks for: by its last question, or if it has none by its last sentence. */
export function askedIn(text: string): Asked {
  const lower = text.toLowerCase().replaceAll('\u2019', "'");
  const mark = lower.lastIndexOf('?');
  const upTo = mark < 0 ? lower.length : mark;
  const start = Math.max(...['.', '!', '?'].map((stop) => lower.trimEnd().lastIndexOf(stop, upTo - 2))) + 1;
  const last = lower.slice(start, mark < 0 ? undefined : mark + 1);
  for (const [kind, pattern] of KINDS)
    if (pattern.test(last)) return mark < 0 && kind !== 'meeting' ? 'proposal' : kind;
  return mark < 0 ? 'nothing' : 'fact';
}

/** What was said so far in a conversation, as far as it changes the next turn. */
export interface SoFar {
  /** What stands before a turn of this speaker. */
  before(role: Role): Before;
  /** Notes a turn that was said, and whether the prospect resists in it. */
  said(role: Role, text: string, resists: boolean): void;
}

/** A conversation at its start. */
export function soFar(): SoFar {
  let asked: Asked = 'start';
  let resisted: Resisted | undefined;
  return {
    before: (role) => (role === 'rep' ? { ...(resisted && { resisted }) } : { asked }),
    said(role, text, resists) {
      if (role === 'rep') asked = askedIn(text);
      if (role !== 'rep' && resists) resisted = 'just';
      else if (resisted === 'just') resisted = 'earlier';
    },
  };
}
