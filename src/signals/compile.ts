import { bookOf, type Book } from './book.ts';
import { trainExamples, type ExampleModel } from './learn.ts';
import { matcherOf } from './match.ts';
import { linesOf } from './pack.ts';
import { parsePhrase } from './phrase.ts';
import type { Signal } from './signal.ts';
import { rowsOf, type Rows } from './table.ts';

/** Signals made ready to be heard: rows of numbers, so that it can be made at build time and used as it is read. */
export interface SignalIndex {
  signals: { id: string; heardFrom: Signal['heardFrom'] }[];
  /** All phrases: first those of every `any`, then those of every `unless`. */
  book: Book;
  /** The phrases as they are written, a line each. */
  texts: Uint8Array;
  /** A phrase of an `any` → its signal's number. */
  signalOf: Int32Array;
  /** A signal → the phrases of its `unless`. */
  unless: Rows;
  /** What the examples teach, if that is wanted. */
  examples?: ExampleModel;
}

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
