import type { Role } from '../transcript/turn.ts';
import { browse } from './browse.ts';
import type { SignalIndex } from './compile.ts';
import type { Fit } from './fit.ts';
import { fits } from './fit.ts';
import type { Guess, Guesser } from './guess.ts';
import { guesserOf } from './guess.ts';
import type { Place } from './guards.ts';
import { GUARDS } from './guards.ts';
import type { ExampleModel } from './learn.ts';
import { twinKey } from './learn.ts';
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
/** A scanner pays from so many characters on; what is heard is the same. */
const SCAN_FROM = 20_000;
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
  const signalOf = (phrase: number): SignalIndex['signals'][number] => index.signals[index.phrases[phrase]?.[0] ?? 0] as SignalIndex['signals'][number];
  let heardSoFar = 0;
  let scan: Scan | undefined;
  let pick: Pick = (...args) => (pick = picker(index))(...args);
  let guesser: Guesser | undefined;
  const guesses = (): Guesser => (guesser ??= guesserOf(JSON.parse(index.examples) as ExampleModel));

  const listen = (text: string, role: Role): Heard => {
    const heard: Heard = { findings: [], nearly: [] };
    heardSoFar += text.length;
    if (heardSoFar < SCAN_FROM) {
      for (const span of sentences(text)) {
        const sentence = words(text, span.start, span.end);
        const wanted = browse(index.anchors, sentence).filter((phrase) => mayCome(signalOf(phrase).heardFrom, role));
        if (wanted.length > 0) hearSentence(index, phraseOf, text, span, sentence, wanted, heard);
      }
    } else {
      scan ??= scanner(Object.keys(index.anchors));
      const hits = scan(text);
      let hit = 0;
      for (const span of hits.length > 0 ? sentences(text) : []) {
        const first = hit;
        while (hit < hits.length && (hits[hit] as number) < span.end) hit += 2;
        const wanted = hit === first ? [] : pick(hits, first, hit, role);
        if (wanted.length > 0) hearSentence(index, phraseOf, text, span, words(text, span.start, span.end), wanted, heard);
      }
    }
    if (examples && text.length <= LONGEST_GUESS) hearExamples(index, guesses, text, role, heard);
    return heard;
  };
  return { listen, hear: (text, role) => listen(text, role).findings };
}

/**
 * Asks the examples about a short text. One that says the same as an example goes by it; where no
 * phrase was heard, the closest example or the likeliest signal is.
 */
function hearExamples(index: SignalIndex, guesses: () => Guesser, text: string, role: Role, heard: Heard): void {
  const said = words(text);
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return;
  const answer = index.answers[placeOf(index.twins, twinKey(said))];
  const numbers = heard.findings.map((finding) => index.signals.findIndex(({ id }) => id === finding.signal));
  if (answer === undefined ? numbers.some((nth) => index.learnt.includes(nth)) : numbers.includes(answer)) return;
  const may = (nth: number): boolean => mayCome(index.signals[nth]?.heardFrom ?? 'prospect', role);
  const best = guesses().twin(said, may) ?? guesses().guess(said, may);
  if (!best || (best.sure < 1 && !(best.sure >= SURE && tells(best, said)))) return;
  const signal = index.signals[best.signal]?.id ?? '';
  const same = heard.findings.filter((finding) => finding.signal === signal);
  if (!best.counts) {
    heard.findings = heard.findings.filter((finding) => finding.signal !== signal);
    heard.nearly.push(...same.map((finding) => ({ ...finding, stoppedBy: { guard: 'example', words: best.example } })));
  } else if (same.length === 0) {
    heard.findings.push({ signal, quote: text.slice(first.start, last.end), text: text.trim(), start: first.start, because: { example: best.example, shared: best.shared } });
  }
}

/** Where a number stands in a row of numbers in order, or -1. */
function placeOf(row: readonly number[], wanted: number): number {
  let low = 0;
  let high = row.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = row[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Few or common words may be like anything. */
const tells = (guess: Guess, said: readonly Word[]): boolean => said.length >= FEWEST_WORDS && rarityOf(guess.shared[0] ?? 'the') >= TELLING;

/** Tries the phrases whose anchors stand in a sentence; one finding a signal, the longest. */
function hearSentence(index: SignalIndex, phraseOf: (text: string) => Phrase, text: string, span: Span, sentence: readonly Word[], wanted: readonly number[], heard: Heard): void {
  const matches: { nth: number; phrase: string; fit: Fit }[] = [];
  for (const number of wanted) {
    const [nth, phrase] = index.phrases[number] as SignalIndex['phrases'][number];
    for (const fit of fits(phraseOf(phrase), sentence)) matches.push({ nth, phrase, fit });
  }
  if (matches.length === 0) return;
  const said = text.slice(span.start, span.end);
  const findings = new Map<number, Finding>();
  const nearly = new Map<number, Near>();
  for (const { nth, phrase, fit } of matches) {
    const signal = index.signals[nth] as SignalIndex['signals'][number];
    const finding = findingAt(signal.id, phrase, text, said, sentence, fit);
    const stoppedBy = stopOf(signal, phraseOf, { ...fit, sentence, text: said, start: span.start });
    if (!stoppedBy) keepLongest(findings, nth, finding);
    else keepLongest(nearly, nth, { ...finding, stoppedBy });
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
