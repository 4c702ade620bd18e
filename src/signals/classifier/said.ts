/** What a short text says: its words without noise, for comparing it with examples. */
import type { Lexicon } from '../tokens/lexicon.ts';
import { Stands, type Sentence } from '../tokens/tokenizer.ts';

export interface Said {
  /** How many words, noise and all. */
  words: number;
  /** Where the first word starts and the last ends, in UTF-16 code units. */
  start: number;
  end: number;
  /** The hashes of its words without noise, each once, */
  content: readonly number[];
  /** how rare each is, */
  rarities: readonly number[];
  /** and that together. */
  weight: number;
}

export interface Gatherer {
  clear(): void;
  add(sentence: Sentence): void;
  /** What the sentences since then say, to be asked once; good until it is cleared again. */
  finish(): Said;
}

/** Gathers what the sentences of one text say. */
export function gatherer({ longestStem, rarities: known }: Lexicon): Gatherer {
  const content: number[] = [];
  const rarities: number[] = [];
  let words = 0;
  let start = -1;
  let end = 0;
  let weight = 0;
  return {
    clear() {
      content.length = rarities.length = 0;
      words = end = weight = 0;
      start = -1;
    },
    add({ count, hashes, numbers, marks, from, to }) {
      if (start < 0) start = from[0] as number;
      end = to[count - 1] as number;
      words += count;
      for (let at = 0; at < count; at++) {
        if ((marks[at] as number) & Stands.skip) continue;
        const hash = hashes[at] as number;
        if (content.includes(hash)) continue;
        const number = numbers[at] as number;
        // A word that phrases know only by its beginning is as good as unknown.
        const isKnown = number !== 0 && longestStem[number] !== number;
        const rarity = isKnown ? (known[number] as number) : 1;
        content.push(hash);
        rarities.push(rarity);
        weight += rarity;
      }
    },
    finish: () => ({ words, start, end, content, rarities, weight }),
  };
}

/** From this likeness on, 0 to 1, a text is as good as an example. */
export const SAME = 0.8;

/**
 * The rarest words of a text, more than it could do without and still be as good as another: of two
 * texts that are as good as each other, each has the rarest word that they share among these.
 */
export function tellingWords({ content, rarities, weight }: Said): number[] {
  const telling: number[] = [];
  let left = (1 - SAME) * weight;
  while (left >= 0 && telling.length < content.length) {
    let rarest = -1;
    for (let at = 0; at < content.length; at++) {
      if (telling.includes(content[at] as number)) continue;
      const rarer =
        rarest < 0
          ? 1
          : (rarities[at] as number) - (rarities[rarest] as number) ||
            (content[at] as number) - (content[rarest] as number);
      if (rarer > 0) rarest = at;
    }
    telling.push(content[rarest] as number);
    left -= rarities[rarest] as number;
  }
  return telling;
}
