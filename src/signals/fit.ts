import type { Item, Phrase, Slot } from './phrase.ts';
import { GAP_WORDS } from './phrase.ts';
import { ARTICLES, NEGATIONS } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Where a phrase stands in a sentence: numbers of its first word and of the word after its last. */
export interface Fit {
  from: number;
  to: number;
}

const NOWHERE: readonly Fit[] = [];

/** All places of a sentence where the phrase stands, from left to right, at most one a first word. */
export function fits(phrase: Phrase, sentence: readonly Word[]): readonly Fit[] {
  let found = NOWHERE;
  if (phrase.slots.length === 0) return found;
  for (let from = 0; from < sentence.length; from++) {
    if (phrase.opens && !phrase.opens.has((sentence[from] as Word).text)) continue;
    const to = fitSlot(phrase.slots, 0, sentence, from);
    if (to >= 0) found = [...found, { from, to }];
  }
  return found;
}

/** The end of slots[nth…] when they stand at `at`, or -1. A gap passes over anything but a negation. */
function fitSlot(slots: readonly Slot[], nth: number, sentence: readonly Word[], at: number): number {
  const slot = slots[nth];
  if (!slot) return at;
  let others = 0;
  for (let start = at; start < sentence.length; start++) {
    for (const run of slot.runs) {
      const end = fitRun(run, sentence, start, nth === 0, slot);
      const last = end < 0 ? -1 : fitSlot(slots, nth + 1, sentence, end);
      if (last >= 0) return last;
    }
    const passed = sentence[start] as Word;
    if (!slot.gap || NEGATIONS.has(passed.text)) return -1;
    if (!passed.skip && ++others > GAP_WORDS) return -1;
  }
  return -1;
}

/** The end of a run of words at `start`, or -1. Noise may stand before any word but a phrase's first. */
function fitRun(run: readonly Item[], sentence: readonly Word[], start: number, opens: boolean, slot: Slot): number {
  let at = start;
  for (const [i, item] of run.entries()) {
    if (!opens || i > 0) while (sentence[at]?.skip && !same(item, sentence[at])) at++;
    const word = sentence[at];
    if (!word || !same(item, word)) return -1;
    const mayPause = i === 0 && (opens || slot.gap || slot.pause);
    if (word.pause && !mayPause && !sentence[at - 1]?.skip) return -1;
    at++;
  }
  return at;
}

const same = (item: Item, word: Word | undefined): boolean =>
  word !== undefined &&
  (word.text === item.word || (item.stem && word.text.startsWith(item.word)) || (ARTICLES.has(item.word) && ARTICLES.has(word.text)));
