import type { Role } from '../transcript/turn.ts';
import type { SignalIndex } from './compile.ts';
import type { Fit } from './fit.ts';
import { fits } from './fit.ts';
import type { Guess, Guesser } from './guess.ts';
import { guesser } from './guess.ts';
import type { Place } from './guards.ts';
import { GUARDS } from './guards.ts';
import type { Phrase } from './phrase.ts';
import { parsePhrase } from './phrase.ts';
import type { Pick } from './pick.ts';
import { mayCome, picker } from './pick.ts';
import type { Scan } from './scan.ts';
import { scanner } from './scan.ts';
import type { Span } from './sentences.ts';
import { sentences } from './sentences.ts';
import type { Finding, Heard, Near, Stop } from './signal.ts';
import { rarityOf } from './vocabulary.ts';
import type { Word } from './words.ts';
import { words } from './words.ts';

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

/** A guess counts from here on. */
const SURE = 0.5;
const FEWEST_WORDS = 4;
const TELLING = 0.6;
/** Examples are short; a longer text than this says too much to be like one of them. */
const LONGEST_GUESS = 300;

/** Makes a matcher from compiled signals. Cheap: everything is made when it is first needed. */
export function matcherOf(index: SignalIndex, { examples = true }: MatcherOptions = {}): Matcher {
  const parsed = new Map<string, Phrase>();
  const phraseOf = (text: string): Phrase => {
    let phrase = parsed.get(text);
    if (!phrase) parsed.set(text, (phrase = parsePhrase(text)));
    return phrase;
  };
  let scan: Scan | undefined;
  let pick: Pick = (...args) => (pick = picker(index))(...args);
  let guess: Guesser | undefined;

  const listen = (text: string, role: Role): Heard => {
    scan ??= scanner(index.anchors.map(([anchor]) => anchor));
    const hits = scan(text);
    const heard: Heard = { findings: [], nearly: [] };
    let hit = 0;
    for (const span of hits.length > 0 ? sentences(text) : []) {
      const first = hit;
      while (hit < hits.length && (hits[hit] as number) < span.end) hit += 2;
      if (hit === first) continue;
      const wanted = pick(hits, first, hit, role);
      if (wanted.length > 0) hearSentence(index, phraseOf, text, span, wanted, heard);
    }
    if (examples && index.examples && text.length <= LONGEST_GUESS) {
      guess ??= guesser(index.examples);
      hearExamples(index, guess, text, role, heard);
    }
    return heard;
  };
  return { listen, hear: (text, role) => listen(text, role).findings };
}

/**
 * Asks the examples about a short text: what is as good as an example goes by it, and where no
 * phrase of a learnt signal was heard, the likeliest signal is.
 */
function hearExamples(index: SignalIndex, guess: Guesser, text: string, role: Role, heard: Heard): void {
  const said = words(text);
  const best = guess(said, (nth) => mayCome(index.signals[nth]?.heardFrom ?? 'prospect', role));
  const [first, last] = [said[0], said.at(-1)];
  if (!best || !first || !last) return;
  const signal = index.signals[best.signal]?.id ?? '';
  const same = heard.findings.filter((finding) => finding.signal === signal);
  if (!best.counts) {
    heard.findings = heard.findings.filter((finding) => finding.signal !== signal);
    heard.nearly.push(...same.map((finding) => ({ ...finding, stoppedBy: { guard: 'example', words: best.example } })));
    return;
  }
  const learnt = index.examples?.learnt.map((nth) => index.signals[nth]?.id);
  const open = best.sure === 1 || (best.sure >= SURE && tells(best, said) && !heard.findings.some((finding) => learnt?.includes(finding.signal)));
  if (!open || same.length > 0) return;
  heard.findings.push({ signal, quote: text.slice(first.start, last.end), text: text.trim(), start: first.start, because: { example: best.example, shared: best.shared } });
}

/** Few or common words may be like anything. */
const tells = (guess: Guess, said: readonly Word[]): boolean => said.length >= FEWEST_WORDS && rarityOf(guess.shared[0] ?? 'the') >= TELLING;

/** Tries the phrases whose anchors stand in a sentence; one finding a signal, the longest. */
function hearSentence(index: SignalIndex, phraseOf: (text: string) => Phrase, text: string, span: Span, wanted: readonly number[], heard: Heard): void {
  const sentence = words(text, span.start, span.end);
  const said = text.slice(span.start, span.end);
  const findings = new Map<number, Finding>();
  const nearly = new Map<number, Near>();
  for (const number of wanted) {
    const [nth, phrase] = index.phrases[number] as [number, string, number[]];
    const signal = index.signals[nth] as SignalIndex['signals'][number];
    for (const fit of fits(phraseOf(phrase), sentence)) {
      const finding = findingAt(signal.id, phrase, text, said, sentence, fit);
      const stoppedBy = stopOf(signal, phraseOf, { ...fit, sentence, text: said, start: span.start });
      if (!stoppedBy) keepLongest(findings, nth, finding);
      else keepLongest(nearly, nth, { ...finding, stoppedBy });
    }
  }
  heard.findings.push(...inOrder(findings));
  heard.nearly.push(...inOrder(nearly).filter((near) => ![...findings.values()].some((finding) => finding.signal === near.signal)));
}

function findingAt(signal: string, phrase: string, text: string, said: string, sentence: readonly Word[], fit: Fit): Finding {
  const start = sentence[fit.from]?.start ?? 0;
  const end = sentence[fit.to - 1]?.end ?? start;
  return { signal, quote: text.slice(start, end), text: said, start, because: { phrase } };
}

function stopOf(signal: SignalIndex['signals'][number], phraseOf: (text: string) => Phrase, place: Place): Stop | undefined {
  const unless = signal.unless.find((phrase) => fits(phraseOf(phrase), place.sentence).length > 0);
  if (unless !== undefined) return { unless };
  if (signal.heardFrom === 'rep') return undefined;
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
