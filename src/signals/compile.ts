import { conversation } from './conversation.ts';
import { matcherOf } from './matcher.entry.ts';
import { learnCalls } from './training/call-lessons.ts';
import { examplesOf } from './classifier/nearest.ts';
import type { Signal } from './model/signal.ts';
import type { PhraseIndex } from './phrases/hearing.ts';
import { bookOf } from './phrases/inverted-index.ts';
import { parsePhrase } from './phrases/phrase.ts';
import type { SignalIndex } from './signal-index.ts';
import { linesIn, linesOf } from './tokens/binary.ts';
import { rowsOf } from './tokens/hash-table.ts';
import type { LabelledCall } from './training/calls.ts';
import { learnFrom } from './training/lessons.ts';
import type { Weights } from './classifier/scorer.ts';

/** What signals are learnt from besides their examples: labelled calls; or nothing, where it was learnt before. */
export type Teaching = { calls: readonly LabelledCall[] } | { before: SignalIndex };

/**
 * Compiles signals. Phrases that can never match are never found: `check` reports them. What was learnt before is used
 * again, and phrases that it did not know decide by themselves.
 */
export function compileSignals(signals: readonly Signal[], teaching: Teaching = { calls: [] }): SignalIndex {
  const known = 'before' in teaching ? new Set(linesIn(teaching.before.texts)) : undefined;
  // What was learnt with stands first.
  const any = signals
    .flatMap((signal, nth) => [...new Set(signal.any)].map((text) => ({ nth, phrase: parsePhrase(text) })))
    .map((one) => ({ ...one, isNew: known !== undefined && !known.has(one.phrase.text) }))
    .toSorted((one, two) => Number(one.isNew) - Number(two.isNew));
  const unless = signals.map((signal) => signal.unless.map(parsePhrase));
  const sought = any.map(({ phrase }) => phrase);
  let last = sought.length;
  const phrases: PhraseIndex = {
    signals: signals.map(({ id, heardFrom, objection }) => ({ id, heardFrom, objection })),
    book: bookOf(sought, unless.flat()),
    texts: linesOf([...sought, ...unless.flat()].map(({ text }) => text)),
    signalOf: Int32Array.from(any, ({ nth }) => nth),
    unless: rowsOf(unless.map((list) => list.map(() => last++))),
  };
  const heard: SignalIndex = {
    ...phrases,
    decides: any.filter(({ isNew }) => !isNew).length,
    examples: examplesOf(signals, phrases.book.lexicon),
    ...('before' in teaching ? learntBefore(signals, teaching.before) : learnFrom(signals, teaching.calls, phrases)),
  };
  if ('before' in teaching) return heard;
  const matcher = matcherOf(heard);
  const resists = (id: string) => signals.some((signal) => signal.id === id && signal.objection);
  return { ...heard, ...learnCalls(teaching.calls, phrases.book.lexicon, () => conversation(matcher, resists).listen) };
}

/** What was learnt, by the numbers that its signals have now; nothing of a speaker whose signal is gone. */
function learntBefore(
  signals: readonly Signal[],
  { signals: old, prospect, rep, endings, moments, voice }: SignalIndex,
): Pick<SignalIndex, 'prospect' | 'rep' | 'endings' | 'moments' | 'voice'> {
  const numbers = new Map(signals.map(({ id }, nth) => [id, nth]));
  const again = (weights: Weights | undefined): Weights | undefined => {
    const learnt = weights?.learnt.map((nth) => numbers.get(old[nth]?.id ?? ''));
    return weights && learnt?.every((nth): nth is number => nth !== undefined) ? { ...weights, learnt } : undefined;
  };
  return {
    ...keyed('prospect', again(prospect)),
    ...keyed('rep', again(rep)),
    ...keyed('endings', endings),
    ...keyed('moments', moments),
    ...keyed('voice', voice),
  };
}

const keyed = <Key extends string>(key: Key, weights: Weights | undefined): Partial<Record<Key, Weights>> =>
  weights === undefined ? {} : ({ [key]: weights } as Record<Key, Weights>);
