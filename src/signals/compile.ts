import { anchorsOf } from './anchors.ts';
import type { ExampleModel } from './learn.ts';
import { trainExamples } from './learn.ts';
import { matcherOf } from './match.ts';
import { parsePhrase } from './phrase.ts';
import type { Signal } from './signal.ts';

/**
 * Signals made ready to be heard: plain JSON, so that it can be made at build time and read at
 * run time. Phrases stay text and are parsed when one of their anchors turns up.
 */
export interface SignalIndex {
  signals: { id: string; heardFrom: Signal['heardFrom']; unless: string[] }[];
  /** The number of a signal, one of its phrases, and anchors one of which must stand there too, if any. */
  phrases: [signal: number, phrase: string, also: number[]][];
  /** What a scan looks for, and the numbers of the phrases it may be part of. */
  anchors: [anchor: string, phrases: number[]][];
  /** What the examples teach, or `undefined` to hear phrases alone. */
  examples: ExampleModel | undefined;
}

/** Compiles signals. Phrases that can never match are left out: `checkSignal` reports them. */
export function compileSignals(signals: readonly Signal[]): SignalIndex {
  const phrases: SignalIndex['phrases'] = [];
  const anchors: SignalIndex['anchors'] = [];
  const numbers = new Map<string, number>();
  const number = (key: string): number => {
    if (!numbers.has(key)) numbers.set(key, anchors.push([key, []]) - 1);
    return numbers.get(key) as number;
  };
  signals.forEach((signal, nth) => {
    for (const text of new Set(signal.any)) {
      const { keys, also } = anchorsOf(parsePhrase(text));
      if (keys.length === 0) continue;
      for (const key of keys) anchors[number(key)]?.[1].push(phrases.length);
      phrases.push([nth, text, also.map(number)]);
    }
  });
  const phrased = { signals: signals.map(({ id, heardFrom, unless }) => ({ id, heardFrom, unless })), phrases, anchors };
  const matcher = matcherOf({ ...phrased, examples: undefined });
  return { ...phrased, examples: trainExamples(signals, (text) => matcher.hear(text, 'prospect').length > 0) };
}
