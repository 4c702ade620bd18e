/** The inverted index of phrases: from an anchor word, or a pair of words, to the phrases it may be part of. */
import { anchorsOf } from './anchors.ts';
import { encode } from './placement.ts';
import { lexiconOf, type Lexicon } from '../tokens/lexicon.ts';
import type { Phrase } from './phrase.ts';
import { rowsOf, spread, tableOf, type Rows, type Table } from '../tokens/hash-table.ts';

export interface Book {
  lexicon: Lexicon;
  /** All phrases, one after the other (see `encode`), and where each begins. */
  code: Int32Array;
  starts: Int32Array;
  /** The number of a word or of a beginning → the number of the anchor that it is, from 1, or 0. */
  single: Int32Array;
  /** Two words in a row → the number of the anchor that they are. */
  pairs: Table;
  /** A bit for each pair by its key, for most two words are none. */
  sieve: Uint8Array;
  /** The number of a word → 1 if it begins such a pair. */
  opens: Uint8Array;
  /** An anchor → the phrases that it may be part of. */
  phrases: Rows;
}

/** Two words as one key. Two pairs of one key are one anchor: then a phrase is looked at once too often. */
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

  const keyOf = (anchor: string): string | number =>
    anchor.includes(' ') ? pairKey(...(anchor.split(' ').map(wordNumber) as [number, number])) : anchor;
  const anchors = sought.map((phrase) => anchorsOf(phrase));
  const keys = new Map<string | number, number>();
  for (const anchor of anchors.flat()) if (!keys.has(keyOf(anchor))) keys.set(keyOf(anchor), keys.size + 1);
  const single = new Int32Array(lexicon.hashes.length);
  const opens = new Uint8Array(lexicon.hashes.length);
  for (const anchor of anchors.flat()) {
    if (anchor.includes(' ')) opens[wordNumber(anchor.slice(0, anchor.indexOf(' ')))] = 1;
    else
      single[anchor.endsWith('*') ? stemNumber(anchor.slice(0, -1)) : wordNumber(anchor)] = keys.get(anchor) as number;
  }
  const pairs = [...keys].filter((entry): entry is [number, number] => typeof entry[0] === 'number');

  const phrases: number[][] = Array.from({ length: keys.size + 1 }, () => []);
  anchors.forEach((own, phrase) => own.forEach((key) => phrases[keys.get(keyOf(key)) as number]?.push(phrase)));
  const codes = rowsOf(all.map((phrase) => encode(phrase, numbered)));
  return {
    lexicon,
    code: codes.items,
    starts: codes.starts,
    single,
    pairs: tableOf(pairs),
    sieve: sieveOf(pairs.map(([key]) => key)),
    opens,
    phrases: rowsOf(phrases),
  };
}
