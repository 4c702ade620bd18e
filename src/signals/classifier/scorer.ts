/** Scores a sentence: how much it sounds like each of the signals that were learnt. */
import { lookUp, type Table } from '../tokens/hash-table.ts';
import type { Shown } from './sentence-features.ts';

/** What was learnt about one speaker's sentences, as rows of numbers. */
export interface Weights {
  /** The signals that were learnt, by their numbers. */
  learnt: number[];
  /** 1 for each of them that is an objection. */
  resists: number[];
  /** The hash of a feature → 1 + its number. */
  features: Table;
  /** A row a feature: what it says for each learnt signal, and last for any objection. */
  weights: Int8Array;
  /** What a weight of 1 is worth, for each column. */
  scales: number[];
  biases: number[];
  /** The score from which a signal is sure, and from which it is perhaps so, for each learnt signal. */
  sure: number[];
  perhaps: number[];
}

/** A score of one learnt signal. */
export interface Scored {
  /** The place of the signal among the learnt ones. */
  place: number;
  score: number;
}

/** How much of the score of an objection is its own; the rest is that of any objection. */
export const OWN_SHARE = 0.7;
/** Two objections of one sentence whose scores lie further apart than this are one. */
const APART = 0.7;
/** What a feature is worth goes down with how many there are, but short sentences are no surer than one with so many. */
const FEWEST = 4;

export const worthOf = (features: number): number => 1 / Math.sqrt(Math.max(FEWEST, features));

export interface Scorer {
  /** The signals that a sentence sounds like, perhaps or surely, the likeliest first. */
  score(shown: Shown): Scored[];
  /** The score of one signal in the sentence that was scored last. */
  scoreAt(place: number): number;
  /** The score of any objection at all in it. */
  resistance(): number;
  /** The likeliest signals, whether it sounds like them or not. */
  scoreAll(shown: Shown, most: number): Scored[];
  /** The words that spoke most for a signal, by their places in the sentence, the strongest first. */
  telling(shown: Shown, place: number, most: number): { word: number; weight: number }[];
}

/** A scorer for one speaker's sentences. */
export function scorerOf({ features, weights, resists, scales, biases, perhaps }: Weights): Scorer {
  const columns = biases.length;
  const any = columns - 1;
  const sums = new Int32Array(columns);
  const scores = new Float64Array(any);
  let worth = 0;
  let ofAny = 0;
  const read = (shown: Shown): void => {
    sums.fill(0);
    let held = 0;
    for (const feature of shown.features) {
      const number = lookUp(features, feature) - 1;
      if (number < 0) continue;
      held += 1;
      for (let c = 0, at = number * columns; c < columns; c++, at++)
        sums[c] = (sums[c] as number) + (weights[at] as number);
    }
    worth = worthOf(held);
    const scoreOf = (c: number): number => (sums[c] as number) * (scales[c] as number) * worth + (biases[c] as number);
    ofAny = scoreOf(any);
    const resistance = (1 - OWN_SHARE) * ofAny;
    for (let place = 0; place < any; place++)
      scores[place] = resists[place] === 1 ? OWN_SHARE * scoreOf(place) + resistance : scoreOf(place);
  };
  return {
    score(shown) {
      read(shown);
      let strongest = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < any; place++)
        if (resists[place] === 1 && (scores[place] as number) > strongest) strongest = scores[place] as number;
      const found: Scored[] = [];
      for (let place = 0; place < any; place++) {
        const score = scores[place] as number;
        if (score < (perhaps[place] as number)) continue;
        if (resists[place] !== 1 || score >= strongest - APART) found.push({ place, score });
      }
      return found.toSorted((one, two) => two.score - one.score);
    },
    resistance: () => ofAny,
    scoreAt: (place) => scores[place] as number,
    scoreAll(shown, most) {
      read(shown);
      const all = Array.from(scores, (score, place) => ({ place, score }));
      return all.toSorted((one, two) => two.score - one.score).slice(0, most);
    },
    telling(shown, place, most) {
      read(shown);
      const told = new Map<number, number>();
      shown.features.forEach((feature, nth) => {
        const word = shown.places[nth] as number;
        const number = lookUp(features, feature) - 1;
        if (number < 0 || word < 0) return;
        const weight = (weights[number * columns + place] as number) * (scales[place] as number) * worth;
        told.set(word, (told.get(word) ?? 0) + weight);
      });
      return [...told]
        .map(([word, weight]) => ({ word, weight }))
        .filter(({ weight }) => weight > 0)
        .toSorted((one, two) => two.weight - one.weight || one.word - two.word)
        .slice(0, most);
    },
  };
}
