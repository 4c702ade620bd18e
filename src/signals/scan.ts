import { NOISE_PAIRS } from './anchors.ts';
import { FOLD, endingAt, foldWide, isApostrophe, joins } from './letters.ts';
import { UNSCANNED, VARIANTS, spell } from './vocabulary.ts';

/**
 * Finds the anchors of phrases in a text: pairs of numbers, the place of a hit and the anchor's
 * number. They are good until the next call.
 */
export type Scan = (text: string) => Int32Array;

/** A word that pairs pass over; below it, such words that are anchors themselves. */
const PASSED = -1;
const UNSEEN = 0;
const NONE = -1;
const MOST_WORDS = 0x7fff;
const SIEVE = 0x3fff;

/**
 * Makes a scanner for these anchors (see `anchorsOf`). It reads a text once, hashes each word and
 * looks for single words, pairs and beginnings; two words may share a hash, so a hit is a place to
 * look at, never yet a match. No match is missed.
 */
export function scanner(anchors: readonly string[]): Scan {
  const plan = planOf(anchors);
  const { surfaces, singles, opens, stemStarts, stems, noise } = plan;
  const { cells, mask } = surfaces;

  let hits = new Int32Array(1 << 10);
  let count = 0;
  const add = (at: number, anchor: number): void => {
    if (anchor === NONE) return;
    if (count === hits.length) hits = grown(hits);
    hits[count++] = at;
    hits[count++] = anchor;
  };

  return (text) => {
    count = 0;
    const length = text.length;
    let previous = UNSEEN;
    let earlier = UNSEEN;
    let noiseEnd = UNSEEN;
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= length; at++) {
      const code = at < length ? text.charCodeAt(at) : 32;
      const letter = code < 128 ? (FOLD[code] as number) : foldWide(code);
      if (letter !== 0) {
        hash = (Math.imul(hash, 31) + letter) | 0;
        continue;
      }
      const end = at;
      if (at > start) {
        if (isApostrophe(code)) {
          const ending = endingAt(text, at + 1);
          if (ending < 0) continue;
          at += ending;
        } else if (joins(text, code, start, at)) {
          if (code === 46) hash = (Math.imul(hash, 31) + code) | 0;
          continue;
        }
        if (stemStarts !== undefined && end - start > 2) {
          const first = startOf(text, start);
          if (stemStarts[first] === 1) for (const anchor of stemAnchors(text.slice(start, end), stems.get(first))) add(start, anchor);
        }
        let slot = spread(hash) & mask;
        while (cells[slot + 1] !== 0 && cells[slot] !== hash) slot = (slot + 2) & mask;
        const value = cells[slot + 1] as number;
        if (value === 0) {
          previous = earlier = noiseEnd = UNSEEN;
        } else if (value < PASSED) {
          add(start, PASSED - 1 - value);
        } else if (value !== PASSED) {
          for (let rest = value; rest !== 0; rest >>>= 15) {
            const word = rest & 0x7fff;
            if (word === previous) continue;
            add(start, singles[word] as number);
            if (opens[previous] === 1) add(start, pairAnchor(plan, previous, word));
            if (opens[noiseEnd] === 1) add(start, pairAnchor(plan, noiseEnd, word));
            if (opens[previous] === 1 && noise.has((previous << 15) | word)) {
              noiseEnd = word;
              previous = earlier;
            } else {
              noiseEnd = UNSEEN;
              earlier = previous;
              previous = word;
            }
          }
        }
      }
      start = at + 1;
      hash = 0;
    }
    return hits.subarray(0, count);
  };
}

function grown(hits: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(hits.length * 2);
  more.set(hits);
  return more;
}

/** A table of numbers: key, value, key, value … A value of 0 is an empty place. */
interface Table {
  cells: Int32Array;
  mask: number;
}

interface Plan {
  /** The hash of a written word → up to two word numbers of 15 bits each; below 0 a word that pairs pass over. */
  surfaces: Table;
  /** Word number → the number of its anchor, or `NONE`. */
  singles: Int32Array;
  /** Two word numbers → the number of their anchor. */
  pairs: Table;
  /** A bit for each pair, by its mixed key. */
  sieve: Uint8Array;
  /** Word number → 1 if it begins a pair. */
  opens: Uint8Array;
  stemStarts: Uint8Array | undefined;
  stems: Map<number, Stem[]>;
  noise: Set<number>;
}

interface Stem {
  text: string;
  anchor: number;
}

function planOf(anchors: readonly string[]): Plan {
  const numbers = new Map<number, number>();
  // By hash, so that two words with one hash are one word here and neither is missed.
  const number = (word: string): number => {
    const hash = hashOf(word);
    if (!numbers.has(hash)) numbers.set(hash, (numbers.size % MOST_WORDS) + 1);
    return numbers.get(hash) as number;
  };
  const pairKey = (pair: string): number => {
    const [first = '', second = ''] = pair.split(' ');
    return (number(first) << 15) | number(second);
  };
  const variants = VARIANTS.map((variant) => ({ variant, seen: spell(variant).words.filter((word) => !UNSCANNED.has(word)).map(number) }));
  const noise = new Set(NOISE_PAIRS.map(pairKey));
  const singles = new Int32Array(MOST_WORDS + 1).fill(NONE);
  const opens = new Uint8Array(MOST_WORDS + 1);
  const pairs = table(anchors.length);
  anchors.forEach((anchor, i) => {
    if (anchor.endsWith('*')) return;
    if (anchor.includes(' ')) put(pairs, pairKey(anchor), i + 1);
    else singles[number(anchor)] = i;
  });
  const sieve = new Uint8Array(SIEVE + 1);
  for (const key of [...noise, ...pairs.cells.filter((_, i) => i % 2 === 0)]) {
    const mixed = spread(key);
    sieve[(mixed >>> 3) & SIEVE] = (sieve[(mixed >>> 3) & SIEVE] as number) | (1 << (mixed & 7));
    opens[key >>> 15] = 1;
  }
  opens[UNSEEN] = 0;

  const surfaces = table(numbers.size + variants.length + UNSCANNED.size);
  for (const [hash, word] of numbers) put(surfaces, hash, word);
  for (const word of UNSCANNED) {
    const anchor = singles[numbers.get(hashOf(word)) ?? 0] ?? NONE;
    put(surfaces, hashOf(word), anchor === NONE ? PASSED : PASSED - 1 - anchor);
  }
  for (const { variant, seen } of variants) put(surfaces, hashOf(variant), seen.length === 0 ? PASSED : (seen[0] ?? 0) | ((seen[1] ?? 0) << 15));
  return { surfaces, singles, pairs, sieve, opens, noise, ...stemsOf(anchors) };
}

function stemsOf(anchors: readonly string[]): Pick<Plan, 'stemStarts' | 'stems'> {
  const stems = new Map<number, Stem[]>();
  let stemStarts: Uint8Array | undefined;
  anchors.forEach((anchor, i) => {
    if (!anchor.endsWith('*')) return;
    const text = anchor.slice(0, -1);
    const first = startOf(text, 0);
    stemStarts ??= new Uint8Array(1 << 15);
    stemStarts[first] = 1;
    stems.set(first, [...(stems.get(first) ?? []), { text, anchor: i }]);
  });
  return { stemStarts, stems };
}

function stemAnchors(written: string, stems: readonly Stem[] = []): number[] {
  const word = written.toLowerCase();
  return stems.filter((stem) => word.startsWith(stem.text)).map((stem) => stem.anchor);
}

/** The anchor that two words in a row are, or `NONE`. Most are none, and the sieve says so cheaply. */
function pairAnchor({ sieve, pairs }: Plan, first: number, second: number): number {
  const key = (first << 15) | second;
  const mixed = spread(key);
  if (((sieve[(mixed >>> 3) & SIEVE] as number) & (1 << (mixed & 7))) === 0) return NONE;
  for (let slot = mixed & pairs.mask; pairs.cells[slot + 1] !== 0; slot = (slot + 2) & pairs.mask) {
    if (pairs.cells[slot] === key) return (pairs.cells[slot + 1] as number) - 1;
  }
  return NONE;
}

/** Mixes the bits of a key, so that like keys lie far apart in a table. */
const spread = (key: number): number => {
  const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
};

function table(entries: number): Table {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, entries * 3)));
  return { cells: new Int32Array(size * 2), mask: size * 2 - 2 };
}

function put(into: Table, key: number, value: number): void {
  let slot = spread(key) & into.mask;
  while (into.cells[slot + 1] !== 0 && into.cells[slot] !== key) slot = (slot + 2) & into.mask;
  into.cells[slot] = key;
  into.cells[slot + 1] = value;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/** The first three letters in 15 bits; 0 for all that begin otherwise. */
function startOf(text: string, start: number): number {
  let packed = 0;
  for (let i = 0; i < 3; i++) {
    const letter = (text.charCodeAt(start + i) | 32) - 96;
    if (!(letter > 0 && letter < 27)) return 0;
    packed = (packed << 5) | letter;
  }
  return packed;
}
