import { bookOf } from './phrases/inverted-index.ts';
import { trainExamples } from './classifier/train.ts';
import { matcherOf } from './matcher.entry.ts';
import { linesOf } from './tokens/binary.ts';
import { parsePhrase } from './phrases/phrase.ts';
import type { Signal } from './model/signal.ts';
import type { SignalIndex } from './signal-index.ts';
import { rowsOf } from './tokens/hash-table.ts';

/** Compiles signals. Phrases that can never match are never found: `checkSignal` reports them. */
export function compileSignals(signals: readonly Signal[]): SignalIndex {
  const any = signals.flatMap((signal, nth) =>
    [...new Set(signal.any)].map((text) => ({ nth, phrase: parsePhrase(text) })),
  );
  const unless = signals.map((signal) => signal.unless.map(parsePhrase));
  const sought = any.map(({ phrase }) => phrase);
  let last = sought.length;
  const phrased: SignalIndex = {
    signals: signals.map(({ id, heardFrom }) => ({ id, heardFrom })),
    book: bookOf(sought, unless.flat()),
    texts: linesOf([...sought, ...unless.flat()].map(({ text }) => text)),
    signalOf: Int32Array.from(any, ({ nth }) => nth),
    unless: rowsOf(unless.map((phrases) => phrases.map(() => last++))),
  };
  const matcher = matcherOf(phrased);
  return {
    ...phrased,
    examples: trainExamples(signals, phrased.book.lexicon, (text) => matcher.hear(text, 'prospect').length > 0),
  };
}
