/** Something that keeps coach from doing its job: what, where, and what to do. Never shown with a stack. */
export class Fault extends Error {
  /** What to do about it. */
  readonly hint: string | undefined;
  readonly exitCode: number;
  override readonly name = 'Fault';

  constructor(message: string, hint?: string, exitCode = 2) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** Whether an error is a fault, from whichever bundle it comes: each has a class of its own. */
export function isFault(error: unknown): error is Fault {
  return error instanceof Error && error.name === 'Fault';
}
