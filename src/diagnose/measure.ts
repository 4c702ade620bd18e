/** What can be counted in a call: who talked how much, who asked, and the pauses if the export has end times. */
import { countQuestions, countWords, type Role, type Turn } from '../transcript/turn.ts';

export interface Measures {
  turns: number;
  words: number;
  /** Whether it reads as English, by the share of the commonest English words; a few words always do. */
  english: boolean;
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

/** Words that make up a third of spoken English, and hardly stand in other languages. */
const COMMON = /\b(?:the|and|of|is|you|that|we|it|for|have|this|with|are|what|was|your|they)\b/gi;
/** Fewer of them than this share is another language. Our measure. */
const LEAST_COMMON = 0.04;
/** Fewer words than this tell nothing about the language, and more than the most tell no more. */
const TELLING = 40;
const MOST_LOOKED_AT = 20_000;

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
  let lookedAt = 0;
  let common = 0;
  let timed = 0;
  let before: { end: number; speaker: string | undefined } | undefined;
  return {
    hear(turn, role) {
      turns += 1;
      const count = countWords(turn.text);
      words[role] += count;
      questions[role] += countQuestions(turn.text);
      if (lookedAt < MOST_LOOKED_AT) {
        lookedAt += count;
        common += turn.text.match(COMMON)?.length ?? 0;
      }
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
      const all = known + words.unknown;
      return {
        turns,
        words: all,
        english: all < TELLING || common / lookedAt >= LEAST_COMMON,
        ...(words.rep > 0 && words.prospect > 0 && { repShare: Math.round((100 * words.rep) / known) }),
        ...(longest && { longest }),
        questions: { rep: questions.rep, prospect: questions.prospect },
        ...(timed > 0 && { pauses }),
      };
    },
  };
}
