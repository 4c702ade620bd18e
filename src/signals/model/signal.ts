/**
 * Something that can be heard in a call, as a trainer writes it in `playbooks/signals/*.yaml`.
 * Phrases use three marks: `...` a few words between, `a|b` either, `word*` any ending.
 */
export interface Signal {
  id: string;
  title: string;
  /** Whose mouth it counts in. The other speaker never makes this signal. */
  heardFrom: 'prospect' | 'rep';
  /** Whether it is an objection: a prospect's resistance to what the rep wants. */
  objection: boolean;
  /** Phrases, one of which must stand in a sentence. */
  any: string[];
  /** Phrases that stop the signal when they stand in the same sentence. */
  unless: string[];
  examples: { counts: string[]; notCounts: string[] };
  /** What it usually means, in one sentence. */
  means: string;
  /** The statement that says so, such as `manfer.6`, or `ours`. */
  from: string;
}

/** What is told of a signal once it is heard. */
export type SignalNote = Pick<Signal, 'id' | 'title' | 'heardFrom' | 'objection' | 'means' | 'from'>;

/** Why a finding was made: the phrase that matched, or the words that told most, with the closest example that shares a word. */
export type Because = { phrase: string } | { words: string[]; example?: string };

/** A signal heard in a text. */
export interface Finding {
  signal: string;
  /** The exact words that matched, as they stand in the text. */
  quote: string;
  /** The sentence they stand in. */
  text: string;
  /** Where `quote` starts in the text that was searched, in UTF-16 code units. */
  start: number;
  because: Because;
}

/** What kept a match from being a finding. */
export type Stop =
  /** A rule of the matcher, and the words that it went by; `example` is an example that does not count, `likeness` that it sounds like nothing, `quoted` that somebody else said it. */
  | { guard: string; words: string }
  /** One of the signal's own `unless` phrases. */
  | { unless: string };

/** A signal that was nearly heard. */
export interface Near extends Finding {
  stoppedBy: Stop;
}

/** All that a text gave, in the order of the text. */
export interface Heard {
  findings: Finding[];
  /** What may be there and is not sure: shown as "perhaps", never counted, never steering a path. */
  perhaps: Finding[];
  /** Whether it sounds like any objection at all, whichever; it tells how the next turn is meant. */
  resists: boolean;
  nearly: Near[];
}
