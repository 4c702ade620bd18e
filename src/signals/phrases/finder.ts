/** Finds the phrases of a book in a text, sentence by sentence. */
import { pairKey, sieveBit, sievePlace, type Book } from './inverted-index.ts';
import { fits, type Fit } from './placement.ts';
import { FIXED, Known } from '../tokens/lexicon.ts';
import { readerOf, Stands, type Sentence } from '../tokens/tokenizer.ts';
import { lookUp } from '../tokens/hash-table.ts';

export interface Finder {
  /** The sentence that was read last. */
  sentence: Sentence;
  /** Reads the next sentence, at `at` or after it, and gives the place to read on from. */
  read(text: string, at: number): number;
  /** The phrases that may stand in that sentence, in order: what makes them out stands there. */
  candidates(): readonly number[];
  /** Where a phrase stands in that sentence. */
  fits(phrase: number): readonly Fit[];
}

const NOTHING: readonly number[] = [];
const NOWHERE: readonly Fit[] = [];

/** A finder of a book's phrases; it keeps one sentence at a time. */
export function finderOf(book: Book): Finder {
  const { lexicon, code, starts, single, pairs, sieve, opens, phrases } = book;
  const { flags, longestStem, shorterStem } = lexicon;
  const { sentence, read } = readerOf(lexicon);
  // Marks with the number of the sentence need no clearing.
  const said = new Int32Array(single.length);
  const hit = new Int32Array(phrases.starts.length);
  const taken = new Int32Array(starts.length);
  const hits = new Int32Array(phrases.starts.length);
  // Words that the next one may make a pair with.
  const before = new Int32Array(sentence.numbers.length);
  let round = 0;
  let count = 0;
  const add = (anchor: number): void => {
    if (hit[anchor] === round) return;
    hit[anchor] = round;
    hits[count++] = anchor;
  };
  const addPair = (first: number, second: number): void => {
    if (opens[first] === 0) return;
    const key = pairKey(first, second);
    const anchor = (sieve[sievePlace(key)] as number) & sieveBit(key) ? lookUp(pairs, key) : 0;
    if (anchor !== 0) add(anchor);
  };
  /** Notes what is said, and the anchors. Two words make a pair where all between them may be passed over. */
  const scan = (): void => {
    const { numbers, marks, count: last } = sentence;
    let near = 0;
    for (let at = 0; at < last; at++) {
      const number = numbers[at] as number;
      const isSkipped = ((marks[at] as number) & Stands.skip) !== 0;
      if (number === 0) {
        if (!isSkipped) near = 0;
        continue;
      }
      said[number] = round;
      if (single[number] !== 0) add(single[number] as number);
      for (let stem = longestStem[number] as number; stem !== 0; stem = shorterStem[stem] as number) {
        said[stem] = round;
        if (single[stem] !== 0) add(single[stem] as number);
      }
      if ((flags[number] as number) & Known.passed) continue;
      for (let nth = 0; nth < near; nth++) addPair(before[nth] as number, number);
      if (!isSkipped) near = 0;
      before[near++] = number;
    }
  };
  /** Whether each place of a phrase has a run whose words were all said, in whatever order. */
  const mayStand = (phrase: number): boolean => {
    const end = starts[phrase + 1] as number;
    for (let place = starts[phrase] as number; place < end; ) {
      const next = place + 2 + (code[place + 1] as number);
      let run = place + 2;
      while (run < next && !isWholeSaid(run)) run += 1 + (code[run] as number);
      if (run >= next) return false;
      place = next;
    }
    return true;
  };
  const isWholeSaid = (run: number): boolean => {
    for (let item = run + (code[run] as number); item > run; item--) {
      const wanted = code[item] as number;
      if (wanted !== FIXED.a && said[wanted < 0 ? -wanted : wanted] !== round) return false;
    }
    return true;
  };

  return {
    sentence,
    read(text, at) {
      const next = read(text, at);
      round += 1;
      count = 0;
      scan();
      return next;
    },
    candidates() {
      if (count === 0) return NOTHING;
      const found: number[] = [];
      for (let nth = 0; nth < count; nth++) {
        const anchor = hits[nth] as number;
        for (let at = phrases.starts[anchor] as number; at < (phrases.starts[anchor + 1] as number); at++) {
          const phrase = phrases.items[at] as number;
          if (taken[phrase] === round) continue;
          taken[phrase] = round;
          if (mayStand(phrase)) found.push(phrase);
        }
      }
      return found.length > 1 ? found.toSorted((a, b) => a - b) : found;
    },
    fits: (phrase) =>
      mayStand(phrase)
        ? fits(lexicon, code, starts[phrase] as number, starts[phrase + 1] as number, sentence)
        : NOWHERE,
  };
}
