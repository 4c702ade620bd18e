import type { ExampleModel } from './classifier/train.ts';
import type { Book } from './phrases/inverted-index.ts';
import type { Signal } from './model/signal.ts';
import type { Rows } from './tokens/hash-table.ts';

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
