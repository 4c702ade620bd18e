import type { Outcome } from '../playbook/model/schema.ts';

/** The words for an ending. Stopping is one of them, as good as any. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  'talk-again': 'You talk again',
  'follow-up': 'Follow up',
  'keep-working': 'Keep at it',
  'let-go': 'Let go',
  'leave-alone': 'Leave alone',
};
