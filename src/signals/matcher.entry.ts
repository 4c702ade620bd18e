import type { Role } from '../transcript/turn.ts';
import type { SignalIndex } from './signal-index.ts';
import { finderOf, type Finder } from './phrases/finder.ts';
import type { Fit } from './phrases/placement.ts';
import { guesserOf, type Guesser } from './classifier/classify.ts';
import { GUARDS } from './phrases/guards.ts';
import { linesIn } from './tokens/binary.ts';
import { gatherer, type Said } from './classifier/features.ts';
import type { Finding, Heard, Near, Stop } from './model/signal.ts';
import { wordsOf, type Word } from './tokens/words.ts';

export interface Matcher {
  /** The signals in what one person said. `text` may be of any length; nothing is thrown. */
  hear(text: string, role: Role): Finding[];
  /** The same, with what nearly matched and what stopped it. */
  listen(text: string, role: Role): Heard;
}

export interface MatcherOptions {
  /** Whether the examples may be heard where no phrase is. Usually yes. */
  examples?: boolean;
}

/** Fewer words than this may be like anything. */
const FEWEST_WORDS = 4;
/** Examples are short; a longer text than this says too much to be like one of them. */
const LONGEST_GUESS = 300;

/** Whose mouth a signal counts in; where nobody knows who speaks, it may be the prospect. */
const mayCome = (heardFrom: 'rep' | 'prospect', role: Role): boolean => (role === 'rep') === (heardFrom === 'rep');

/** Makes a matcher from compiled signals. Cheap: the index is used as it is. */
export function matcherOf(index: SignalIndex, { examples = true }: MatcherOptions = {}): Matcher {
  const finder = finderOf(index.book);
  const guesser = examples && index.examples ? guesserOf(index.examples) : undefined;
  const { clear, add, finish } = gatherer(index.book.lexicon);

  const listen = (text: string, role: Role): Heard => {
    const heard: Heard = { findings: [], nearly: [] };
    const guesses = guesser !== undefined && text.length <= LONGEST_GUESS;
    if (guesses) clear();
    for (let at = 0; at < text.length; ) {
      at = finder.read(text, at);
      if (finder.sentence.count === 0) continue;
      if (guesses) add(finder.sentence);
      hearSentence(index, finder, role, heard);
    }
    if (guesses) hearExamples(index, guesser, text, finish(), role, heard);
    return heard;
  };
  return { listen, hear: (text, role) => listen(text, role).findings };
}

/**
 * Asks the examples about a short text. One that says the same as an example goes by it. Where no
 * phrase was heard, the closest example or the likeliest signal is; where one was, and examples that
 * do not count are much closer, it is not.
 */
function hearExamples(index: SignalIndex, guesser: Guesser, text: string, said: Said, role: Role, heard: Heard): void {
  if (said.words === 0) return;
  if (heard.findings.length > 0) {
    const answer = guesser.answerTo(said);
    const numbers = heard.findings.map((finding) => index.signals.findIndex(({ id }) => id === finding.signal));
    if (answer !== undefined && numbers.includes(answer)) return;
    if (answer === undefined && numbers.some((nth) => index.examples?.learnt.includes(nth)))
      return stopUnlikely(index, guesser, said, heard);
  }
  const may = (nth: number): boolean => mayCome(index.signals[nth]?.heardFrom ?? 'prospect', role);
  // Only what a prospect says is learnt.
  const best =
    guesser.twin(said, may) ?? (role === 'rep' || said.words < FEWEST_WORDS ? undefined : guesser.guess(said));
  if (!best) return;
  const signal = index.signals[best.signal]?.id ?? '';
  const same = heard.findings.filter((finding) => finding.signal === signal);
  if (!best.counts) {
    heard.findings = heard.findings.filter((finding) => finding.signal !== signal);
    heard.nearly.push(...same.map((finding) => ({ ...finding, stoppedBy: { guard: 'example', words: best.example } })));
  } else if (same.length === 0) {
    heard.findings.push({
      signal,
      quote: text.slice(said.start, said.end),
      text: text.trim(),
      start: said.start,
      because: { example: best.example, shared: best.shared },
    });
  }
}

/** Takes back what phrases heard and the examples say is nothing. */
function stopUnlikely(index: SignalIndex, guesser: Guesser, said: Said, heard: Heard): void {
  for (const finding of heard.findings) {
    const words = guesser.stops(
      said,
      index.signals.findIndex(({ id }) => id === finding.signal),
    );
    if (words === undefined) continue;
    heard.findings = heard.findings.filter((other) => other !== finding);
    heard.nearly.push({ ...finding, stoppedBy: { guard: 'example', words } });
  }
}

/** Tries the phrases that may stand in the sentence that was read last; one finding a signal, the longest. */
function hearSentence(index: SignalIndex, finder: Finder, role: Role, heard: Heard): void {
  let words: Word[] | undefined;
  let findings: Map<number, Finding> | undefined;
  let nearly: Map<number, Near> | undefined;
  for (const phrase of finder.candidates()) {
    const nth = index.signalOf[phrase] as number;
    const { id, heardFrom } = index.signals[nth] as SignalIndex['signals'][number];
    if (!mayCome(heardFrom, role)) continue;
    for (const fit of finder.fits(phrase)) {
      words ??= wordsOf(finder.sentence);
      const finding = findingAt(id, linesIn(index.texts)[phrase] as string, finder, words, fit);
      const stoppedBy = stopOf(index, nth, finder, words, fit);
      if (stoppedBy) keepLongest((nearly ??= new Map()), nth, { ...finding, stoppedBy });
      else keepLongest((findings ??= new Map()), nth, finding);
    }
  }
  if (findings) heard.findings.push(...inOrder(findings));
  if (nearly)
    heard.nearly.push(
      ...inOrder(nearly).filter(
        (near) => ![...(findings?.values() ?? [])].some((finding) => finding.signal === near.signal),
      ),
    );
}

function findingAt(signal: string, phrase: string, { sentence }: Finder, words: readonly Word[], fit: Fit): Finding {
  const start = words[fit.from]?.start ?? 0;
  const end = words[fit.to - 1]?.end ?? start;
  return {
    signal,
    quote: sentence.text.slice(start, end),
    text: sentence.text.slice(sentence.start, sentence.end),
    start,
    because: { phrase },
  };
}

function stopOf(
  { signals, unless, texts }: SignalIndex,
  nth: number,
  finder: Finder,
  words: readonly Word[],
  fit: Fit,
): Stop | undefined {
  for (let at = unless.starts[nth] as number; at < (unless.starts[nth + 1] as number); at++) {
    const phrase = unless.items[at] as number;
    if (finder.fits(phrase).length > 0) return { unless: linesIn(texts)[phrase] as string };
  }
  if (signals[nth]?.heardFrom === 'rep') return undefined;
  const { text, start, end } = finder.sentence;
  const place = { ...fit, sentence: words, text: text.slice(start, end), start };
  for (const [guard, look] of GUARDS) {
    const seen = look(place);
    if (seen !== undefined) return { guard, words: seen };
  }
  return undefined;
}

function keepLongest<T extends Finding>(kept: Map<number, T>, signal: number, finding: T): void {
  const known = kept.get(signal);
  if (!known || finding.quote.length > known.quote.length) kept.set(signal, finding);
}

const inOrder = <T extends Finding>(kept: Map<number, T>): T[] =>
  [...kept.entries()].toSorted(([a, one], [b, two]) => one.start - two.start || a - b).map(([, finding]) => finding);
