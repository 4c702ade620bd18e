import { bookOf } from './phrases/inverted-index.ts';
import { trainExamples } from './classifier/train.ts';
import { matcherOf } from './matcher.entry.ts';
import { linesOf } from './tokens/binary.ts';
import { parsePhrase } from './phrases/phrase.ts';
import type { Signal } from './model/signal.ts';
import type { SignalIndex } from './signal-index.ts';
import { rowsOf } from './tokens/hash-table.ts';

/**
 * Compiles signals. Phrases that can never match are never found: `check` reports them.
 * @param before signals compiled before, whose training is used again where only few examples have come since
 */
export function compileSignals(signals: readonly Signal[], before?: SignalIndex): SignalIndex {
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
  const hears = (text: string) => matcher.hear(text, 'prospect').length > 0;
  const learnt = before?.examples && { ids: before.signals.map(({ id }) => id), model: before.examples };
  return { ...phrased, examples: trainExamples(signals, phrased.book.lexicon, hears, learnt) };
}
