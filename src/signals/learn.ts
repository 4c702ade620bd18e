import { toBase64 } from './bytes.ts';
import type { Signal } from './signal.ts';
import { rarityOf } from './vocabulary.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** What the examples of all signals teach, as plain JSON. */
export interface ExampleModel {
  /** Numbers of the signals with enough examples to be learnt. */
  learnt: number[];
  /** What is looked for in a sentence, a line each: a word, two in a row, the beginning of a word. */
  features: string;
  /** A row of weights a feature, one for each learnt signal and one for none: bytes in base64. */
  weights: string;
  /** What a byte of 1 is worth. */
  scale: number;
  biases: number[];
  /** All examples: the signal's number, whether the example counts for it, and the example. */
  examples: [signal: number, counts: 0 | 1, text: string][];
  /** Words, and the numbers of the examples in which they are among the rarest two. */
  rare: [word: string, examples: number[]][];
}

/** A number for the words of a text in any order, without noise: texts that say the same have the same. */
export function twinKey(text: readonly Word[]): number {
  const said = [...contentOf(text)].toSorted().join(' ');
  let hash = 0x811c9dc5;
  for (let i = 0; i < said.length; i++) hash = Math.imul(hash ^ said.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A signal with fewer examples is heard only in words very close to one of them. */
const ENOUGH = 25;
const ROUNDS = 20;
const RATE = 2;
const SHRINK = 1e-3;
const BIAS_RATE = 0.02;
/** A prime, so that neighbours in a file are learnt far apart. */
const STRIDE = 7919;

/** The features of a sentence, each once. */
export function featuresOf(sentence: readonly Word[]): string[] {
  const features = new Set<string>();
  let previous = '^';
  for (const { text, skip } of sentence) {
    if (skip) continue;
    features.add(text).add(`${previous} ${text}`);
    if (text.length > 5) features.add(`${text.slice(0, 5)}*`);
    previous = text;
  }
  return [...features.add(`${previous} $`)];
}

interface Lesson {
  features: number[];
  /** The place of the right answer among the learnt signals; after them comes none. */
  answer: number;
}

/**
 * Learns from the examples of signals. The same signals give the same model, byte for byte.
 * @param hears whether the phrases of any signal are heard in a text: such a text does not teach "none"
 */
export function trainExamples(signals: readonly Signal[], hears: (text: string) => boolean): ExampleModel {
  const learnt = signals.flatMap(({ heardFrom, examples }, nth) => (heardFrom === 'prospect' && examples.counts.length >= ENOUGH ? [nth] : []));
  const examples = signals.flatMap((signal, nth): Example[] => [
    ...signal.examples.counts.map((text): Example => [nth, 1, text]),
    ...signal.examples.notCounts.map((text): Example => [nth, 0, text]),
  ]);
  const taught = examples.filter(([nth, counts, text]) => (counts === 1 ? learnt.includes(nth) : signals[nth]?.heardFrom === 'prospect' && !hears(text)));
  const { features, lessons } = lessonsOf(taught, learnt);
  const classes = learnt.length + 1;
  const weights = new Float64Array(features.length * classes);
  const biases = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round / 2);
    for (let i = 0; i < lessons.length; i++) learn(lessons[(i * STRIDE) % lessons.length] as Lesson, weights, biases, rate);
  }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1) / 127;
  return {
    learnt,
    features: features.join('\n'),
    weights: toBase64(Int8Array.from(weights, (weight) => Math.round(weight / scale))),
    scale: Number(scale.toPrecision(6)),
    biases: [...biases].map((bias) => Math.round(bias * 1000) / 1000),
    examples,
    rare: rareWords(examples),
  };
}

/** The words of a text that are compared with those of examples. */
export const contentOf = (text: readonly Word[]): ReadonlySet<string> => new Set(text.filter(({ skip }) => !skip).map((word) => word.text));

function rareWords(examples: Example[]): ExampleModel['rare'] {
  const rare = new Map<string, number[]>();
  examples.forEach(([, , text], nth) => {
    const rarest = [...contentOf(words(text))].toSorted((a, b) => rarityOf(b) - rarityOf(a)).slice(0, 2);
    for (const word of rarest) rare.set(word, [...(rare.get(word) ?? []), nth]);
  });
  return [...rare];
}

type Example = ExampleModel['examples'][number];

/** Numbers the features that at least two examples hold, and rewrites the examples in them. */
function lessonsOf(taught: Example[], learnt: number[]): { features: string[]; lessons: Lesson[] } {
  const held = taught.map(([, , text]) => featuresOf(words(text)));
  const counts = new Map<string, number>();
  for (const feature of held.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = [...counts].filter(([, count]) => count > 1).map(([feature]) => feature);
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const lessons = taught.map(([nth, right], i) => ({
    answer: right === 1 ? learnt.indexOf(nth) : learnt.length,
    features: (held[i] ?? []).flatMap((feature) => numbers.get(feature) ?? []),
  }));
  return { features, lessons };
}

/** One step of logistic regression over all answers. */
function learn({ features, answer }: Lesson, weights: Float64Array, biases: Float64Array, rate: number): void {
  const classes = biases.length;
  const value = 1 / Math.sqrt(features.length || 1);
  const sums = Float64Array.from(biases);
  for (const feature of features) for (let c = 0; c < classes; c++) sums[c] = at(sums, c) + at(weights, feature * classes + c) * value;
  likelihoods(sums);
  for (let c = 0; c < classes; c++) {
    const step = rate * ((c === answer ? 1 : 0) - at(sums, c));
    biases[c] = at(biases, c) + step * BIAS_RATE;
    for (const feature of features) {
      const place = feature * classes + c;
      weights[place] = at(weights, place) * (1 - rate * SHRINK) + step * value;
    }
  }
}

/** Turns sums into shares of 1, in place. */
export function likelihoods(sums: Float64Array): void {
  const most = Math.max(...sums);
  let total = 0;
  for (let c = 0; c < sums.length; c++) total += sums[c] = Math.exp(at(sums, c) - most);
  for (let c = 0; c < sums.length; c++) sums[c] = at(sums, c) / total;
}

const at = (list: Float64Array, place: number): number => list[place] as number;
