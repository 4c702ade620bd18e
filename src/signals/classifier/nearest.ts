/** The examples of signals, known by heart: which of them a short text is as good as, and which comes closest. */
import { linesIn, linesOf } from '../tokens/binary.ts';
import { lookUp, rowsOf, tableOf, type Rows, type Table } from '../tokens/hash-table.ts';
import type { Lexicon } from '../tokens/lexicon.ts';
import { readerOf } from '../tokens/tokenizer.ts';
import type { Signal } from '../model/signal.ts';
import { gatherer, SAME, tellingWords, type Said } from './said.ts';

/** Examples as rows of numbers. */
export interface Examples {
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

/** Gathers the examples of signals. */
export function examplesOf(signals: readonly Signal[], lexicon: Lexicon): Examples {
  const read = sayer(lexicon);
  const examples = signals.flatMap(({ examples: { counts, notCounts } }, nth) => [
    ...counts.map((text) => ({ answer: nth, text, said: read(text) })),
    ...notCounts.map((text) => ({ answer: ~nth, text, said: read(text) })),
  ]);
  const rare = new Map<number, number[]>();
  examples.forEach(({ said }, nth) => {
    for (const hash of tellingWords(said)) {
      const having = rare.get(hash);
      if (having) having.push(nth);
      else rare.set(hash, [nth]);
    }
  });
  return {
    answers: Int32Array.from(examples, ({ answer }) => answer),
    contents: rowsOf(examples.map(({ said }) => said.content)),
    totals: Float32Array.from(examples, ({ said }) => said.weight),
    texts: linesOf(examples.map(({ text }) => text)),
    rare: tableOf([...rare.keys()].map((hash, row) => [hash, row + 1])),
    among: rowsOf([...rare.values()]),
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
    const { content, rarities, ...rest } = finish();
    return { ...rest, content: [...content], rarities: [...rarities] };
  };
}

/** An example that a text is as good as. */
export interface Twin {
  /** The signal's number. */
  signal: number;
  /** Whether the text counts as that signal. */
  counts: boolean;
  example: string;
}

export interface Nearest {
  /** The example that a text is as good as, among those of the signals that `may` be heard. */
  twin(said: Said, may: (signal: number) => boolean): Twin | undefined;
  /** The example of a signal that comes closest; none where it shares no telling word. */
  closest(said: Said, signal: number): string | undefined;
}

/** Less in common than a rare word is nothing in common. */
const IN_COMMON = 0.5;

/** Looks for examples. */
export function nearestIn({ answers, contents, totals, texts, rare, among }: Examples): Nearest {
  const signalOf = (example: number): number => Math.max(answers[example] as number, ~(answers[example] as number));
  const holds = (example: number, hash: number): boolean => {
    for (let at = contents.starts[example] as number; at < (contents.starts[example + 1] as number); at++)
      if (contents.items[at] === hash) return true;
    return false;
  };
  /** The weight of the words that a text and an example have in common. */
  const common = ({ content, rarities }: Said, example: number): number => {
    let both = 0;
    for (let at = 0; at < content.length; at++)
      if (holds(example, content[at] as number)) both += rarities[at] as number;
    return both;
  };
  /** The share of that in all their words, 0 to 1. */
  const likeness = (said: Said, example: number): number => {
    const both = common(said, example);
    return both === 0 ? 0 : both / (said.weight + (totals[example] as number) - both);
  };
  return {
    twin(said, may) {
      let closest = -1;
      let near = SAME;
      for (const hash of tellingWords(said)) {
        const row = lookUp(rare, hash) - 1;
        if (row < 0) continue;
        for (let at = among.starts[row] as number; at < (among.starts[row + 1] as number); at++) {
          const example = among.items[at] as number;
          const total = totals[example] as number;
          if (Math.min(total, said.weight) < SAME * Math.max(total, said.weight) || !may(signalOf(example))) continue;
          const like = likeness(said, example);
          // Of two of a signal that are as like, the one that does not count: it was written to correct the other.
          const corrects =
            closest >= 0 &&
            answers[example] === ~(answers[closest] as number) &&
            signalOf(closest) === answers[closest];
          if (like < near || (like === near && closest >= 0 && !corrects)) continue;
          closest = example;
          near = like;
        }
      }
      if (closest < 0) return undefined;
      return {
        signal: signalOf(closest),
        counts: (answers[closest] as number) >= 0,
        example: linesIn(texts)[closest] ?? '',
      };
    },
    closest(said, signal) {
      let closest = -1;
      let near = 0;
      // Those of one answer stand together.
      for (let example = answers.indexOf(signal); answers[example] === signal; example++) {
        const like = likeness(said, example);
        if (like <= near || common(said, example) < IN_COMMON) continue;
        closest = example;
        near = like;
      }
      return closest < 0 ? undefined : linesIn(texts)[closest];
    },
  };
}
