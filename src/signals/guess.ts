import { fromBase64 } from './bytes.ts';
import type { ExampleModel } from './learn.ts';
import { contentOf, featuresOf, likelihoods } from './learn.ts';
import { rarityOf } from './vocabulary.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** What the examples make of a text. */
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

/** Says what the examples make of a text, among the signals that `may` be heard; `undefined` for nothing. */
export interface Guesser {
  /** The example that the text is as good as. */
  twin(text: readonly Word[], may: (signal: number) => boolean): Guess | undefined;
  /** The likeliest of the learnt signals. */
  guess(text: readonly Word[], may: (signal: number) => boolean): Guess | undefined;
}

/** From this likeness on a text is as good as an example. */
const SAME = 0.8;

/** Makes a guesser; examples are read when they are first needed. */
export function guesserOf(model: ExampleModel): Guesser {
  const byRareWord = new Map(model.rare);
  const read = new Map<number, ReadonlySet<string>>();
  const wordsOf = (nth: number): ReadonlySet<string> => {
    let known = read.get(nth);
    if (!known) read.set(nth, (known = contentOf(words(model.examples[nth]?.[2] ?? ''))));
    return known;
  };
  const closestOf = (said: ReadonlySet<string>, among: Iterable<number>): { nth: number; near: number } => {
    let closest = { nth: -1, near: 0 };
    for (const nth of among) {
      const near = likeness(said, wordsOf(nth));
      if (near > closest.near) closest = { nth, near };
    }
    return closest;
  };
  const guessOf = (said: ReadonlySet<string>, nth: number, sure: number): Guess | undefined => {
    const [signal, counts, example] = model.examples[nth] ?? [];
    if (signal === undefined || example === undefined) return undefined;
    const shared = [...said].filter((word) => wordsOf(nth).has(word)).toSorted((a, b) => rarityOf(b) - rarityOf(a));
    return { signal, sure, counts: counts === 1, example, shared };
  };
  const guessed = likeliest(model);

  return {
    twin(text, may) {
      const said = contentOf(text);
      const relatives = [...said].flatMap((word) => byRareWord.get(word) ?? []).filter((nth) => may(model.examples[nth]?.[0] ?? -1));
      const twin = closestOf(said, relatives);
      return twin.near >= SAME ? guessOf(said, twin.nth, 1) : undefined;
    },
    guess(text, may) {
      const { signal, sure } = guessed(text);
      if (signal === undefined || !may(signal)) return undefined;
      const said = contentOf(text);
      const counting = model.examples.flatMap(([of, counts], nth) => (of === signal && counts === 1 ? [nth] : []));
      return guessOf(said, closestOf(said, counting).nth, sure);
    },
  };
}

/** The linear model: the likeliest learnt signal, if it is likelier than none. */
function likeliest(model: ExampleModel): (text: readonly Word[]) => { signal?: number; sure: number } {
  const numbers = new Map(model.features.split('\n').map((feature, number) => [feature, number]));
  const weights = fromBase64(model.weights);
  const classes = model.biases.length;

  return (text) => {
    const held = featuresOf(text).flatMap((feature) => numbers.get(feature) ?? []);
    const sums = Float64Array.from(model.biases);
    const value = model.scale / Math.sqrt(held.length || 1);
    for (const feature of held) for (let c = 0; c < classes; c++) sums[c] = (sums[c] as number) + (weights[feature * classes + c] as number) * value;
    likelihoods(sums);
    const best = sums.indexOf(Math.max(...sums));
    const signal = model.learnt[best];
    return signal === undefined ? { sure: 0 } : { signal, sure: sums[best] as number };
  };
}

/** The weighted share of words that two texts have in common, 0 to 1. */
function likeness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let both = 0;
  let all = 0;
  for (const word of one) {
    if (two.has(word)) both += rarityOf(word);
    all += rarityOf(word);
  }
  if (both === 0) return 0;
  for (const word of two) if (!one.has(word)) all += rarityOf(word);
  return both / all;
}
