/** Hears phrases: which signals have one in a sentence, what stopped others, and the exact words of each. */
import type { Role } from '../../transcript/turn.ts';
import type { Finding, Near, Signal, Stop } from '../model/signal.ts';
import { linesIn } from '../tokens/binary.ts';
import { hashOf } from '../tokens/lexicon.ts';
import type { Rows } from '../tokens/hash-table.ts';
import { wordsOf, type Word } from '../tokens/words.ts';
import { finderOf, type Finder } from './finder.ts';
import { GUARDS } from './guards.ts';
import type { Book } from './inverted-index.ts';
import type { Fit } from './placement.ts';

/** The phrases of signals, as rows of numbers. */
export interface PhraseIndex {
  signals: Pick<Signal, 'id' | 'heardFrom' | 'objection'>[];
  /** All phrases: first those of every `any`, then those of every `unless`. */
  book: Book;
  /** The phrases as they are written, a line each. */
  texts: Uint8Array;
  /** A phrase of an `any` → its signal's number. */
  signalOf: Int32Array;
  /** A signal → the phrases of its `unless`. */
  unless: Rows;
}

/** What the phrases say of a sentence, by the numbers of signals. */
export interface Phrased {
  findings: ReadonlyMap<number, PhraseFinding>;
  nearly: ReadonlyMap<number, Near>;
}

/** A finding, and the number of the phrase that made it. */
export interface PhraseFinding {
  finding: Finding;
  phrase: number;
}

/** The names of signals as features: their numbers change with a trainer's own. */
export const namesOf = ({ signals }: PhraseIndex): readonly number[] => signals.map(({ id }) => hashOf(id));

export interface PhraseHearer extends Pick<Finder, 'sentence' | 'read'> {
  /** Tries the phrases that may stand in the sentence that was read last; one finding a signal, the longest. */
  hear(role: Role): Phrased;
}

const NOTHING: Phrased = { findings: new Map(), nearly: new Map() };

/** Whose mouth a signal counts in; where nobody knows who speaks, it may be the prospect. */
export const mayCome = (heardFrom: Signal['heardFrom'], role: Role): boolean =>
  (role === 'rep') === (heardFrom === 'rep');

/** A hearer of these phrases; it keeps one sentence at a time. */
export function phraseHearer(index: PhraseIndex): PhraseHearer {
  const finder = finderOf(index.book);
  return {
    sentence: finder.sentence,
    read: finder.read,
    hear(role) {
      const candidates = finder.candidates();
      if (candidates.length === 0) return NOTHING;
      let words: Word[] | undefined;
      const findings = new Map<number, PhraseFinding>();
      const nearly = new Map<number, Near>();
      for (const phrase of candidates) {
        const nth = index.signalOf[phrase] as number;
        const { id, heardFrom } = index.signals[nth] as PhraseIndex['signals'][number];
        if (!mayCome(heardFrom, role)) continue;
        for (const fit of finder.fits(phrase)) {
          words ??= wordsOf(finder.sentence);
          const finding = findingAt(id, linesIn(index.texts)[phrase] as string, finder, words, fit);
          const stoppedBy = stopOf(index, nth, finder, words, fit);
          if (stoppedBy) {
            if (isLonger(finding, nearly.get(nth))) nearly.set(nth, { ...finding, stoppedBy });
          } else if (isLonger(finding, findings.get(nth)?.finding)) findings.set(nth, { finding, phrase });
        }
      }
      for (const nth of findings.keys()) nearly.delete(nth);
      return { findings, nearly };
    },
  };
}

const isLonger = (finding: Finding, known: Finding | undefined): boolean =>
  !known || finding.quote.length > known.quote.length;

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
  { signals, unless, texts }: PhraseIndex,
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
