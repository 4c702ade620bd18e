import type { ProblemCode } from './catalogue.ts';

/** Something wrong in a playbook, a source or a signal file, said so that its author can mend it. */
export interface Problem {
  /** A short name that never changes, such as `unknown-step`. */
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** The file as the author knows it. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in characters. */
  column: number;
  /** What is wrong, in one plain sentence. */
  message: string;
  /** What to do about it. */
  hint?: string;
}

/** What a check says of a place; the place adds where it is. */
export type Remark = Pick<Problem, 'code' | 'message' | 'hint'> & { severity?: Problem['severity'] };
