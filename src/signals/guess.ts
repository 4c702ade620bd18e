/** What the examples make of a text. */
import { hashOf } from './lexicon.ts';
import { likelihoods, type ExampleModel } from './learn.ts';
import { SAME, tellingWords, twinKey, type Said } from './said.ts';
import { lookUp } from './table.ts';
import { linesIn } from './pack.ts';
import { rarityOf } from './vocabulary.ts';
import { wordsIn } from './words.ts';

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
}

/** A guess counts from here on. */
const SURE = 0.5;

/** Makes a guesser. */
export function guesserOf(model: ExampleModel): Guesser {
  const { answers, contents, totals, rare, among, twins } = model;
  const signalOf = (example: number): number => Math.max(answers[example] as number, ~(answers[example] as number));
  const holds = (example: number, hash: number): boolean => {
    for (let at = contents.starts[example] as number; at < (contents.starts[example + 1] as number); at++) if (contents.items[at] === hash) return true;
    return false;
  };
  /** The weighted share of words that a text and an example have in common, 0 to 1. */
  const likeness = ({ content, rarities, weight }: Said, example: number): number => {
    let both = 0;
    for (let at = 0; at < content.length; at++) if (holds(example, content[at] as number)) both += rarities[at] as number;
    return both === 0 ? 0 : both / (weight + (totals[example] as number) - both);
  };
  const guessOf = (said: Said, example: number, sure: number): Guess => {
    const text = linesIn(model.texts)[example] ?? '';
    const shared = [...new Set(wordsIn(text).map((word) => word.text))].filter((word) => said.content.includes(hashOf(word)));
    return { signal: signalOf(example), sure, counts: (answers[example] as number) >= 0, example: text, shared: shared.toSorted((a, b) => rarityOf(b) - rarityOf(a)) };
  };
  const likeliest = likeliestOf(model);
  const heaviest = totals.reduce((most, total) => Math.max(most, total), 0) / SAME;

  return {
    answerTo(said) {
      const number = lookUp(twins, twinKey(said));
      return number === 0 ? undefined : answers[number - 1];
    },
    twin(said, may) {
      let closest = -1;
      let near = SAME;
      if (said.weight > heaviest) return undefined;
      for (const hash of tellingWords(said)) {
        const row = lookUp(rare, hash) - 1;
        if (row < 0) continue;
        for (let at = among.starts[row] as number; at < (among.starts[row + 1] as number); at++) {
          const example = among.items[at] as number;
          const total = totals[example] as number;
          if (Math.min(total, said.weight) < SAME * Math.max(total, said.weight) || !may(signalOf(example))) continue;
          const like = likeness(said, example);
          if (like < near || (like === near && closest >= 0)) continue;
          closest = example;
          near = like;
        }
      }
      return closest < 0 ? undefined : guessOf(said, closest, 1);
    },
    guess(said) {
      const likely = likeliest(said.features);
      if (likely === undefined) return undefined;
      const { signal, sure } = likely;
      let closest = -1;
      let near = -1;
      // The examples that count for a signal stand together.
      for (let example = answers.indexOf(signal); answers[example] === signal; example++) {
        const like = likeness(said, example);
        if (like <= near) continue;
        closest = example;
        near = like;
      }
      return guessOf(said, closest, sure);
    },
  };
}

/** The linear model: the likeliest learnt signal, where it is sure enough. */
function likeliestOf({ features, weights, scale, biases, learnt }: ExampleModel): (said: readonly number[]) => { signal: number; sure: number } | undefined {
  const classes = biases.length;
  const none = classes - 1;
  // By how much a feature speaks for any signal more than for none: most talk is nothing, and this says so cheaply.
  const most = new Int16Array(weights.length / classes);
  for (let feature = 0; feature < most.length; feature++) most[feature] = Math.max(...weights.subarray(feature * classes, feature * classes + none)) - (weights[feature * classes + none] as number);
  const sums = new Float64Array(classes);
  // A likelihood is at least so sure only where its sum is above that of none by so much.
  const least = Math.log(SURE / (1 - SURE));
  const mostBias = Math.max(...biases.slice(0, none)) - (biases[none] as number);
  return (said) => {
    const held: number[] = [];
    let atMost = 0;
    for (const feature of said) {
      const number = lookUp(features, feature) - 1;
      if (number < 0) continue;
      held.push(number);
      atMost += most[number] as number;
    }
    const value = scale / Math.sqrt(held.length || 1);
    if (atMost * value + mostBias <= least) return undefined;
    sums.set(biases);
    for (const feature of held) for (let c = 0; c < classes; c++) sums[c] = (sums[c] as number) + (weights[feature * classes + c] as number) * value;
    const best = sums.indexOf(Math.max(...sums));
    if (best === none) return undefined;
    likelihoods(sums);
    const signal = learnt[best];
    const sure = sums[best] as number;
    return signal === undefined || sure < SURE ? undefined : { signal, sure };
  };
}
