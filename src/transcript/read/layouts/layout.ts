import type { Medium, Person } from '../../turn.ts';
import type { Joiner } from '../join.ts';
import type { LineReader } from '../lines.ts';

/** The beginning of a text, by which its layout is known. */
export interface Sample {
  /** The first lines, cleaned. */
  lines: string[];
  /** Whether these lines are all of it. */
  whole: boolean;
  /** The number of the first line, counted from 1. */
  firstLine: number;
}

/**
 * One layout of transcripts as text. To add one: a file in this folder, and a line in `index.ts`, above the layouts
 * that would take its texts for theirs.
 */
export interface Layout {
  /** Its name in reports, such as `webvtt`. */
  format: string;
  /** What its texts are made of; talk, if it does not say. */
  medium?: Medium;
  /** Whether it is XML, which is refused otherwise. */
  isMarkup?: true;
  /** Whether a text that begins with these lines is laid out so. */
  fits(lines: readonly string[]): boolean;
  /**
   * Makes a reader of all its lines.
   * @param joiner takes what is said, in order
   * @param people takes whom the export names apart from the talk
   * @param remark takes what whoever gave the text should know of how it was read, a sentence each
   */
  reader(sample: Sample, joiner: Joiner, people: Person[], remark: (sentence: string) => void): LineReader;
}
