import type { Signal } from './signal.ts';
import { UNSCANNED } from './vocabulary.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

/** What the examples of all signals teach, as plain JSON: a linear model, and the examples themselves. */
export interface ExampleModel {
  /** What is looked for in a sentence: a word, two words in a row, or the beginning of a word. */
  features: string[];
  /** For each feature: number of a learnt signal, weight, number, weight … */
  weights: number[][];
  /** The learnt signals: their number among all signals, and the weight that each starts with. */
  learnt: { signal: number; bias: number }[];
  /** Examples that count, and the number of the learnt signal that they count for. */
  examples: [learnt: number, text: string][];
}

const FEWEST_EXAMPLES = 4;
const ROUNDS = 24;
const RATE = 0.5;
const SHRINK = 1e-4;
const POSITIVE_WEIGHT = 3;
const SMALLEST_WEIGHT = 0.04;
/** A prime, so that neighbours in a file are learnt far apart. */
const STRIDE = 7919;

/** The features of a sentence, each once. Passed-over words and auxiliaries count for nothing in pairs. */
export function featuresOf(sentence: readonly Word[]): string[] {
  const said = sentence.filter((word) => !word.skip);
  const features = new Set<string>();
  let previous = '^';
  for (const { text } of said) {
    features.add(text);
    if (text.length > 5) features.add(`${text.slice(0, 5)}*`);
    if (UNSCANNED.has(text)) continue;
    features.add(`${previous} ${text}`);
    previous = text;
  }
  return [...features];
}

interface Lesson {
  features: number[];
  /** The number of the learnt signal, or -1 for none. */
  counts: number;
}

/** Learns from the examples of signals. The same signals give the same model, bit by bit. */
export function trainExamples(signals: readonly Signal[]): ExampleModel {
  const taught = signals.map((signal, nth) => ({ signal, nth })).filter(({ signal }) => signal.examples.counts.length >= FEWEST_EXAMPLES);
  const texts = taught.flatMap(({ signal }, learnt) => [
    ...signal.examples.counts.map((text) => ({ text, learnt, counts: true })),
    ...signal.examples.notCounts.map((text) => ({ text, learnt, counts: false })),
  ]);
  const { features, lessons } = lessonsOf(texts.map(({ text, learnt, counts }) => ({ text, counts: counts ? learnt : -1 })));
  const rows = features.map(() => new Float64Array(taught.length));
  const biases = new Float64Array(taught.length).fill(-2);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round / 4);
    for (let i = 0; i < lessons.length; i++) learn(lessons[(i * STRIDE) % lessons.length] as Lesson, rows, biases, rate);
  }
  return {
    features,
    weights: rows.map((row) => [...row].flatMap((weight, learnt) => (Math.abs(weight) < SMALLEST_WEIGHT ? [] : [learnt, round3(weight)]))),
    learnt: taught.map(({ nth }, learnt) => ({ signal: nth, bias: round3(biases[learnt] ?? 0) })),
    examples: texts.filter(({ counts }) => counts).map(({ text, learnt }) => [learnt, text]),
  };
}

/** Numbers the features that at least two examples hold, and rewrites the examples in them. */
function lessonsOf(texts: { text: string; counts: number }[]): { features: string[]; lessons: Lesson[] } {
  const held = texts.map(({ text }) => featuresOf(words(text)));
  const counts = new Map<string, number>();
  for (const feature of held.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = [...counts].filter(([, count]) => count > 1).map(([feature]) => feature);
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const lessons = texts.map(({ counts: learnt }, i) => ({
    counts: learnt,
    features: (held[i] ?? []).flatMap((feature) => numbers.get(feature) ?? []),
  }));
  return { features, lessons };
}

/** One step of logistic regression, one signal against the rest. */
function learn(lesson: Lesson, rows: Float64Array[], biases: Float64Array, rate: number): void {
  const value = 1 / Math.sqrt(lesson.features.length || 1);
  for (let learnt = 0; learnt < biases.length; learnt++) {
    const right = lesson.counts === learnt;
    let sum = biases[learnt] as number;
    for (const feature of lesson.features) sum += ((rows[feature] as Float64Array)[learnt] as number) * value;
    const step = rate * ((right ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (right ? POSITIVE_WEIGHT : 1);
    biases[learnt] = (biases[learnt] as number) + step * 0.1;
    for (const feature of lesson.features) {
      const row = rows[feature] as Float64Array;
      row[learnt] = (row[learnt] as number) * (1 - rate * SHRINK) + step * value;
    }
  }
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;
