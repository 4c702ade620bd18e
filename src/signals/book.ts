/** Many phrases made ready to be found: rows of numbers, made at build time and used as they are read. */
import { anchorsOf, NOISE_PAIRS } from './anchors.ts';
import { encode } from './fit.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import { rowsOf, spread, tableOf, type Rows, type Table } from './table.ts';

export interface Book {
  lexicon: Lexicon;
  /** All phrases, one after the other (see `encode`), and where each begins. */
  code: Int32Array;
  starts: Int32Array;
  /** The number of a word or of a beginning → 1 + the number of the anchor that it is, or 0. */
  single: Int32Array;
  /** Two words in a row → twice the number of the anchor that they are, and 1 more if they may be noise. */
  pairs: Table;
  /** A bit for each pair by its key, for most two words are none. */
  sieve: Uint8Array;
  /** The number of a word → 1 if it begins such a pair. */
  opens: Uint8Array;
  /** An anchor → the phrases that it may be part of. */
  phrases: Rows;
}

/** Two words as one key. Two pairs may share one: then a phrase is looked at once too often. */
export const pairKey = (first: number, second: number): number => (Math.imul(first, 0x10dcd) + second) | 0;

const SIEVE = 1 << 14;

function sieveOf(keys: readonly number[]): Uint8Array {
  const sieve = new Uint8Array(SIEVE);
  for (const key of keys) sieve[sievePlace(key)] = (sieve[sievePlace(key)] as number) | sieveBit(key);
  return sieve;
}

/** Where the bit of a key is in a sieve, and which it is. */
export const sievePlace = (key: number): number => (spread(key) >>> 3) & (SIEVE - 1);
export const sieveBit = (key: number): number => 1 << (spread(key) & 7);

/**
 * A book of phrases, by their places in the list.
 * @param unsought phrases after those, that are looked at only where somebody asks for them
 */
export function bookOf(sought: readonly Phrase[], unsought: readonly Phrase[] = []): Book {
  const all = [...sought, ...unsought];
  const items = all.flatMap(({ slots }) => slots.flatMap(({ runs }) => runs.flat()));
  const pick = (stem: boolean) => items.filter((item) => item.stem === stem).map(({ word }) => word);
  const numbered = lexiconOf(pick(false), pick(true));
  const { lexicon, wordNumber, stemNumber } = numbered;

  const anchors = sought.map(anchorsOf);
  const keys = new Map<string, number>();
  for (const key of anchors.flat()) if (!keys.has(key)) keys.set(key, keys.size + 1);
  const single = new Int32Array(lexicon.hashes.length);
  const pairs = new Map<number, number>();
  const opens = new Uint8Array(lexicon.hashes.length);
  const addPair = (key: string, value: number): void => {
    const [first = 0, second = 0] = key.split(' ').map(wordNumber);
    pairs.set(pairKey(first, second), (pairs.get(pairKey(first, second)) ?? 0) | value);
    opens[first] = 1;
  };
  for (const [key, anchor] of keys) {
    if (key.includes(' ')) addPair(key, anchor * 2);
    else single[key.endsWith('*') ? stemNumber(key.slice(0, -1)) : wordNumber(key)] = anchor;
  }
  for (const key of NOISE_PAIRS) addPair(key, 1);

  const phrases: number[][] = Array.from({ length: keys.size + 1 }, () => []);
  anchors.forEach((own, phrase) => own.forEach((key) => phrases[keys.get(key) as number]?.push(phrase)));
  const codes = rowsOf(all.map((phrase) => encode(phrase, numbered)));
  return {
    lexicon,
    code: codes.items,
    starts: codes.starts,
    single,
    pairs: tableOf([...pairs]),
    sieve: sieveOf([...pairs.keys()]),
    opens,
    phrases: rowsOf(phrases),
  };
}
