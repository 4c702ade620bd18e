import type { Examples } from './classifier/nearest.ts';
import type { Weights } from './classifier/scorer.ts';
import type { PhraseIndex } from './phrases/hearing.ts';

/** Signals made ready to be heard: rows of numbers, so that it can be made at build time and used as it is read. */
export interface SignalIndex extends PhraseIndex {
  /** The phrases from this number on came after what was learnt: they decide, whatever it says. */
  decides: number;
  /** The examples, known by heart. */
  examples?: Examples;
  /** What was learnt, for what each of the two says. */
  prospect?: Weights;
  rep?: Weights;
  /** What was learnt of whole calls: how they end, and which moment they are. */
  endings?: Weights;
  moments?: Weights;
  /** and what a rep sounds like beside a prospect. */
  voice?: Weights;
}
