/** What can be counted in a call: who talked how much, who asked, and the pauses if the export has end times. */
import type { Role, Turn } from '../transcript/turn.ts';

export interface Measures {
  turns: number;
  words: number;
  /** The rep's share of the words of reps and prospects, in percent; `undefined` where nobody is known to be either. */
  repShare?: number;
  /** The longest turn by a rep. */
  longest?: { turn: number; line: number; words: number };
  questions: { rep: number; prospect: number };
  /** `undefined` where the export has no end times: then nobody can say. */
  pauses?: { count: number; longest: number; interruptions: number };
}

/** A silence of this many seconds between two turns counts as a pause. Our measure; no source gives one. */
const PAUSE = 2;
/** Starting this many seconds before the other has finished counts as interrupting. Our measure too. */
const OVERLAP = 0.3;

export interface Measuring {
  hear(turn: Turn, role: Role): void;
  measures(): Measures;
}

/** Counts a call turn by turn. */
export function measuring(): Measuring {
  const words: Record<Role, number> = { rep: 0, prospect: 0, unknown: 0 };
  const questions: Record<Role, number> = { rep: 0, prospect: 0, unknown: 0 };
  const pauses = { count: 0, longest: 0, interruptions: 0 };
  let longest: Measures['longest'];
  let turns = 0;
  let timed = 0;
  let before: { end: number; speaker: string | undefined } | undefined;
  return {
    hear(turn, role) {
      turns += 1;
      const count = turn.text.match(/\S+/g)?.length ?? 0;
      words[role] += count;
      questions[role] += turn.text.match(/\?/g)?.length ?? 0;
      if (role === 'rep' && count > (longest?.words ?? 0)) longest = { turn: turns, line: turn.line, words: count };
      if (turn.at !== undefined && before !== undefined && before.speaker !== turn.speaker) {
        timed += 1;
        const gap = turn.at - before.end;
        if (gap >= PAUSE) pauses.count += 1;
        if (gap <= -OVERLAP) pauses.interruptions += 1;
        pauses.longest = Math.max(pauses.longest, Math.round(gap * 10) / 10);
      }
      before = turn.end === undefined ? undefined : { end: turn.end, speaker: turn.speaker };
    },
    measures() {
      const known = words.rep + words.prospect;
      return {
        turns,
        words: known + words.unknown,
        ...(words.rep > 0 && words.prospect > 0 && { repShare: Math.round((100 * words.rep) / known) }),
        ...(longest && { longest }),
        questions: { rep: questions.rep, prospect: questions.prospect },
        ...(timed > 0 && { pauses }),
      };
    },
  };
}
