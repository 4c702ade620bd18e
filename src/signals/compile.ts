import { anchorsOf } from './anchors.ts';
import { trainExamples, twinKey } from './learn.ts';
import { matcherOf } from './match.ts';
import { parsePhrase } from './phrase.ts';
import type { Signal } from './signal.ts';
import { words } from './words.ts';

/**
 * Signals made ready to be heard: plain JSON, so that it can be made at build time and read at
 * run time. Phrases stay text and are parsed when one of their anchors turns up.
 */
export interface SignalIndex {
  signals: { id: string; heardFrom: Signal['heardFrom']; unless: string[] }[];
  /** The number of a signal, one of its phrases, and anchors one of which must stand there too, if any. */
  phrases: [signal: number, phrase: string, also: string[]][];
  /** What a scan looks for, and the numbers of the phrases it may be part of. */
  anchors: Record<string, number[]>;
  /** What the examples teach: an `ExampleModel` as JSON text, for it is seldom needed and long. */
  examples: string;
  /** The keys of all examples (see `twinKey`) in order, to know whether a text is one of them. */
  twins: number[];
  /** For each key the example's signal, or the complement (`~`) of a signal that it does not count for. */
  answers: number[];
  /** Numbers of the signals that are learnt, and so heard in other words than those of the examples. */
  learnt: number[];
}

/** Compiles signals. Phrases that can never match are left out: `checkSignal` reports them. */
export function compileSignals(signals: readonly Signal[]): SignalIndex {
  const phrases: SignalIndex['phrases'] = [];
  const anchors = new Map<string, number[]>();
  signals.forEach((signal, nth) => {
    for (const text of new Set(signal.any)) {
      const { keys, also } = anchorsOf(parsePhrase(text));
      if (keys.length === 0) continue;
      for (const key of [...keys, ...also]) if (!anchors.has(key)) anchors.set(key, []);
      for (const key of keys) anchors.get(key)?.push(phrases.length);
      phrases.push([nth, text, also]);
    }
  });
  const phrased = { signals: signals.map(({ id, heardFrom, unless }) => ({ id, heardFrom, unless })), phrases, anchors: Object.fromEntries(anchors) };
  const matcher = matcherOf({ ...phrased, examples: '', twins: [], answers: [], learnt: [] }, { examples: false });
  const model = trainExamples(signals, (text) => matcher.hear(text, 'prospect').length > 0);
  const answers = new Map(model.examples.map(([signal, counts, text]) => [twinKey(words(text)), counts === 1 ? signal : ~signal]));
  const twins = [...answers.keys()].toSorted((a, b) => a - b);
  return { ...phrased, examples: JSON.stringify(model), twins, answers: twins.map((key) => answers.get(key) as number), learnt: model.learnt };
}
