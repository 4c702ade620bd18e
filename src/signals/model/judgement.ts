/** How a call may end, and the moments it may be: what labelled calls say at their head. */

export const ENDINGS = ['agreed', 'next-step', 'follow-up', 'put-off', 'refused', 'leave-alone', 'unclear'] as const;
export type CallEnding = (typeof ENDINGS)[number];

export const MOMENTS = ['first-no', 'hot-lead', 'ideal-prospect', 'gone-cold', 'dead'] as const;
export type CallMoment = (typeof MOMENTS)[number];

/** How a call ends is learnt from its last turns, so many at a time; the mean counts. */
export const TAILS = [4, 8, 16] as const;
/** Which moment it is, from so many of its first turns. */
export const HEAD = 16;
