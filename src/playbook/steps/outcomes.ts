import type { CallEnding } from '../../signals/model/judgement.ts';

/** The ways a walk can end. Each is a full ending, stopping included. */
export const OUTCOMES = ['talk-again', 'follow-up', 'keep-working', 'let-go', 'leave-alone'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a call ended that ends so, where its playbook does not say. */
export const ENDS_AS: Readonly<Record<Outcome, CallEnding>> = {
  'talk-again': 'next-step',
  'follow-up': 'refused',
  'keep-working': 'follow-up',
  'let-go': 'refused',
  'leave-alone': 'leave-alone',
};
