/** Notes about a call: what they report was not heard, so that nothing is told of it as if it had been. */
import type { Heard } from './evidence.ts';
import type { Outcome } from './outcome.ts';

/** What notes say of the outcome. */
export const NOT_THE_CALL: Outcome = {
  kind: 'unclear',
  because: 'These are notes about a call, not the call: I hear only what you wrote down of it.',
};

/**
 * What is heard in notes, as far as that is honest: what is surely said of the other side counts as perhaps said, and
 * what is only perhaps said, or is about the one who took the notes, does not count.
 */
export function asReported({ findings }: Heard): Heard {
  return {
    findings: [],
    perhaps: findings.filter(({ role }) => role !== 'rep'),
    nearly: [],
    more: 0,
    replies: [],
  };
}
