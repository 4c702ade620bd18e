import type { ExampleModel } from './learn.ts';
import { featuresOf } from './learn.ts';
import { FREQUENCY, UNSCANNED } from './vocabulary.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** What the examples make of a sentence. */
export interface Guess {
  /** The signal's number. */
  signal: number;
  /** How sure the model is, 0 to 1. */
  sure: number;
  /** The example of that signal that comes closest. */
  example: string;
  /** Words that the sentence and the example share, the rarest first. */
  shared: string[];
  /** How close the example is, 0 to 1. */
  near: number;
}

/** Makes a function that guesses the likeliest signal of a sentence among those that `may` be heard. */
export function guesser(model: ExampleModel): (sentence: readonly Word[], may: (signal: number) => boolean) => Guess | undefined {
  const numbers = new Map(model.features.map((feature, number) => [feature, number]));
  const parsed = new Map<string, ReadonlySet<string>>();
  const wordsOf = (text: string): ReadonlySet<string> => {
    let known = parsed.get(text);
    if (!known) parsed.set(text, (known = contentOf(words(text))));
    return known;
  };

  return (sentence, may) => {
    const held = featuresOf(sentence).flatMap((feature) => numbers.get(feature) ?? []);
    const sums = new Float64Array(model.learnt.length);
    for (const feature of held) {
      const row = model.weights[feature] ?? [];
      for (let i = 0; i < row.length; i += 2) sums[row[i] as number] = (sums[row[i] as number] as number) + (row[i + 1] as number);
    }
    const scale = 1 / Math.sqrt(held.length || 1);
    let best = -1;
    let highest = -Infinity;
    model.learnt.forEach(({ signal, bias }, learnt) => {
      const sum = bias + (sums[learnt] as number) * scale;
      if (sum > highest && may(signal)) [best, highest] = [learnt, sum];
    });
    const learnt = model.learnt[best];
    if (!learnt) return undefined;
    const said = contentOf(sentence);
    let closest = { example: '', near: -1 };
    for (const [of, text] of model.examples) {
      const near = of === best ? likeness(said, wordsOf(text)) : -1;
      if (near > closest.near) closest = { example: text, near };
    }
    const shared = [...said].filter((word) => wordsOf(closest.example).has(word)).toSorted((a, b) => rarity(b) - rarity(a));
    return { signal: learnt.signal, sure: 1 / (1 + Math.exp(-highest)), ...closest, shared };
  };
}

const contentOf = (sentence: readonly Word[]): ReadonlySet<string> =>
  new Set(sentence.filter((word) => !word.skip && (!UNSCANNED.has(word.text))).map((word) => word.text));

/** 1 for a rare word, less for a common one. */
const rarity = (word: string): number => 1 / (1 + Math.log2(FREQUENCY.get(word) ?? 1) / 4);

/** The weighted share of words that two sentences have in common. */
function likeness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const weigh = (list: Iterable<string>): number => [...list].reduce((sum, word) => sum + rarity(word) ** 2, 0);
  const both = weigh([...one].filter((word) => two.has(word)));
  return both === 0 ? 0 : both / Math.sqrt(weigh(one) * weigh(two));
}
