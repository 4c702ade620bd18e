/** Learns from lessons: one logistic score for each signal, by the sentences of a turn. */
import { spread, tableOf } from '../tokens/hash-table.ts';
import { OWN_SHARE, worthOf, type Weights } from './scorer.ts';

/** A turn with its right answers. */
export interface Lesson {
  /** The features of each of its sentences. */
  sentences: readonly (readonly number[])[];
  /** The signals that stand in it, by their numbers. */
  right: ReadonlySet<number>;
  /** Whether it says of a signal that is not among them that it does not stand in it. */
  denies(signal: number): boolean;
  /** Whether it is kept apart when thresholds are chosen. */
  isApart: boolean;
}

const ROUNDS = 12;
const RATE = 0.5;
const BIAS_RATE = 0.05;
const SHRINK = 1e-4;
const FIRST_SQUARE = 0.01;
const FIRST_BIAS = -2;
/** An error as small as this teaches nothing more. */
const SMALL = 0.005;
/** A feature that fewer lessons hold tells nothing. */
const HELD = 2;
/** In a turn whose signal another sentence gives, a sentence that sounds like it too is left out. */
const SOUNDS_LIKE = -1;

const Answer = { unknown: -1, no: 0, yes: 1 } as const;

/** A lesson in numbers: features that are held often enough, and an answer for each column. */
interface Task {
  sentences: Int32Array[];
  answers: Int8Array;
}

interface Model {
  weights: Float64Array;
  biases: Float64Array;
}

/** A feature whose weights are all below this tells next to nothing. */
const TELLING = 6;
/** What a false alarm may cost: so many of the turns without any objection may be heard as one. */
const FALSE_ALARMS = 0.05;
/** Perhaps is so far below sure. */
const PERHAPS = 0.8;

/**
 * Learns some signals. The same lessons give the same weights, byte for byte.
 * @param learnt their numbers
 * @param resists whether a signal is an objection
 * @param least what a feature must weigh at least, of 127, not to be left out
 */
export function learn(
  lessons: readonly Lesson[],
  learnt: readonly number[],
  resists: (signal: number) => boolean,
  least = TELLING,
): Weights {
  const features = featuresOf(lessons);
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const tasks = lessons.map((lesson) => taskOf(lesson, numbers, learnt, resists));
  const columns = learnt.length + 1;
  const model = taught(tasks, features.length, columns);
  const sure = thresholdsOf(lessons, tasks, features.length, learnt, resists);
  const scales = Array.from({ length: columns }, (_, c) => {
    let most = 1e-6;
    for (let at = c; at < model.weights.length; at += columns) most = Math.max(most, Math.abs(model.weights[at] ?? 0));
    return Number((most / 127).toPrecision(6));
  });
  const weights = Int8Array.from(model.weights, (weight, at) => Math.round(weight / (scales[at % columns] as number)));
  const telling = features.flatMap((feature, number) => {
    const row = weights.subarray(number * columns, (number + 1) * columns);
    return row.some((weight) => Math.abs(weight) >= least) ? [{ feature, row }] : [];
  });
  return {
    learnt: [...learnt],
    resists: learnt.map((signal) => Number(resists(signal))),
    features: tableOf(telling.map(({ feature }, number) => [feature, number + 1])),
    weights: Int8Array.from(telling.flatMap(({ row }) => [...row])),
    scales,
    biases: [...model.biases].map(rounded),
    sure: sure.map(rounded),
    perhaps: sure.map((least) => rounded(least - PERHAPS)),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function featuresOf(lessons: readonly Lesson[]): number[] {
  const held = new Map<number, number>();
  for (const { sentences } of lessons)
    for (const feature of new Set(sentences.flat())) held.set(feature, (held.get(feature) ?? 0) + 1);
  return [...held].filter(([, count]) => count >= HELD).map(([feature]) => feature);
}

function taskOf(
  { sentences, right, denies }: Lesson,
  numbers: ReadonlyMap<number, number>,
  learnt: readonly number[],
  resists: (signal: number) => boolean,
): Task {
  const answerOf = (signal: number) => (right.has(signal) ? Answer.yes : denies(signal) ? Answer.no : Answer.unknown);
  const answers = learnt.map(answerOf);
  const objections = learnt.filter(resists).map(answerOf);
  const any = objections.includes(Answer.yes)
    ? Answer.yes
    : objections.includes(Answer.unknown) || objections.length === 0
      ? Answer.unknown
      : Answer.no;
  return {
    sentences: sentences.map((features) => Int32Array.from(new Set(features.flatMap((f) => numbers.get(f) ?? [])))),
    answers: Int8Array.from([...answers, any]),
  };
}

/**
 * Teaches twice. At first every sentence of a turn is taught what the turn says; then only the one that
 * sounds most like it, for the others of the turn mostly say something else.
 */
function taught(tasks: readonly Task[], features: number, columns: number): Model {
  const whole = tasks.map(({ sentences, answers }) => sentences.map(() => answers));
  const first = descend(tasks, whole, features, columns);
  const narrowed = tasks.map(({ sentences, answers }) => {
    const scores = sentences.map((sentence) => sumsOf(first, sentence, columns));
    const targets = sentences.map(() => answers.slice());
    for (let c = 0; c < columns; c++) {
      if (answers[c] !== Answer.yes) continue;
      const best = Math.max(...scores.map((sums) => sums[c] as number));
      targets.forEach((target, nth) => {
        const sum = (scores[nth] as Float64Array)[c] as number;
        target[c] = sum === best ? Answer.yes : sum > SOUNDS_LIKE ? Answer.unknown : Answer.no;
      });
    }
    return targets;
  });
  return descend(tasks, narrowed, features, columns);
}

/** Logistic regression, each weight with a rate of its own (AdaGrad: Duchi, Hazan and Singer, 2011). */
function descend(
  tasks: readonly Task[],
  targets: readonly (readonly Int8Array[])[],
  features: number,
  columns: number,
): Model {
  const weights = new Float64Array(features * columns);
  const squares = new Float64Array(features * columns).fill(FIRST_SQUARE);
  const biases = new Float64Array(columns).fill(FIRST_BIAS);
  const biasSquares = new Float64Array(columns).fill(FIRST_SQUARE);
  const model = { weights, biases };
  // Neighbours in a file are learnt far apart.
  const order = tasks.map((_, nth) => nth).toSorted((a, b) => spread(a) - spread(b));
  for (let round = 0; round < ROUNDS; round++)
    for (const nth of order)
      (tasks[nth] as Task).sentences.forEach((sentence, place) => {
        const sums = sumsOf(model, sentence, columns);
        const worth = worthOf(sentence.length);
        const target = (targets[nth] as Int8Array[])[place] as Int8Array;
        for (let c = 0; c < columns; c++) {
          if (target[c] === Answer.unknown) continue;
          const error = 1 / (1 + Math.exp(-(sums[c] as number))) - (target[c] as number);
          if (Math.abs(error) < SMALL) continue;
          biasSquares[c] = (biasSquares[c] as number) + error * error;
          biases[c] = (biases[c] as number) - (BIAS_RATE * error) / Math.sqrt(biasSquares[c] as number);
          for (const feature of sentence) {
            const at = feature * columns + c;
            const slope = error * worth + SHRINK * (weights[at] as number);
            squares[at] = (squares[at] as number) + slope * slope;
            weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(squares[at]);
          }
        }
      });
  return model;
}

function sumsOf({ weights, biases }: Model, sentence: Int32Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  const worth = worthOf(sentence.length);
  for (const feature of sentence)
    for (let c = 0, at = feature * columns; c < columns; c++, at++)
      sums[c] = (sums[c] as number) + (weights[at] as number) * worth;
  for (let c = 0; c < columns; c++) sums[c] = (sums[c] as number) + (biases[c] as number);
  return sums;
}

/**
 * The scores from which signals are sure, by lessons that a model for the purpose has not seen: for objections one,
 * above which few turns without any stand; for any other signal the one that is right most often both ways (F1).
 * Without such lessons it is 0, an even chance.
 */
function thresholdsOf(
  lessons: readonly Lesson[],
  tasks: readonly Task[],
  features: number,
  learnt: readonly number[],
  resists: (signal: number) => boolean,
): number[] {
  const apart = tasks.filter((_, nth) => lessons[nth]?.isApart);
  if (apart.length === 0) return learnt.map(() => 0);
  const columns = learnt.length + 1;
  const any = learnt.length;
  const model = taught(
    tasks.filter((_, nth) => !lessons[nth]?.isApart),
    features,
    columns,
  );
  const tried = apart.map(({ sentences, answers }) => {
    const sums = sentences.map((sentence) => sumsOf(model, sentence, columns));
    const best = (score: (sums: Float64Array) => number) => Math.max(...sums.map(score));
    return {
      answers,
      scores: learnt.map((signal, c) =>
        best((row) =>
          resists(signal)
            ? OWN_SHARE * (row[c] as number) + (1 - OWN_SHARE) * (row[any] as number)
            : (row[c] as number),
        ),
      ),
    };
  });
  const objections = learnt.flatMap((signal, c) => (resists(signal) ? [c] : []));
  const nothing = tried
    .filter(({ answers }) => answers[any] === Answer.no)
    .map(({ scores }) => Math.max(...objections.map((c) => scores[c] as number)))
    .toSorted((a, b) => b - a);
  const rare = nothing[Math.floor(nothing.length * FALSE_ALARMS)] ?? 0;
  return learnt.map((signal, c) =>
    resists(signal)
      ? rare
      : bestCut(
          tried
            .filter(({ answers }) => answers[c] !== Answer.unknown)
            .map(({ answers, scores }) => ({ score: scores[c] as number, isRight: answers[c] === Answer.yes })),
        ),
  );
}

/** A signal is sure where more than so many are right. */
const MOSTLY = 0.7;

/** The score above which most are right and few that are right are missed (the best F1), and 0 where none is right. */
function bestCut(tried: readonly { score: number; isRight: boolean }[]): number {
  const all = tried.filter(({ isRight }) => isRight).length;
  let right = 0;
  let best = { f1: 0, cut: 0 };
  tried
    .toSorted((one, two) => two.score - one.score)
    .forEach(({ score, isRight }, nth) => {
      if (isRight) right += 1;
      const f1 = (2 * right) / (nth + 1 + all);
      if (f1 > best.f1 && right >= MOSTLY * (nth + 1)) best = { f1, cut: score };
    });
  return best.cut;
}
