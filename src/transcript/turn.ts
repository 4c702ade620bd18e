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

/** Someone the export names apart from the talk: an attendee in a header, a party, a calendar guest. */
export interface Person {
  name: string;
  /** What the export says of them, such as `Account Executive, Acme`; empty if nothing. */
  about: string;
  /** Set where the export itself tells sellers from buyers. */
  role?: 'rep' | 'prospect';
}

/**
 * What a transcript is made of: talk as it was `spoken`, mails and messages as they were `written`, talk `noted` by
 * hand from memory (`Me: …`, `Him: …`), or a call that is only `reported` (`She said to call in May.`).
 */
export type Medium = 'spoken' | 'written' | 'noted' | 'reported';

/** What a reader makes of an export. */
export interface Transcript {
  /** The shape that was recognised, such as `webvtt` or `assemblyai`. */
  format: string;
  medium: Medium;
  /** What whoever gave it should know of how it was read, in plain sentences; mostly nothing. */
  remarks: string[];
  turns: Turn[];
  people: Person[];
}

/** Why a text could not be read as a transcript, and what to do about it. */
export interface ReadProblem {
  code: 'empty' | 'binary' | 'markup' | 'bad-json' | 'no-talk';
  message: string;
  hint: string;
  /** Where in the input, counted from 1, if the fault has a place. */
  line?: number;
  column?: number;
}

export type Reading = { transcript: Transcript } | { problem: ReadProblem };

const SPACE = 32;

/** How many words a turn's text has. Its white space is folded, so that its spaces are counted. */
export function countWords(text: string): number {
  let words = text === '' ? 0 : 1;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === SPACE) words++;
  return words;
}

/** How many question marks a text has. */
export const countQuestions = (text: string): number => text.split('?').length - 1;
