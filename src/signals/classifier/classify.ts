/** Classifies a text by what the examples taught: the nearest example, and a linear model. */
import { hashOf } from '../tokens/lexicon.ts';
import { likelihoods, type ExampleModel } from './train.ts';
import { SAME, tellingWords, type Said } from './features.ts';
import { lookUp } from '../tokens/hash-table.ts';
import { linesIn } from '../tokens/binary.ts';
import { rarityOf } from '../tokens/vocabulary.ts';
import { wordsIn } from '../tokens/words.ts';

export interface Guess {
  /** The signal's number. */
  signal: number;
  /** How sure that is, 0 to 1; 1 where the text is as good as an example. */
  sure: number;
  /** Whether the text counts as that signal; only a text as good as an example may not. */
  counts: boolean;
  /** The example of that signal that comes closest. */
  example: string;
  /** Words that the text and the example share, the rarest first. */
  shared: string[];
}

export interface Guesser {
  /** The answer of the example that has the same words: a signal, the complement of one that it does not count for, or nothing. */
  answerTo(said: Said): number | undefined;
  /** The example that a text is as good as, among the signals that `may` be heard. */
  twin(said: Said, may: (signal: number) => boolean): Guess | undefined;
  /** The likeliest of the learnt signals, all of which a prospect gives, where it is sure enough. */
  guess(said: Said): Guess | undefined;
  /** The example that keeps a learnt signal from being heard: where the text is most likely nothing, and hardly this. */
  stops(said: Said, signal: number): string | undefined;
}

/** From this likeness on it has the same words; a sum of halves and quarters is not always exact. */
const ALIKE = 0.999;
/** A guess counts from here on. */
const SURE = 0.6;
/** A signal whose share is below this does not count where none has at least the other share. */
const UNLIKELY = 0.02;
const LIKELY_NONE = 0.5;

/** Makes a guesser. */
export function guesserOf(model: ExampleModel): Guesser {
  const { answers, contents, totals, rare, among } = model;
  const signalOf = (example: number): number => Math.max(answers[example] as number, ~(answers[example] as number));
  const holds = (example: number, hash: number): boolean => {
    for (let at = contents.starts[example] as number; at < (contents.starts[example + 1] as number); at++)
      if (contents.items[at] === hash) return true;
    return false;
  };
  /** The weighted share of words that a text and an example have in common, 0 to 1. */
  const likeness = ({ content, rarities, weight }: Said, example: number): number => {
    let both = 0;
    for (let at = 0; at < content.length; at++)
      if (holds(example, content[at] as number)) both += rarities[at] as number;
    return both === 0 ? 0 : both / (weight + (totals[example] as number) - both);
  };
  const guessOf = (said: Said, example: number, sure: number): Guess => {
    const text = linesIn(model.texts)[example] ?? '';
    const shared = [...new Set(wordsIn(text).map((word) => word.text))].filter((word) =>
      said.content.includes(hashOf(word)),
    );
    return {
      signal: signalOf(example),
      sure,
      counts: (answers[example] as number) >= 0,
      example: text,
      shared: shared.toSorted((a, b) => rarityOf(b) - rarityOf(a)),
    };
  };
  /** The example that is most like a text, among those that are at least so like it; -1 if none is. */
  const nearestOf = (said: Said, least: number, may: (signal: number) => boolean): number => {
    let closest = -1;
    let near = least;
    for (const hash of tellingWords(said)) {
      const row = lookUp(rare, hash) - 1;
      if (row < 0) continue;
      for (let at = among.starts[row] as number; at < (among.starts[row + 1] as number); at++) {
        const example = among.items[at] as number;
        const total = totals[example] as number;
        if (Math.min(total, said.weight) < least * Math.max(total, said.weight) || !may(signalOf(example))) continue;
        const like = likeness(said, example);
        if (like < near || (like === near && closest >= 0)) continue;
        closest = example;
        near = like;
      }
    }
    return closest;
  };
  /** The example of that answer that comes closest; those of one answer stand together. */
  const closestOf = (said: Said, answer: number): number => {
    let closest = -1;
    let near = -1;
    for (let example = answers.indexOf(answer); answers[example] === answer; example++) {
      const like = likeness(said, example);
      if (like <= near) continue;
      closest = example;
      near = like;
    }
    return closest;
  };
  const linear = linearOf(model);

  return {
    answerTo: (said) => answers[nearestOf(said, ALIKE, () => true)],
    twin(said, may) {
      const example = nearestOf(said, SAME, may);
      return example < 0 ? undefined : guessOf(said, example, 1);
    },
    guess(said) {
      if (!linear.mayBeSure(said.features)) return undefined;
      const shares = linear.shares(said.features);
      const best = shares.indexOf(Math.max(...shares));
      const signal = model.learnt[best];
      const sure = shares[best] as number;
      return signal === undefined || sure < SURE ? undefined : guessOf(said, closestOf(said, signal), sure);
    },
    stops(said, signal) {
      const own = model.learnt.indexOf(signal);
      if (own < 0) return undefined;
      const shares = linear.shares(said.features);
      if ((shares.at(-1) as number) < LIKELY_NONE || (shares[own] as number) >= UNLIKELY) return undefined;
      return linesIn(model.texts)[closestOf(said, ~signal)];
    },
  };
}

interface Linear {
  /** Whether any signal may be so sure; most talk is nothing, and this says so cheaply. */
  mayBeSure(features: readonly number[]): boolean;
  /** How likely each learnt signal is, and last none: shares of 1, good until it is asked again. */
  shares(features: readonly number[]): Float64Array;
}

/** The linear model of the examples. */
function linearOf({ features, weights, most, scale, biases }: ExampleModel): Linear {
  const classes = biases.length;
  const none = classes - 1;
  // A share is at least so sure only where its sum is above that of none by so much.
  const least = Math.log(SURE / (1 - SURE)) - Math.max(...biases.slice(0, none)) + (biases[none] as number);
  const sums = new Float64Array(classes);
  const numberOf = (feature: number): number => lookUp(features, feature) - 1;
  const valueOf = (held: number): number => scale / Math.sqrt(held || 1);
  return {
    mayBeSure(said) {
      let held = 0;
      let atMost = 0;
      for (const feature of said) {
        const number = numberOf(feature);
        if (number < 0) continue;
        held += 1;
        atMost += most[number] as number;
      }
      return atMost * valueOf(held) > least;
    },
    shares(said) {
      const held = said.map(numberOf).filter((number) => number >= 0);
      const value = valueOf(held.length);
      sums.set(biases);
      for (const number of held)
        for (let c = 0; c < classes; c++)
          sums[c] = (sums[c] as number) + (weights[number * classes + c] as number) * value;
      likelihoods(sums);
      return sums;
    },
  };
}
