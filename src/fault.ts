/** Something that keeps coach from doing its job: what, where, and what to do. Never shown with a stack. */
export class Fault extends Error {
  /** What to do about it. */
  readonly hint: string | undefined;
  readonly exitCode: number;

  constructor(message: string, hint?: string, exitCode = 2) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
