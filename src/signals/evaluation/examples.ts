/** The examples that signals carry, as tests: what counts must be heard, what does not must not. */
import { bookOf } from '../phrases/inverted-index.ts';
import { finderOf } from '../phrases/finder.ts';
import type { Matcher } from '../matcher.entry.ts';
import { parsePhrase } from '../phrases/phrase.ts';
import type { Because, Finding, Signal, Stop } from '../model/signal.ts';

/** What became of one example. */
export interface Tried {
  signal: string;
  kind: 'counts' | 'not-counts';
  text: string;
  ok: boolean;
  /** Why it failed, in one plain sentence, and what to do about it. */
  reason?: string;
  hint?: string;
}

/**
 * Tries every example of some signals, spoken by whom the signal is heard from.
 * @param matcher with what the examples taught, or by the phrases alone: by what they taught, nearly
 *   all examples are as they should be, for coach knows them by heart
 */
export function tryExamples(signals: readonly Signal[], matcher: Matcher): Tried[] {
  return signals.flatMap((signal) => [
    ...signal.examples.counts.map((text) => tryExample(signal, 'counts', text, matcher)),
    ...signal.examples.notCounts.map((text) => tryExample(signal, 'not-counts', text, matcher)),
  ]);
}

/** Tries one example of a signal. */
export function tryExample(signal: Signal, kind: Tried['kind'], text: string, matcher: Matcher): Tried {
  const { findings, nearly } = matcher.listen(text, signal.heardFrom);
  const found = findings.filter((finding) => finding.signal === signal.id);
  const best = found.find(({ because }) => 'phrase' in because) ?? found[0];
  const tried = { signal: signal.id, kind, text };
  if (kind === 'counts') {
    if (best) return { ...tried, ok: true };
    return {
      ...tried,
      ok: false,
      ...whyNotHeard(nearly.find((near) => near.signal === signal.id)?.stoppedBy, findings),
    };
  }
  return best ? { ...tried, ok: false, ...whyHeard(best.because) } : { ...tried, ok: true };
}

function whyNotHeard(stop: Stop | undefined, others: readonly Finding[]): Pick<Tried, 'reason' | 'hint'> {
  if (stop && 'unless' in stop)
    return {
      reason: `The "unless" phrase "${stop.unless}" stops it.`,
      hint: 'Make that phrase narrower, or move the example to not-counts.',
    };
  if (stop?.guard === 'example')
    return { reason: `A line under "not-counts" stops it: "${stop.words}".`, hint: 'Keep it in one of the two lists.' };
  if (stop)
    return {
      reason: `The matcher's rule for a ${stop.guard} stops it: "${stop.words}".`,
      hint: 'Say the example plainly, or move it to not-counts.',
    };
  const [other] = others;
  if (other)
    return {
      reason: `It is heard as ${other.signal}: "${other.quote}".`,
      hint: `Add words of it to "any", or give the example to ${other.signal}.`,
    };
  return { reason: 'Nothing is heard in it.', hint: 'Add the words that tell to "any".' };
}

function whyHeard(because: Because): Pick<Tried, 'reason' | 'hint'> {
  if ('phrase' in because)
    return {
      reason: `The phrase "${because.phrase}" hears it.`,
      hint: 'Make that phrase narrower, or add words of the example to "unless".',
    };
  return {
    reason:
      because.example === undefined
        ? `It sounds like it: ${because.words.join(', ')}.`
        : `It is close to the example "${because.example}".`,
    hint: 'Add more such lines to not-counts.',
  };
}

/** The phrases of a signal that stand in none of its examples that count: nothing tests them. */
export function untestedPhrases({ any, examples }: Signal): string[] {
  const finder = finderOf(bookOf(any.map(parsePhrase)));
  const tested = new Set<number>();
  for (const text of examples.counts) {
    for (let at = 0; at < text.length; ) {
      at = finder.read(text, at);
      for (const phrase of finder.candidates()) if (finder.fits(phrase).length > 0) tested.add(phrase);
    }
  }
  return any.filter((_, phrase) => !tested.has(phrase));
}
