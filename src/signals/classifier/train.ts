/** Learns from the examples of signals, once, when they are compiled. */
import type { Lexicon } from '../tokens/lexicon.ts';
import { linesOf } from '../tokens/binary.ts';
import { gatherer, tellingWords, type Said } from './features.ts';
import { readerOf } from '../tokens/tokenizer.ts';
import type { Signal } from '../model/signal.ts';
import { rowsOf, spread, tableOf, type Rows, type Table } from '../tokens/hash-table.ts';

/** What the examples of all signals teach. */
export interface ExampleModel {
  /** Numbers of the signals with enough examples to be learnt. */
  learnt: number[];
  /** The hash of a feature → 1 + its number. */
  features: Table;
  /** A row of weights a feature, one for each learnt signal and one for none. */
  weights: Int8Array;
  /** By how much a feature speaks for any signal more than for none: its best weight less that of none. */
  most: Int16Array;
  /** What a weight of 1 is worth. */
  scale: number;
  biases: number[];
  /** For each example its signal, or the complement (`~`) of a signal that it does not count for, in the order of the signals, */
  answers: Int32Array;
  /** its words, and what they weigh, */
  contents: Rows;
  totals: Float32Array;
  /** and the example itself, a line each. */
  texts: Uint8Array;
  /** The hash of a word → 1 + the number of a row of `among`: the examples of which it is a telling word. */
  rare: Table;
  among: Rows;
}

/** A signal with fewer examples is heard only in words very close to one of them. */
const ENOUGH = 25;
const ROUNDS = 20;
const RATE = 1;
const SHRINK = 1e-3;
const BIAS_RATE = 0.02;
/** A feature that fewer examples hold tells nothing. */
const HELD = 2;

interface Example {
  signal: number;
  counts: boolean;
  text: string;
  said: Said;
}

interface Lesson {
  features: number[];
  /** The place of the right answer among the learnt signals; after them comes none. */
  answer: number;
}

/** What was learnt before, and the ids of the signals it was learnt from. */
export interface Learnt {
  ids: readonly string[];
  model: ExampleModel;
}

/** The weights of a model. */
type Linear = Pick<ExampleModel, 'learnt' | 'features' | 'weights' | 'most' | 'scale' | 'biases'>;

/**
 * Learns from the examples of signals. The same signals give the same model, byte for byte.
 * @param hears whether the phrases of any signal are heard in a text: such a text does not teach "none"
 * @param before what was learnt before: its weights stand where only few examples have come since, for these change
 *   them by nothing that is felt, and each of them is known by heart all the same
 */
export function trainExamples(
  signals: readonly Signal[],
  lexicon: Lexicon,
  hears: (text: string) => boolean,
  before?: Learnt,
): ExampleModel {
  const read = sayer(lexicon);
  const examples = signals.flatMap((signal, nth): Example[] => [
    ...signal.examples.counts.map((text): Example => ({ signal: nth, counts: true, text, said: read(text) })),
    ...signal.examples.notCounts.map((text): Example => ({ signal: nth, counts: false, text, said: read(text) })),
  ]);
  const rare = rareWords(examples);
  return {
    ...((before && weightsAgain(signals, before)) ?? learnWeights(signals, examples, hears)),
    answers: Int32Array.from(examples, ({ signal, counts }) => (counts ? signal : ~signal)),
    contents: rowsOf(examples.map(({ said }) => said.content)),
    totals: Float32Array.from(examples, ({ said }) => said.weight),
    texts: linesOf(examples.map(({ text }) => text)),
    rare: tableOf([...rare.keys()].map((hash, row) => [hash, row + 1])),
    among: rowsOf([...rare.values()]),
  };
}

/** The weights of a model, for other signals; nothing where a signal is gone, or has so many more examples that they teach. */
function weightsAgain(signals: readonly Signal[], { ids, model }: Learnt): Linear | undefined {
  const numbers = new Map(signals.map(({ id }, nth) => [id, nth]));
  const learnt = model.learnt.map((old) => numbers.get(ids[old] ?? ''));
  const isWhole = learnt.every((nth): nth is number => nth !== undefined);
  const known = new Map<string | undefined, number>();
  for (const answer of model.answers) if (answer >= 0) known.set(ids[answer], (known.get(ids[answer]) ?? 0) + 1);
  const isNear = signals.every(
    ({ id, heardFrom, examples }) =>
      heardFrom === 'rep' || Math.abs(examples.counts.length - (known.get(id) ?? 0)) < ENOUGH,
  );
  if (!isWhole || !isNear) return undefined;
  const { features, weights, most, scale, biases } = model;
  return { learnt, features, weights, most, scale, biases };
}

function learnWeights(
  signals: readonly Signal[],
  examples: readonly Example[],
  hears: (text: string) => boolean,
): Linear {
  const learnt = signals.flatMap(({ heardFrom, examples: { counts } }, nth) =>
    heardFrom === 'prospect' && counts.length >= ENOUGH ? [nth] : [],
  );
  const taught = examples.filter(({ signal, counts, text }) =>
    counts ? learnt.includes(signal) : signals[signal]?.heardFrom === 'prospect' && !hears(text),
  );
  const { features, lessons } = lessonsOf(taught, learnt);
  const classes = learnt.length + 1;
  const weights = new Float64Array(features.length * classes);
  const biases = new Float64Array(classes);
  // Neighbours in a file are learnt far apart.
  const order = lessons.map((_, nth) => nth).toSorted((a, b) => spread(a) - spread(b));
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round / 2);
    for (const nth of order) learn(lessons[nth] as Lesson, weights, biases, rate);
  }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1) / 127;
  const rounded = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return {
    learnt,
    features: tableOf(features.map((feature, number) => [feature, number + 1])),
    weights: rounded,
    most: Int16Array.from(features, (_, feature) =>
      mostOf(rounded.subarray(feature * classes, (feature + 1) * classes)),
    ),
    scale: Number(scale.toPrecision(6)),
    biases: [...biases].map((bias) => Math.round(bias * 1000) / 1000),
  };
}

/** Reads what a text says. */
function sayer(lexicon: Lexicon): (text: string) => Said {
  const { sentence, read } = readerOf(lexicon);
  const { clear, add, finish } = gatherer(lexicon);
  return (text) => {
    clear();
    for (let at = 0; at < text.length; ) {
      at = read(text, at);
      if (sentence.count > 0) add(sentence);
    }
    const { content, rarities, features, ...rest } = finish();
    return { ...rest, content: [...content], rarities: [...rarities], features: [...features] };
  };
}

/** The best of a row of weights less the last, which is that of none. */
const mostOf = (row: Int8Array): number => Math.max(...row.subarray(0, -1)) - (row.at(-1) as number);

/** The telling words of the examples, and which examples have each. */
function rareWords(examples: readonly Example[]): Map<number, number[]> {
  const rare = new Map<number, number[]>();
  examples.forEach(({ said }, nth) => {
    for (const hash of tellingWords(said)) {
      const having = rare.get(hash);
      if (having) having.push(nth);
      else rare.set(hash, [nth]);
    }
  });
  return rare;
}

/** Numbers the features that are held often enough, and rewrites the examples in them. */
function lessonsOf(taught: readonly Example[], learnt: readonly number[]): { features: number[]; lessons: Lesson[] } {
  const held = new Map<number, number>();
  for (const { said } of taught)
    for (const feature of new Set(said.features)) held.set(feature, (held.get(feature) ?? 0) + 1);
  const features = [...held].filter(([, count]) => count >= HELD).map(([feature]) => feature);
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const lessons = taught.map(({ signal, counts, said }) => ({
    answer: counts ? learnt.indexOf(signal) : learnt.length,
    features: said.features.flatMap((feature) => numbers.get(feature) ?? []),
  }));
  return { features, lessons };
}

/** One step of logistic regression over all answers. */
function learn({ features, answer }: Lesson, weights: Float64Array, biases: Float64Array, rate: number): void {
  const classes = biases.length;
  const value = 1 / Math.sqrt(features.length || 1);
  const sums = Float64Array.from(biases);
  for (const feature of features)
    for (let c = 0; c < classes; c++) sums[c] = at(sums, c) + at(weights, feature * classes + c) * value;
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
