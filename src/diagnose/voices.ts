/** Who sells and who buys, by how they talk, where an export and its names do not tell. */
import type { Speaker } from '../transcript/people/roles.ts';
import type { Turn } from '../transcript/turn.ts';

/** How much a turn sounds like a rep's, above 0, or like a prospect's, below. */
export type Voice = (text: string) => number;

/** One turn tells no more than this. */
const MOST = 2;
/** How far the likeliest rep must be ahead of the likeliest prospect, over all their turns, and at least above nothing. Our measures. */
const CLEAR = 2;

/**
 * Gives roles to speakers where nobody's is known; where they do not differ clearly, they are left as they are.
 * @param turns the first turns of the call
 */
export function byVoice(speakers: readonly Speaker[], turns: readonly Turn[], voice: Voice): Speaker[] {
  if (speakers.length < 2 || speakers.some(({ role }) => role !== 'unknown')) return [...speakers];
  const sums = speakers.map(({ names }) =>
    turns
      .filter(({ speaker }) => speaker !== undefined && names.includes(speaker))
      .reduce((sum, { text }) => sum + Math.max(-MOST, Math.min(MOST, voice(text))), 0),
  );
  const most = Math.max(...sums);
  const least = Math.min(...sums);
  if (most <= 0 || most - least < CLEAR) return [...speakers];
  return speakers.map((speaker, nth) => {
    const sum = sums[nth] as number;
    if (sum === most) return { ...speaker, role: 'rep', why: 'talks as one who sells' };
    return sum < most - CLEAR ? { ...speaker, role: 'prospect', why: 'talks as one who is sold to' } : speaker;
  });
}
