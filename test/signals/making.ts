import { compileSignals } from '../../src/signals/compile.ts';
import type { Matcher } from '../../src/signals/matcher.entry.ts';
import { matcherOf } from '../../src/signals/matcher.entry.ts';
import { pack, unpack } from '../../src/signals/tokens/binary.ts';
import type { Signal } from '../../src/signals/model/signal.ts';

/** A signal for tests: its phrases, and whatever else matters. */
export function signal(id: string, any: string[], more: Partial<Signal> = {}): Signal {
  return {
    id,
    title: id,
    heardFrom: 'prospect',
    objection: false,
    any,
    unless: [],
    examples: { counts: [], notCounts: [] },
    means: '',
    from: 'ours',
    ...more,
  };
}

/** A matcher by the way of a file, as the package ships it. */
export function matcher(...signals: Signal[]): Matcher {
  return matcherOf(unpack(pack(compileSignals(signals))));
}

/** Whether a phrase is heard from a prospect, and in which words. */
export function quoteOf(phrase: string, text: string): string | undefined {
  return matcher(signal('x', [phrase])).hear(text, 'prospect')[0]?.quote;
}
