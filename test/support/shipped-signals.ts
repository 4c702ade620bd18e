/** The shipped signals as they are heard, with all that was learnt. */
import { shippedSignals } from '../../src/shelf/shipped.ts';
import { matcherOf } from '../../src/signals/matcher.entry.ts';

export const { notes, index } = await shippedSignals();
export const matcher = matcherOf(index);
