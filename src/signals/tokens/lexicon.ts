/** The lexicon: a number for every word that phrases ask for or that the matcher knows, and what is known of each. */
import { letterAt } from './characters.ts';
import { tableOf, lookUp, type Table } from './hash-table.ts';
import {
  ABBREVIATED,
  ARTICLES,
  FREQUENCY,
  NEGATIONS,
  NOISE,
  NOISE_RUNS,
  UNSCANNED,
  VARIANTS,
  rarityOf,
  spell,
} from './vocabulary.ts';

/** A lexicon as rows of numbers, ready as soon as it is read from a file. Words are found by hash; two words of one hash are one word. */
export interface Lexicon {
  /** The hash of what is written → the number of a word; below 0, the complement of a place in `readings`. */
  forms: Table;
  /** What reads as several words ("cannot"): how many, and their numbers. */
  readings: Int32Array;
  /** The hash of a beginning that phrases ask for (`overpric*`) → the number that stands for all that begin so; of what it begins with itself → -1. */
  stems: Table;
  /** A word's number → the number of the longest beginning that it has, or 0; a beginning has itself. */
  longestStem: Int32Array;
  /** A beginning's number → the next shorter beginning that it has, or 0. */
  shorterStem: Int32Array;
  /** A word's number → its hash, */
  hashes: Int32Array;
  /** the hash of its first letters if it is longer, or 0, */
  heads: Int32Array;
  /** what the matcher knows of it (`Known`), */
  flags: Uint8Array;
  /** and how rare it is, 0 to 1. */
  rarities: Float32Array;
}

/** What the matcher knows of a word. */
export const Known = {
  /** A phrase may pass over it. */
  skip: 1,
  /** Pairs of words pass over it. */
  passed: 2,
  negation: 4,
  /** A run of noise ends with it. */
  runEnd: 8,
  like: 16,
  /** A dot after it ends no sentence. */
  abbreviated: 32,
} as const;

/** The numbers of words that every lexicon has. A word that no lexicon knows has number 0; an article in a phrase stands for any of the three. */
export const FIXED = { is: 1, have: 2, will: 3, would: 4, a: 5, an: 6, the: 7 } as const;

/** How many letters stand at least before a `*`. */
export const SHORTEST_STEM = 3;
/** How many letters the head of a word has. */
export const HEAD = 5;
const PRIME = 0x2c1b3c6d;

/** The hash of letters, one after the other, begun with 0. */
export const hashOn = (hash: number, letter: number): number => (Math.imul(hash, PRIME) + letter) | 0;

/** The hash of a word in the spelling that is compared. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i));
  return hash;
}

/** The hash of the first five letters of a longer word, and 0 for a shorter one. */
export function headOf(text: string, start: number, end: number): number {
  let hash = 0;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const letter = letterAt(text, at);
    if (letter === 0) continue;
    if (letters === HEAD) return hash;
    hash = hashOn(hash, letter);
    letters += 1;
  }
  return 0;
}

/** A lexicon, and the numbers of what went into it. */
export interface Numbered {
  lexicon: Lexicon;
  wordNumber(word: string): number;
  stemNumber(stem: string): number;
}

/** A lexicon of all that the matcher knows, with these words and beginnings besides. */
export function lexiconOf(words: Iterable<string> = [], beginnings: Iterable<string> = []): Numbered {
  const variants = VARIANTS.map((written) => ({ written, reads: spell(written).words }));
  const own = [
    ...NOISE,
    ...ARTICLES,
    ...UNSCANNED,
    ...NEGATIONS,
    ...ABBREVIATED,
    ...FREQUENCY.keys(),
    ...NOISE_RUNS.flat(),
    ...variants.flatMap(({ reads }) => reads),
  ];
  const numbers = new Map<number, number>();
  const spelt = [''];
  for (const word of [...Object.keys(FIXED), ...own, ...words]) {
    const hash = hashOf(word);
    if (numbers.has(hash)) continue;
    numbers.set(hash, spelt.length);
    spelt.push(word);
  }
  const wordNumber = (word: string): number => numbers.get(hashOf(word)) ?? 0;
  const stems = [...new Set(beginnings)].toSorted();
  const stemNumbers = new Map(stems.map((stem, nth) => [stem, spelt.length + nth]));
  const longest = (word: string, shorterThan = Number.POSITIVE_INFINITY): number => {
    for (let length = Math.min(word.length, shorterThan - 1); length > 0; length--) {
      const number = stemNumbers.get(word.slice(0, length));
      if (number !== undefined) return number;
    }
    return 0;
  };
  const all = [...spelt, ...stems];
  const readings: number[] = [];
  const forms: [number, number][] = spelt.slice(1).map((word) => [hashOf(word), wordNumber(word)]);
  for (const { written, reads } of variants) {
    const value = reads.length === 1 ? wordNumber(reads[0] as string) : ~readings.length;
    if (reads.length > 1) readings.push(reads.length, ...reads.map(wordNumber));
    forms.push([hashOf(written), value]);
  }
  const lexicon: Lexicon = {
    forms: tableOf(forms),
    readings: Int32Array.from(readings),
    stems: tableOf([
      ...stems.flatMap(waysInto),
      ...stems.map((stem) => [hashOf(stem), stemNumbers.get(stem) as number] as const),
    ]),
    longestStem: Int32Array.from(all, (word) => longest(word)),
    shorterStem: Int32Array.from(all, (word, number) => (number < spelt.length ? 0 : longest(word, word.length))),
    hashes: Int32Array.from(all, hashOf),
    heads: Int32Array.from(all, (word) => headOf(word, 0, word.length)),
    flags: Uint8Array.from(all, (word, number) => (number < spelt.length ? flagsOf(word) : 0)),
    rarities: Float32Array.from(all, rarityOf),
  };
  return { lexicon, wordNumber, stemNumber: (stem) => stemNumbers.get(stem) ?? 0 };
}

const RUN_ENDS: ReadonlySet<string> = new Set(NOISE_RUNS.map((run) => run.at(-1) ?? ''));

function flagsOf(word: string): number {
  return (
    (NOISE.has(word) || ARTICLES.has(word) ? Known.skip : 0) |
    (UNSCANNED.has(word) ? Known.passed : 0) |
    (NEGATIONS.has(word) ? Known.negation : 0) |
    (RUN_ENDS.has(word) ? Known.runEnd : 0) |
    (word === 'like' ? Known.like : 0) |
    (ABBREVIATED.has(word) ? Known.abbreviated : 0)
  );
}

/** A beginning's own beginnings, from the shortest that phrases may ask for. */
function waysInto(stem: string): [number, number][] {
  return Array.from({ length: Math.max(0, stem.length - SHORTEST_STEM) }, (_, more) => [
    hashOf(stem.slice(0, SHORTEST_STEM + more)),
    -1,
  ]);
}

/** The number of the longest beginning that phrases ask for among those of a word that no phrase asks for, or 0. */
export function stemAt({ stems }: Lexicon, text: string, start: number, end: number): number {
  let number = 0;
  let hash = 0;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const letter = letterAt(text, at);
    if (letter === 0) continue;
    hash = hashOn(hash, letter);
    letters += 1;
    if (letters < SHORTEST_STEM) continue;
    const found = lookUp(stems, hash);
    if (found === 0) return number;
    if (found > 0) number = found;
  }
  return number;
}
