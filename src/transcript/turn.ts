/** Who speaks: the seller (`rep`), the buyer (`prospect`), or nobody knows. */
export type Role = 'rep' | 'prospect' | 'unknown';

/** One speaker's stretch of a transcript; neighbours by the same speaker are one turn. */
export interface Turn {
  /** The name as the export gives it, or `undefined` where it names nobody. */
  speaker: string | undefined;
  /** The words, white space folded, without stage directions or mark-up. */
  text: string;
  /** The line of the input on which the turn starts, counted from 1. */
  line: number;
  /** Seconds from the start of the call at which the turn begins, if the export says so. */
  at?: number;
  /** Seconds from the start of the call at which the turn ends, if the export says so. */
  end?: number;
}

/** What a reader makes of an export. */
export interface Transcript {
  /** The shape that was recognised, such as `webvtt` or `assemblyai`. */
  format: string;
  turns: Turn[];
  /** What the export itself says about who belongs to the seller: names of reps and of prospects. */
  known: { reps: string[]; prospects: string[] };
}
