/** The ways a walk can end. Each is a full ending, stopping included. */
export const OUTCOMES = ['talk-again', 'follow-up', 'keep-working', 'let-go', 'leave-alone'] as const;
export type Outcome = (typeof OUTCOMES)[number];
